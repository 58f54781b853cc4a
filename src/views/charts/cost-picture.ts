import type { PartsPerBillion } from '../../core/quantity/units.ts'

/** What a year at one target costs, in money. */
export interface CostPoint {
  readonly nines: number
  readonly target: PartsPerBillion
  readonly outage: number
  /** Against the present target: below 0 for fewer nines. */
  readonly reliability: number
  readonly total: number
}

/** Total cost over the target. */
export interface CostPicture {
  readonly currency: string
  /** By rising nines. */
  readonly points: readonly CostPoint[]
  /** At the present target. */
  readonly present: CostPoint
  /** Where a year costs least within the picture; null where all targets cost the same. */
  readonly cheapest: CostPoint | null
}
