import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'

const STEPS: readonly Milliseconds[] = [
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
]

/** The nearest span at or above `least` that people would say aloud: 50 minutes gives an hour. At most a day. */
export const timeStep = (least: Milliseconds): Milliseconds => STEPS.find((step) => step >= least) ?? DAY
