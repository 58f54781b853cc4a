import { durationText, parseDuration } from '../quantity/duration.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { LONGEST_SAMPLING, SHORTEST_SAMPLING } from '../scenario/limits.ts'
import type { Sampling } from './sampling.ts'

/**
 * Reads how far apart scrapes or evaluations are: from a second to an hour.
 *
 * @returns the problems of `parseDuration`, `too-short` or `too-long`.
 */
export const parseInterval = (text: string, path: string): Result<Milliseconds> => {
  const result = parseDuration(text, path)
  if (!result.ok) return result
  if (result.value < SHORTEST_SAMPLING) return problem(path, 'too-short', text, durationText(SHORTEST_SAMPLING))
  return result.value > LONGEST_SAMPLING ? problem(path, 'too-long', text, durationText(LONGEST_SAMPLING)) : result
}

/**
 * Reads the time from a scrape to the evaluation after it: "0", "0s", or a duration below the evaluation interval.
 *
 * @returns the problems of `parseDuration`, or `too-long`.
 */
export const parseOffset = (
  text: string,
  path: string,
  { evaluationInterval }: Pick<Sampling, 'evaluationInterval'>,
): Result<Milliseconds> => {
  const result = /^\s*0\s*([a-z]+\s*)?$/i.test(text) ? success(0) : parseDuration(text, path)
  return result.ok && result.value >= evaluationInterval
    ? problem(path, 'too-long', text, durationText(evaluationInterval - 1))
    : result
}

/** Sampling with another evaluation interval. The offset stays below it, and means the same instants as far as it can. */
export const withEvaluationInterval = (sampling: Sampling, evaluationInterval: Milliseconds): Sampling => ({
  ...sampling,
  evaluationInterval,
  evaluationOffset: sampling.evaluationOffset % evaluationInterval,
})
