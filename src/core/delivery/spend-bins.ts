import type { Ratio } from '../quantity/units.ts'

/**
 * How often which spend came, in bins that are equally wide: bin i counts above i × width up to and with (i + 1) × width,
 * and the first counts 0 as well. So whoever spends exactly the whole budget is counted within it.
 */
export interface SpendBins {
  readonly width: Ratio
  readonly counts: readonly number[]
  /** Above the last bin. */
  readonly over: number
}

/** A picture shows at least so much: the whole budget, and half of it again. */
const LEAST_RANGE: Ratio = 1.5

/** So many standard deviations above the mean hardly anything is left out. */
const DEVIATIONS = 4

const BINS = 60

/** Parts of the budget that a person can read off an axis. */
const BINS_PER_BUDGET = [40, 20, 10, 5, 4, 2, 1]

/**
 * Empty bins for a spend of that mean and standard deviation, from 0 up to one and a half budgets or four deviations above
 * the mean. The whole budget is always an edge, as long as a bin is not wider than it.
 */
export const emptyBins = (mean: Ratio, deviation: Ratio): SpendBins => {
  const range = Math.max(LEAST_RANGE, mean + DEVIATIONS * deviation)
  const least = range / BINS
  const parts = BINS_PER_BUDGET.find((bins) => bins * least <= 1 + ROUNDING)
  const width = parts === undefined ? Math.ceil(least) : 1 / parts
  return { width, counts: Array.from({ length: Math.ceil(range / width - ROUNDING) }, () => 0), over: 0 }
}

/** Sums of doubles may miss an edge by this part of a bin. */
const ROUNDING = 1e-9

/** The bin that a spend of 0 or more belongs to; above the last one it is none of them. */
export const binOf = (spend: Ratio, width: Ratio): number => Math.max(0, Math.ceil(spend / width - ROUNDING) - 1)
