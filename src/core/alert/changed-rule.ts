import { fractionNumber } from '../quantity/fraction.ts'
import { DAY, HOUR } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import { MILLIONTHS } from './alert-rule.ts'
import type { AlertRule, Threshold } from './alert-rule.ts'
import { thresholdBurnRate } from './threshold.ts'

/** How many burn rates of three digits there are from one power of ten to the next. */
const ROUND_NUMBERS = 900

/** More places than there are burn rates that a rule may ask for. */
export const ALL_PLACES = 12 * ROUND_NUMBERS

/** The burn rates of three digits in ascending order, in millionths: 100, 101, … 999, 1000, 1010, … */
export const threeDigits = (place: number): number =>
  (100 + (place % ROUND_NUMBERS)) * 10 ** Math.floor(place / ROUND_NUMBERS)

/** The first place from `from` up to `to` that passes; `to` when none before it does. All places after the first pass too. */
export const firstThat = (from: number, to: number, passes: (place: number) => boolean): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Long windows that people use, ascending. */
export const USUAL_WINDOWS: readonly Milliseconds[] = [
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 7, 14, 28].map((days) => days * DAY),
]

/** The threshold that keeps a rule's burn rate when its window changes; null when that is finer than millionths. */
export const heldBurnRate = (rule: AlertRule, sloWindow: Milliseconds): Threshold | null => {
  const millionths = Math.round(fractionNumber(thresholdBurnRate(rule, sloWindow)) * MILLIONTHS)
  return millionths === 0 ? null : { kind: 'burn-rate', millionths }
}
