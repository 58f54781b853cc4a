import type { Ratio } from '../quantity/units.ts'
import type { PlayedWeek } from './played-quarter.ts'

/** Points for each release that users could keep. */
export const RELEASE_WORTH = 1

/** Points for each week that ends inside the objective. */
export const KEPT_WORTH = 6

/** So much of the budget may be left at the end for nothing: a reserve. */
export const FREE_RESERVE: Ratio = 0.4

/** Points that the whole budget would cost if it were left over; in parts above the reserve. */
export const HOARD_COST = 50

/** What a run is worth, and why. */
export interface Score {
  /** Releases that went out and did not have to be taken back. */
  readonly features: number
  /** Weeks that ended inside the objective. */
  readonly kept: number
  /** Points for both, and points off for the budget left over: 0 or more, whole. */
  readonly forFeatures: number
  readonly forKept: number
  readonly offForHoarding: number
  readonly total: number
}

/** The points off for a budget that is left over: none up to the reserve, then `HOARD_COST` for each whole, rounded. */
export const hoardingCost = (left: Ratio): number =>
  Math.round(Math.max(0, Math.min(1, left) - FREE_RESERVE) * HOARD_COST)

/** The score of the weeks so far, as if the quarter ended with the last of them. No weeks score nothing. */
export const scoreOf = (weeks: readonly PlayedWeek[]): Score => {
  const features = weeks.reduce((sum, { shipped, failed }) => sum + shipped - failed.length, 0)
  const kept = weeks.filter((week) => week.kept).length
  const forFeatures = features * RELEASE_WORTH
  const forKept = kept * KEPT_WORTH
  const offForHoarding = hoardingCost(weeks.at(-1)?.after ?? 0)
  return { features, kept, forFeatures, forKept, offForHoarding, total: forFeatures + forKept - offForHoarding }
}
