import { decimalFromText, decimalShifted, decimalText } from '../quantity/decimal.ts'
import { parseShare, percentText } from '../quantity/share.ts'
import { WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { LOWEST_CLAUSE } from '../scenario/limits.ts'

/** Where the clauses before and after one begin, in parts per billion of the budget; null where there is none with a beginning. */
export interface Between {
  readonly above: number | null
  readonly below: number | null
}

/** The text of where a clause begins, in percent without the sign: 250,000,000 gives "25", −500,000,000 gives "-50". */
export const clauseFromText = (from: number): string => decimalText({ units: BigInt(from), scale: 7 })

/**
 * Reads from what remaining budget on a clause applies, in percent: "25", "25 %", "-10 %" where it is overspent.
 *
 * @param between the clauses beside it, whose order must stay.
 * @returns parts per billion, or problem `empty`, `not-a-share`, `too-many-digits` (finer than a part per billion) or
 *   `share-out-of-range` (`expected` says between what).
 */
export const parseClauseFrom = (text: string, path: string, { above, below }: Between): Result<number> => {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return problem(path, 'empty', text)
  const decimal = decimalFromText(plain.replace(/\s*%$/, ''))
  if (decimal === null) return problem(path, 'not-a-share', text)
  const from = decimalShifted(decimal, 7)
  if (from === null) return problem(path, 'too-many-digits', text, 'percent')
  const fits = (above === null ? from <= BigInt(WHOLE) : from < above) && (below === null || from > below)
  return fits && from >= BigInt(LOWEST_CLAUSE)
    ? success(Number(from))
    : problem(path, 'share-out-of-range', text, rangeText(above, below))
}

const rangeText = (above: number | null, below: number | null): string => {
  const most = above === null ? `at most ${clauseFromText(WHOLE)} %` : `less than ${clauseFromText(above)} %`
  return `${below === null ? `at least ${clauseFromText(LOWEST_CLAUSE)} %` : `more than ${clauseFromText(below)} %`}, and ${most}`
}

const NONE = 'none'

/**
 * Reads a share of the budget above which something is due: a share in percent, or null for "none" or nothing at all.
 *
 * @returns the problems of `parseShare`, but for `empty`.
 */
export const parseDueShare = (text: string, path: string): Result<PartsPerBillion | null> => {
  if (['', NONE].includes(text.trim().toLowerCase())) return success(null)
  const share = parseShare(text, path)
  return share.ok || share.problem.code !== 'share-out-of-range'
    ? share
    : problem(path, 'share-out-of-range', text, 'more than 0 %, and at most 100 %')
}

/** The text that `parseDueShare` reads back: "20 %", "none". */
export const dueShareText = (share: PartsPerBillion | null): string =>
  share === null ? NONE : `${percentText(share)} %`
