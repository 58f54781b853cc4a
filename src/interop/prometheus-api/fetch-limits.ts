import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'

/** How much one fetch takes on. Tests pass smaller numbers; nothing else should. */
export interface FetchLimits {
  /** Bytes of one answer, unpacked. */
  readonly bodyBytes: number
  /** Points of one series in one answer: what Prometheus allows. */
  readonly points: number
  /** Steps of a series: a year by the minute. */
  readonly steps: number
  /** The pauses before a failed request is repeated; after the last of them it is given up. */
  readonly pauses: readonly Milliseconds[]
  /** The longest pause that a server may ask for. */
  readonly longestPause: Milliseconds
}

export const FETCH_LIMITS: FetchLimits = {
  bodyBytes: 64_000_000,
  points: 11_000,
  steps: 525_600,
  pauses: [SECOND / 2, SECOND, 2 * SECOND, 4 * SECOND],
  longestPause: MINUTE,
}

export const SHORTEST_TIMEOUT: Milliseconds = SECOND
export const LONGEST_TIMEOUT: Milliseconds = 10 * MINUTE

/** The most names in a list to choose from. */
export const LISTED_NAMES = 1_000

/** How many series, labels and warnings are listed; the counts beside them are always complete. */
export const LISTED_SERIES = 5
export const LISTED_DIFFERENCES = 20
export const LISTED_WARNINGS = 20

/** The steps that are chosen from. */
export const USUAL_STEPS: readonly Milliseconds[] = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
]
