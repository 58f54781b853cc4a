import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'

/** Quotients of decimals may be off in their last digits: 0.0001 / 10 is a tenth of 0.0001 all the same. */
const SLACK = 1e-12

/** At most, but for the last digits. */
export const isWithin = (value: Ratio, limit: Ratio): boolean => value <= limit * (1 + SLACK)

/** The least target that allows no more failures than this, in whole parts per billion: 0.00001 gives 99.999 %. */
export const targetFailing = (unavailability: Ratio): PartsPerBillion =>
  ppb(WHOLE - Math.min(WHOLE, Math.floor(unavailability * WHOLE * (1 + SLACK))))

/** The highest target that something which fails so much still meets, in whole parts per billion. */
export const reachableTarget = (unavailability: Ratio): PartsPerBillion =>
  ppb(WHOLE - Math.min(WHOLE, Math.ceil(unavailability * WHOLE * (1 - SLACK))))
