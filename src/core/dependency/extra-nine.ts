import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { isWithin } from './failing-target.ts'

/** Ten parts of one budget: what a dependency by this rule leaves to everything else. */
const TENTH = 10

/**
 * What a critical dependency should promise by the rule of the extra nine, so that it hardly shows in what depends on it: a
 * tenth of the failures. 99.99 % asks for 99.999 %. Rounded to the strict side, in whole parts per billion.
 *
 * Source: B. Treynor, M. Dahlin, V. Rau and B. Beyer, "The Calculus of Service Availability", ACM Queue 15(2), 2017.
 */
export const extraNine = (target: PartsPerBillion): PartsPerBillion => ppb(WHOLE - Math.floor((WHOLE - target) / TENTH))

/** Whether something that fails so much keeps the rule of the extra nine for a journey with this budget. */
export const keepsExtraNine = (unavailability: Ratio, budget: Ratio): boolean =>
  isWithin(unavailability, budget / TENTH)
