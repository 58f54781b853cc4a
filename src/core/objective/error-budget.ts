import type { Decimal } from '../quantity/decimal.ts'
import { decimalNumber } from '../quantity/decimal.ts'
import { ppb, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/**
 * The error budget: the share of valid events that may be bad. One integer subtraction, so it is exact.
 *
 * Source: Site Reliability Workbook, ch. 2, "1 minus the SLO".
 */
export const errorBudget = (target: PartsPerBillion): PartsPerBillion => ppb(WHOLE - target)

/**
 * The exact full outage that the error budget allows within `sloWindow`, in milliseconds.
 * 99.9 % of 30 days gives 2,592,000; nine nines of an hour give 0.0036.
 *
 * @throws RangeError when `sloWindow` is not a whole number of milliseconds of 0 or more.
 */
export const exactAllowedBadTime = (sloWindow: Milliseconds, target: PartsPerBillion): Decimal => {
  if (!Number.isSafeInteger(sloWindow) || sloWindow < 0) throw new RangeError(`not whole milliseconds: ${sloWindow}`)
  return { units: BigInt(sloWindow) * BigInt(errorBudget(target)), scale: 9 }
}

/** `exactAllowedBadTime` as the nearest double, in milliseconds. */
export const allowedBadTime = (sloWindow: Milliseconds, target: PartsPerBillion): Milliseconds =>
  decimalNumber(exactAllowedBadTime(sloWindow, target))

/**
 * The number of bad events after which the objective is still met: `floor(valid × budget)`, exactly. Rounding up, as
 * some tools do, would allow one event too many: 44 bad minutes of 43,200 already break 99.9 %.
 *
 * @param validEvents 0 or more; a fraction (an expected number) is cut to whole events first.
 * @throws RangeError when `validEvents` is negative or not finite.
 */
export const allowedBadEvents = (validEvents: number, target: PartsPerBillion): number => {
  if (!(validEvents >= 0 && Number.isFinite(validEvents)))
    throw new RangeError(`not a number of events: ${validEvents}`)
  return Number((BigInt(Math.floor(validEvents)) * BigInt(errorBudget(target))) / BigInt(WHOLE))
}

/** The whole budget in events, not rounded: 1.296 of 1,296 at 99.9 %. */
export const budgetInEvents = (validEvents: number, target: PartsPerBillion): number =>
  (validEvents * errorBudget(target)) / WHOLE
