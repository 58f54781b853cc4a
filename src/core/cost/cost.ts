import type { PartsPerBillion } from '../quantity/units.ts'

/** Below `below` in a month, `credit` of that month's fee is given back. */
export interface CreditBand {
  readonly below: PartsPerBillion
  readonly credit: PartsPerBillion
}

/** What is promised to customers by contract, beside the objective. */
export interface Sla {
  readonly target: PartsPerBillion
  /** By falling `below`, the first at most the target; credits rise. */
  readonly bands: readonly CreditBand[]
  /** What all customers under it pay each month: 0 or more. */
  readonly monthlyFee: number
}

/** What reliability and its lack cost, as the person estimates it. */
export interface Cost {
  /** ISO 4217: three capital letters. */
  readonly currency: string
  /** A minute of full outage, lost revenue and work alike: 0 or more; null: unknown. */
  readonly outagePerMinute: number | null
  /** A year of one nine more than the present target: 0 or more; null: unknown. */
  readonly nextNine: number | null
  /** How many times as much each further nine costs as the one before: 1 or more. */
  readonly growth: number
  readonly sla: Sla | null
}

/** Nothing estimated yet. Each nine ten times the last is a rule of thumb, to be typed over. */
export const NO_COST: Cost = { currency: 'EUR', outagePerMinute: null, nextNine: null, growth: 10, sla: null }
