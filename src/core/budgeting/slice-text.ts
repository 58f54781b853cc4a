import { durationText, parseDuration } from '../quantity/duration.ts'
import { parseShare } from '../quantity/share.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { problem } from '../result.ts'
import type { Result } from '../result.ts'
import { LONGEST_LATENCY, LONGEST_SLICE, SHORTEST_SLICE } from '../scenario/limits.ts'

/**
 * Reads the length of a time slice, from a second to a day.
 *
 * @returns the problems of `parseDuration`, `too-short` or `too-long`.
 */
export const parseSliceLength = (text: string, path: string): Result<Milliseconds> => {
  const length = parseDuration(text, path)
  if (!length.ok) return length
  if (length.value < SHORTEST_SLICE) return problem(path, 'too-short', text, durationText(SHORTEST_SLICE))
  if (length.value > LONGEST_SLICE) return problem(path, 'too-long', text, durationText(LONGEST_SLICE))
  return length
}

/**
 * Reads the share of a slice's events that must be good, in percent: above 0 % and below 100 %.
 *
 * @returns the problems of `parseShare`, or `target-is-100`.
 */
export const parseSliceTarget = (text: string, path: string): Result<PartsPerBillion> => {
  const target = parseShare(text, path)
  return target.ok && target.value === WHOLE ? problem(path, 'target-is-100', text) : target
}

/**
 * Reads the time within which an answer is good, up to a day.
 *
 * @returns the problems of `parseDuration`, or `too-long`.
 */
export const parseLatency = (text: string, path: string): Result<Milliseconds> => {
  const latency = parseDuration(text, path)
  return latency.ok && latency.value > LONGEST_LATENCY
    ? problem(path, 'too-long', text, durationText(LONGEST_LATENCY))
    : latency
}
