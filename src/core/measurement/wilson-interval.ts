import type { Ratio } from '../quantity/units.ts'

/** Between which two ratios the true one lies. */
export interface Interval {
  readonly low: Ratio
  readonly high: Ratio
}

/** How many standard deviations of a normal distribution lie on either side of its middle 95 %. */
export const Z_95 = 1.959963984540054

/**
 * Wilson's score interval at 95 % for a measured ratio, such as an SLI: if every event is good with the same probability,
 * whatever the others are, then of a hundred such intervals about 95 hold that probability. Few events make it wide. Where
 * failures come in bursts, as in incidents, the truth is wider still.
 *
 * @param part good events, from 0 up to `whole`; an expected number may be a fraction.
 * @returns exactly 0 as `low` when no event was good and exactly 1 as `high` when all were; null without events.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22 (1927), pp. 209–212.
 */
export const wilsonInterval = (part: number, whole: number): Interval | null => {
  if (!(whole > 0)) return null
  const square = Z_95 ** 2
  const middle = 2 * part + square
  const spread = Z_95 * Math.sqrt(square + (4 * part * (whole - part)) / whole)
  const scale = 2 * (whole + square)
  return {
    low: part <= 0 ? 0 : (middle - spread) / scale,
    high: part >= whole ? 1 : (middle + spread) / scale,
  }
}
