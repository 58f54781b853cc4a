import { MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { FetchRange } from './contract.ts'
import { USUAL_STEPS } from './fetch-limits.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** Steps on multiples of their length since 1970: server and caches have to work out each of them once. */
export interface Grid {
  readonly start: Instant
  readonly step: Milliseconds
  readonly steps: number
}

/** Steps `from` up to, not including, `until`, asked for in one request. */
export interface Piece {
  readonly from: number
  readonly until: number
}

/** Samples that a step should hold: fewer, and `increase` guesses more than it counts. */
const SAMPLES_IN_STEP = 4

/**
 * The step for a range when nobody chose one: the least of the usual steps, from a minute to a day, at which the range fits
 * into one request and a step holds four samples; the longest that the range has room for where none does.
 *
 * @param sampleEvery how often samples come; null when it is not known
 */
export const chosenStep = (
  { from, until }: FetchRange,
  sampleEvery: Milliseconds | null,
  { points }: FetchLimits,
): Milliseconds => {
  const least = Math.max((until - from) / points, SAMPLES_IN_STEP * (sampleEvery ?? 0))
  const fitting = USUAL_STEPS.filter((step) => step <= until - from)
  return fitting.find((step) => step >= least) ?? fitting.at(-1) ?? MINUTE
}

/** The whole steps of a range: it is widened to the start of its first step, and its unfinished last step is left out. */
export const gridOf = (
  { from, until }: FetchRange,
  step: Milliseconds,
  { steps: most }: FetchLimits,
): Result<Grid, PrometheusTrouble> => {
  const whole = step >= SECOND && Number.isInteger(step / SECOND)
  const start = Math.floor(from / step) * step
  const steps = Math.floor(until / step) - start / step
  const trouble = (reason: Extract<PrometheusTrouble, { kind: 'bad-range' }>['reason']) =>
    failure({ kind: 'bad-range' as const, reason, step, steps: Math.max(0, steps), most })
  if (!whole) return trouble('step-not-whole-seconds')
  if (!(steps >= 1)) return trouble('no-step')
  if (steps > most) return trouble('too-many-steps')
  return success({ start, step, steps })
}

/** The grid in requests of equal size, none with more points than are allowed; the oldest first. */
export const piecesOf = ({ steps }: Grid, { points }: FetchLimits): readonly Piece[] => {
  const count = Math.ceil(steps / points)
  const size = Math.ceil(steps / count)
  return Array.from({ length: count }, (_, index) => ({
    from: index * size,
    until: Math.min(steps, (index + 1) * size),
  }))
}

/** The instant at which a step begins; the end of the one before. */
export const startOfStep = ({ start, step }: Grid, index: number): Instant => start + index * step
