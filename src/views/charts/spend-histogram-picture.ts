import type { SpendBins } from '../../core/delivery/spend-bins.ts'
import type { Ratio } from '../../core/quantity/units.ts'

/** How often change spends how much of the budget in an SLO window. */
export interface SpendHistogramPicture {
  readonly bins: SpendBins
  /** All that were drawn. */
  readonly windows: number
  /** Those in which no change failed; they are in the first bin. */
  readonly untouched: number
  /** What is left for change: to its right the objective is missed. May be below 0. */
  readonly left: Ratio
  /** What is expected. */
  readonly mean: Ratio
  /** Share of the windows that stay inside. */
  readonly inside: Ratio
  /** Chance of a window in which no change fails; the `untouched` of those drawn come near it. */
  readonly noFailure: Ratio
}
