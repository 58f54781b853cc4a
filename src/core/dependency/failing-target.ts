import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'

/** Quotients of decimals may be off in their last digits: 0.0001 / 10 is a tenth of 0.0001 all the same. */
const SLACK = 1e-12

/** At most, but for the last digits. */
export const isWithin = (value: Ratio, limit: Ratio): boolean => value <= limit * (1 + SLACK)

/** The least target that allows no more failures than this, in whole parts per billion: 0.00001 gives 99.999 %. */
export const targetFailing = (unavailability: Ratio): PartsPerBillion =>
  ppb(WHOLE - Math.min(WHOLE, Math.floor(unavailability * WHOLE * (1 + SLACK))))

/** Of a failure budget so many digits are told: more would claim to know the failures of a month to the second. */
const BUDGET_DIGITS = 2

/**
 * A target that something which fails so much still meets on average over a long time: its failure budget is rounded up to two
 * significant digits, in whole parts per billion, so the target is rounded down. 0.3595651 % of failures ask for 0.36 % and
 * give 99.64 %. What never fails gives 100 %, what fails for more than 99 % gives 0 %. It leaves hardly any margin:
 * single months will be worse than the average.
 *
 * @param unavailability from 0 to 1.
 */
export const reachableTarget = (unavailability: Ratio): PartsPerBillion => {
  const failing = Math.ceil(unavailability * WHOLE * (1 - SLACK))
  const step = 10 ** Math.max(0, String(failing).length - BUDGET_DIGITS)
  return ppb(WHOLE - Math.min(WHOLE, Math.ceil(failing / step) * step))
}
