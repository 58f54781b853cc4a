import { errorBudget } from '../objective/error-budget.ts'
import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import type { CreditBand, Sla } from './cost.ts'

/** How many times the objective's budget an SLA to start from allows, and its second band. */
const LOOSER = [5, 10] as const

const FIRST_CREDITS = [ppb(100_000_000), ppb(250_000_000)] as const

/**
 * An SLA to start from, to be typed over: five times the budget of the objective, as 99.5 % beside 99.9 %; a tenth of the
 * fee back below it, a quarter from twice as many failures on. No fee yet.
 */
export const firstSla = (target: PartsPerBillion): Sla => {
  const [sla = target, second] = LOOSER.map((times) => looser(target, times))
  const bands = second === undefined || second >= sla ? [sla] : [sla, second]
  return {
    target: sla,
    bands: bands.map((below, index) => ({ below, credit: FIRST_CREDITS[index] as PartsPerBillion })),
    monthlyFee: 0,
  }
}

const looser = (target: PartsPerBillion, times: number): PartsPerBillion =>
  ppb(Math.max(1, WHOLE - times * errorBudget(target)))

/** The SLA with another target. A first band that begins at the target goes with it. */
export const withSlaTarget = (sla: Sla, target: PartsPerBillion): Sla => ({
  ...sla,
  target,
  bands: sla.bands.map((band, place) => (place === 0 && band.below === sla.target ? { ...band, below: target } : band)),
})

/** The SLA with one of its bands changed. */
export const withBand = (sla: Sla, place: number, changes: Partial<CreditBand>): Sla => ({
  ...sla,
  bands: sla.bands.map((band, index) => (index === place ? { ...band, ...changes } : band)),
})

/** The SLA without one of its bands. */
export const withoutBand = (sla: Sla, place: number): Sla => ({
  ...sla,
  bands: sla.bands.filter((_, index) => index !== place),
})

/**
 * The SLA with one band more below the others: at twice as many failures as the last, for a credit halfway from there to the
 * whole fee. The same SLA where there is no room for one: nothing lies below it, or all of the fee is back already.
 */
export const withFurtherBand = (sla: Sla): Sla => {
  const last = sla.bands.at(-1)
  if (last === undefined) return { ...sla, bands: [{ below: sla.target, credit: FIRST_CREDITS[0] }] }
  const below = looser(last.below, 2)
  const credit = ppb(Math.ceil((last.credit + WHOLE) / 2))
  return below < last.below && credit > last.credit ? { ...sla, bands: [...sla.bands, { below, credit }] } : sla
}
