import { parseTarget } from '../objective/parse-target.ts'
import { parseAmount } from '../quantity/amount.ts'
import { parseDuration } from '../quantity/duration.ts'
import { DAY, ppb, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { LARGEST_WEIGHT, LONGEST_REPAIR, MOST_REPLICAS } from '../scenario/limits.ts'

/** Read where a length of time is typed in place of a share. Nothing is promised over it, so any will do. */
const ANY_WINDOW = DAY

/**
 * Reads how available a component is, in every spelling of a target: "99.95", "0.9995", "three nines". Unlike a promise it
 * may be all or nothing: "100 %" never fails, "0 %" never works.
 *
 * @returns problem `empty`, `not-a-share`, `target-above-100`, `negative` or `too-many-digits`.
 */
export const parseAvailability = (text: string, path: string): Result<PartsPerBillion> => {
  const result = parseTarget(text, path, ANY_WINDOW)
  if (result.ok)
    return result.value.as === 'downtime' ? problem(path, 'not-a-share', text) : success(result.value.target)
  const { code } = result.problem
  if (code === 'target-is-100') return success(WHOLE)
  if (code === 'target-not-positive') return /[-−]/.test(text) ? problem(path, 'negative', text) : success(ppb(0))
  return code === 'not-a-target' || code === 'downtime-exceeds-window' ? problem(path, 'not-a-share', text) : result
}

/** The whole number that a text is; null when it is anything else. */
const wholeNumber = (text: string): number | null => (/^\s*\d{1,15}\s*$/.test(text) ? Number(text) : null)

/**
 * Reads how many replicas a component has: at least as many as must work.
 *
 * @returns problem `empty` or `not-a-number` (`expected` is the range).
 */
export const parseReplicas = (text: string, path: string, needed: number): Result<number> => {
  if (text.trim() === '') return problem(path, 'empty', text)
  const count = wholeNumber(text) ?? 0
  return count >= needed && count <= MOST_REPLICAS
    ? success(count)
    : problem(path, 'not-a-number', text, `${needed}–${MOST_REPLICAS}`)
}

/**
 * Reads how many of `there` must work.
 *
 * @returns problem `empty`, `not-a-number` (`expected` is the range) or `more-than-there-are`.
 */
export const parseNeeded = (text: string, path: string, there: number): Result<number> => {
  if (text.trim() === '') return problem(path, 'empty', text)
  const count = wholeNumber(text) ?? 0
  if (count < 1) return problem(path, 'not-a-number', text, `1–${there}`)
  return count > there ? problem(path, 'more-than-there-are', text.trim(), String(there)) : success(count)
}

/**
 * Reads a weight: 0 or more.
 *
 * @returns problem `empty`, `not-a-number`, `negative` or `too-long`.
 */
export const parseWeight = (text: string, path: string): Result<number> =>
  parseAmount(text.trim(), path, { most: LARGEST_WEIGHT, beyond: 'too-long' })

/** Reads a mean time to failure or to repair, with the problems of `parseDuration` and `too-long` beyond a century. */
export const parseRepairTime = (text: string, path: string): Result<Milliseconds> => {
  const result = parseDuration(text, path)
  return result.ok && result.value > LONGEST_REPAIR
    ? problem(path, 'too-long', text, `${LONGEST_REPAIR / DAY} d`)
    : result
}
