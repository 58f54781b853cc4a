import { parseTarget } from '../objective/parse-target.ts'
import { parseShare, percentText } from '../quantity/share.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { problem } from '../result.ts'
import type { Result } from '../result.ts'
import type { Sla } from './cost.ts'

const percent = (share: PartsPerBillion): string => `${percentText(share)} %`

/**
 * Reads the target of an SLA, as `parseTarget` does. The order of its bands stays: a first band that begins at the target
 * goes with it, any other must not be passed.
 *
 * @param month length in milliseconds, for a target said as downtime.
 * @returns the problems of `parseTarget`, or `share-out-of-range`.
 */
export const parseSlaTarget = (text: string, path: string, sla: Sla, month: Milliseconds): Result<PartsPerBillion> => {
  const read = parseTarget(text, path, month)
  if (!read.ok) return read
  const { target } = read.value
  const [first, second] = sla.bands
  if (first !== undefined && first.below !== sla.target && target < first.below) {
    return problem(path, 'share-out-of-range', text, `at least ${percent(first.below)}, where the first band begins`)
  }
  if (second !== undefined && target <= second.below) {
    return problem(path, 'share-out-of-range', text, `more than ${percent(second.below)}, where the second band begins`)
  }
  return { ok: true, value: target }
}

/**
 * Reads below what a credit band applies, in percent: below the band before it, above the one after it, the first at most
 * the SLA's target.
 *
 * @returns the problems of `parseShare`; `share-out-of-range` says between what.
 */
export const parseBandBelow = (text: string, path: string, sla: Sla, place: number): Result<PartsPerBillion> => {
  const before = sla.bands[place - 1]
  const most = before === undefined ? `at most ${percent(sla.target)}` : `less than ${percent(before.below)}`
  const after = sla.bands[place + 1]?.below
  return between(text, path, {
    fits: (share) =>
      (before === undefined ? share <= sla.target : share < before.below) && (after === undefined || share > after),
    range: `more than ${after === undefined ? '0 %' : percent(after)}, and ${most}`,
  })
}

/**
 * Reads what part of the month's fee a band gives back, in percent: more than the band before it, less than the one after.
 *
 * @returns the problems of `parseShare`; `share-out-of-range` says between what.
 */
export const parseBandCredit = (text: string, path: string, sla: Sla, place: number): Result<PartsPerBillion> => {
  const before = sla.bands[place - 1]?.credit
  const after = sla.bands[place + 1]?.credit
  return between(text, path, {
    fits: (share) => (before === undefined || share > before) && (after === undefined || share < after),
    range: `more than ${before === undefined ? '0 %' : percent(before)}, and ${
      after === undefined ? `at most ${percent(WHOLE)}` : `less than ${percent(after)}`
    }`,
  })
}

const between = (
  text: string,
  path: string,
  { fits, range }: { readonly fits: (share: PartsPerBillion) => boolean; readonly range: string },
): Result<PartsPerBillion> => {
  const share = parseShare(text, path)
  const beyond = share.ok ? !fits(share.value) : share.problem.code === 'share-out-of-range'
  return beyond ? problem(path, 'share-out-of-range', text, range) : share
}
