import { HOUR, MINUTE, ppb, WHOLE } from '../quantity/units.ts'
import type { Delivery } from './delivery.ts'

/**
 * What a scenario begins with: three deploys a week, one in ten of which must be repaired, found by the scenario's own
 * alerts, restored in half an hour, without canary, at any hour. Written down to be changed: nobody's measurement.
 */
export const USUAL_DELIVERY: Delivery = {
  deploysPerWeek: 3,
  changeFailureRate: ppb(100_000_000),
  leadTime: null,
  failing: WHOLE,
  timeToDetect: { kind: 'alerts' },
  timeToRestore: 30 * MINUTE,
  restoreTimes: 'exponential',
  canary: [],
  deployHours: null,
  otherSpend: { kind: 'scenario' },
  practices: {
    timeToDetect: MINUTE,
    timeToRestore: 5 * MINUTE,
    canary: [
      { exposed: ppb(50_000_000), lasts: 30 * MINUTE },
      { exposed: ppb(250_000_000), lasts: HOUR },
    ],
  },
  seed: 1,
}
