import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { RestoreTimes } from './delivery.ts'
import type { DeployTraffic } from './deploy-traffic.ts'
import type { FailedChange } from './failed-change.ts'

/**
 * What one failed change spends, as a part of the whole budget, by chance: w × (certain + varying × Z). w is the traffic
 * of its deploy against the mean, Z exponential with a mean of 1; both are drawn for each failure by itself.
 */
export interface FailureCost {
  readonly traffic: DeployTraffic
  /** At mean traffic: until detection, and until users are well where every restore takes the same time. */
  readonly certain: Ratio
  /** At mean traffic and on average: until users are well, where restore times vary as exponential ones do; else 0. */
  readonly varying: Ratio
}

/**
 * What a failed change spends of a budget that allows so much full outage.
 *
 * @param allowedBadTime 0 means that nothing counts; then nothing costs anything.
 */
export const failureCost = (
  { badBefore, badDuring }: FailedChange,
  restoreTimes: RestoreTimes,
  traffic: DeployTraffic,
  allowedBadTime: Milliseconds,
): FailureCost => {
  const share = (time: Milliseconds): Ratio => (allowedBadTime > 0 ? time / allowedBadTime : 0)
  return restoreTimes === 'even'
    ? { traffic, certain: share(badBefore + badDuring), varying: 0 }
    : { traffic, certain: share(badBefore), varying: share(badDuring) }
}

/** Mean of what one failure spends: E[w] × (certain + varying). */
export const meanCost = ({ traffic, certain, varying }: FailureCost): Ratio => traffic.mean * (certain + varying)

/** Mean of its square: E[w²] × (certain² + 2 × certain × varying + 2 × varying²), as E[Z] = 1 and E[Z²] = 2. */
export const meanSquareCost = ({ traffic, certain, varying }: FailureCost): number =>
  traffic.meanSquare * (certain * certain + 2 * certain * varying + 2 * varying * varying)

/** The chance that one failure costs anything at all: that there is traffic at the hour of its deploy. */
export const costChance = ({ traffic: { weights, chances }, certain, varying }: FailureCost): number =>
  certain + varying === 0 ? 0 : 1 - (weights[0] === 0 ? (chances[0] as number) : 0)
