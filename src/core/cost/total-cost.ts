import { errorBudget } from '../objective/error-budget.ts'
import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import type { Cost } from './cost.ts'
import { MINUTES_OF_A_YEAR } from './outage-cost.ts'

const MOST_NINES = 9

/** How many nines a target has: −log₁₀(1 − T). 99.9 % has 3, 99.95 % has 3.301. */
export const ninesOf = (target: PartsPerBillion): number => MOST_NINES - Math.log10(errorBudget(target))

/**
 * The target with so many nines, to the nearest part per billion.
 *
 * @param nines from 0 to 9.
 */
export const targetOfNines = (nines: number): PartsPerBillion =>
  ppb(WHOLE - Math.max(1, Math.round(10 ** (MOST_NINES - nines))))

/** What a person has estimated, all of it. */
export interface Estimate {
  /** A minute of full outage: 0 or more. */
  readonly outagePerMinute: number
  /** A year of one nine more than the present target: 0 or more. */
  readonly nextNine: number
  /** How many times as much each further nine costs: 1 or more. */
  readonly growth: number
}

/** The estimate of a cost; null while a part of it is unknown. */
export const estimateOf = ({ outagePerMinute, nextNine, growth }: Cost): Estimate | null =>
  outagePerMinute === null || nextNine === null ? null : { outagePerMinute, nextNine, growth }

/**
 * What a year of `ninesMore` nines more than the present target costs, against the present: the sum of a geometric series,
 * c × (gⁿ − 1) / (g − 1), carried on between whole nines; c × n where every nine costs the same. 0 for none more, below 0
 * for fewer: what would be saved. With a next nine of 100 and growth 10: 100 for one, 1,100 for two, −10 for one fewer.
 *
 * Source: ours, from the person's own estimate. The Site Reliability Book, ch. 3, "Managing Risk", reckons that a further
 * increment of reliability may cost a hundred times as much as the one before.
 *
 * @param nextNine 0 or more.
 * @param growth 1 or more.
 */
export const reliabilityCost = (ninesMore: number, nextNine: number, growth: number): number =>
  growth === 1 ? nextNine * ninesMore : (nextNine * Math.expm1(ninesMore * Math.log(growth))) / (growth - 1)

/** Targets from `from` to `to` nines. */
export interface NinesRange {
  readonly from: number
  readonly to: number
}

/** What a picture shows: one to six nines, and further where the target lies outside. */
export const drawnNines = (target: PartsPerBillion): NinesRange => {
  const nines = ninesOf(target)
  return { from: Math.min(1, Math.floor(nines)), to: Math.max(6, Math.ceil(nines)) }
}

/** What a year at a target costs, against the present target. */
export interface TotalCost {
  readonly nines: number
  /** To the nearest part per billion. */
  readonly target: PartsPerBillion
  /** By outage, if all of the budget is spent. */
  readonly outage: number
  /** By reliability, against the present target: below 0 for fewer nines. */
  readonly reliability: number
  readonly total: number
}

const totalCost = (estimate: Estimate, present: PartsPerBillion, nines: number): TotalCost => {
  const { outagePerMinute, nextNine, growth } = estimate
  const outage = 10 ** -nines * MINUTES_OF_A_YEAR * outagePerMinute
  const reliability = reliabilityCost(nines - ninesOf(present), nextNine, growth)
  return { nines, target: targetOfNines(nines), outage, reliability, total: outage + reliability }
}

const STEPS_OF_A_NINE = 40

/** The total cost of a year over `range`: even steps of nines, whole ones among them where it begins at one, and the present target as a point of its own, ascending. */
export const totalCostCurve = (
  estimate: Estimate,
  present: PartsPerBillion,
  range: NinesRange = drawnNines(present),
): readonly TotalCost[] => {
  const own = ninesOf(present)
  const steps = Math.ceil((range.to - range.from) * STEPS_OF_A_NINE)
  const even = Array.from({ length: steps + 1 }, (_, step) => Math.min(range.to, range.from + step / STEPS_OF_A_NINE))
  const inside = own >= range.from && own <= range.to
  const all = inside ? [...even.filter((nines) => nines !== own), own].sort((a, b) => a - b) : even
  return all.map((nines) => totalCost(estimate, present, nines))
}

/** The cheapest target. `end` names the end of the range beyond which it really lies; null where it lies inside. */
export interface CheapestTarget extends TotalCost {
  readonly end: 'from' | 'to' | null
}

/**
 * The target at which a year costs least, in closed form. With A the yearly outage at the present target, c the next nine,
 * g the growth and n the nines more: A × 10⁻ⁿ + c × (gⁿ − 1) / (g − 1) has its slope 0 where
 * (10 g)ⁿ = A × ln 10 × (g − 1) / (c × ln g); (g − 1) / ln g is 1 at g = 1. Both costs are convex, so beyond an end of
 * `range` that end is the cheapest within it.
 *
 * @returns null when neither outage nor nines cost anything: then all targets cost the same.
 * Source: ours, the derivative of the two costs above.
 */
export const cheapestTarget = (
  estimate: Estimate,
  present: PartsPerBillion,
  range: NinesRange = drawnNines(present),
): CheapestTarget | null => {
  const { outagePerMinute, nextNine, growth } = estimate
  if (outagePerMinute === 0 && nextNine === 0) return null
  const own = ninesOf(present)
  const outage = 10 ** -own * MINUTES_OF_A_YEAR * outagePerMinute
  const slope = growth === 1 ? nextNine : (nextNine * Math.log(growth)) / (growth - 1)
  // Free nines, or free outage: the logarithm is infinite, and the end of the range it is.
  const best = own + Math.log((outage * Math.LN10) / slope) / Math.log(10 * growth)
  const nines = Math.min(Math.max(best, range.from), range.to)
  const end = best < range.from ? 'from' : best > range.to ? 'to' : null
  return { ...totalCost(estimate, present, nines), end }
}
