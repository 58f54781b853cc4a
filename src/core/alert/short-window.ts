import type { Milliseconds } from '../quantity/units.ts'

/**
 * The short window that suits a long one: a twelfth of it, to the whole millisecond, 5m for 1h.
 *
 * Source: Site Reliability Workbook, ch. 5, approach 6: "a good guideline is to make the short window 1/12 the duration of
 * the long window".
 */
export const usualShortWindow = (longWindow: Milliseconds): Milliseconds => Math.ceil(longWindow / 12)
