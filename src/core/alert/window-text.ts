import { durationText, parseDuration } from '../quantity/duration.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { LONGEST_ALERT_WINDOW, SHORTEST_ALERT_WINDOW } from '../scenario/limits.ts'

const NONE = 'none'

const meansNone = (text: string): boolean => ['', NONE].includes(text.trim().toLowerCase())

const parseWithin = (text: string, path: string, shortest: Milliseconds): Result<Milliseconds> => {
  const result = parseDuration(text, path)
  if (!result.ok) return result
  if (result.value < shortest) return problem(path, 'too-short', text, durationText(shortest))
  return result.value > LONGEST_ALERT_WINDOW
    ? problem(path, 'too-long', text, durationText(LONGEST_ALERT_WINDOW))
    : result
}

/**
 * Reads the long window of a rule, from a second to 366 days.
 *
 * @param shortWindow the rule's short window, which must stay shorter; null for none.
 * @returns the problems of `parseDuration`, `too-short`, `too-long`, or `not-shorter`.
 */
export const parseLongWindow = (text: string, path: string, shortWindow: Milliseconds | null): Result<Milliseconds> => {
  const result = parseWithin(text, path, SHORTEST_ALERT_WINDOW)
  return result.ok && shortWindow !== null && shortWindow >= result.value
    ? problem(path, 'not-shorter', String(shortWindow), String(result.value))
    : result
}

/**
 * Reads the short window of a rule: a duration, or null for "none" or nothing at all.
 *
 * @param longWindow the rule's long window, which must stay longer.
 * @returns the problems of `parseLongWindow`, but for `empty`.
 */
export const parseShortWindow = (text: string, path: string, longWindow: Milliseconds): Result<Milliseconds | null> => {
  if (meansNone(text)) return success(null)
  const result = parseWithin(text, path, SHORTEST_ALERT_WINDOW)
  return result.ok && result.value >= longWindow
    ? problem(path, 'not-shorter', String(result.value), String(longWindow))
    : result
}

/**
 * Reads how long a condition must hold: a duration up to 366 days, or 0 for "none", "0", "0s" or nothing at all.
 *
 * @returns the problems of `parseDuration`, but for `empty` and `not-positive`; `too-short` below 0, or `too-long`.
 */
export const parseFor = (text: string, path: string): Result<Milliseconds> => {
  if (meansNone(text) || /^\s*0\s*([a-z]+\s*)?$/i.test(text)) return success(0)
  const result = parseWithin(text, path, 1)
  // 0 is fine here, so "more than 0" would be no help.
  return !result.ok && result.problem.code === 'not-positive' ? problem(path, 'too-short', text, '0s') : result
}

/** The text of a short window, or of how long a condition must hold, that the two parsers above read back: "5m", "none". */
export const optionalWindowText = (duration: Milliseconds | null): string =>
  duration === null || duration === 0 ? NONE : durationText(duration)
