import { DAY, HOUR } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'

const PEAK_HOUR = 19.5
const NOON_HOUR = 12

/** A bump of height 1 at `hour` on the clock, that is next to nothing six hours away. */
const bump = (clock: number, hour: number): number => {
  const distance = Math.abs(clock - hour)
  const hours = Math.min(distance, 24 - distance)
  return Math.exp(-((hours / 3.2) ** 2))
}

const shape = (clock: number): number => 0.45 + 0.55 * bump(clock, NOON_HOUR) + 1.25 * bump(clock, PEAK_HOUR)

const MEAN =
  Array.from({ length: 24 * 60 }, (_, minute) => shape(minute / 60)).reduce((sum, x) => sum + x, 0) / (24 * 60)

/**
 * Traffic with an evening peak, relative to its mean over a day (which is 1): a quiet night, a rise at noon and a peak at
 * 19:30 UTC of about twice the mean.
 */
export const eveningPeak = (t: Instant): number => shape((((t % DAY) + DAY) % DAY) / HOUR) / MEAN
