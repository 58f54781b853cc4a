import type { Ratio } from '../../core/quantity/units.ts'

/** The error ratios that people compare rules at, the worst first. */
export const TABLE_RATIOS: readonly Ratio[] = [
  1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002, 0.00001,
]

const PER_DECADE = 24
/** Right above the threshold a reset time rises from nothing: a curve needs more points there. */
const NEAR_THRESHOLD = [1e-6, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 2e-2, 5e-2]

/**
 * Where to sample the curve of a rule with this threshold so that it is drawn smoothly, and so that the ratios of the
 * table are among its points: ascending, above the threshold, up to 1. Empty for a threshold of 1 or more.
 *
 * @param threshold error ratio above which the rule fires, above 0.
 */
export const errorRatioGrid = (threshold: Ratio): Float64Array => {
  const decades = -Math.log10(threshold)
  const steps = Math.max(0, Math.ceil(decades * PER_DECADE))
  const even = Array.from({ length: steps }, (_, step) => threshold ** (1 - (step + 1) / steps))
  const near = NEAR_THRESHOLD.map((above) => threshold * (1 + above))
  const ratios = [...near, ...even, ...TABLE_RATIOS].filter((ratio) => ratio > threshold && ratio <= 1)
  return Float64Array.from(new Set(ratios)).sort()
}
