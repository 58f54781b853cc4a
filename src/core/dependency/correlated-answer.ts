import type { Ratio } from '../quantity/units.ts'
import { closureHeads, seriesClosure } from './series-closure.ts'
import type { System } from './system.ts'

/**
 * How much of the time a journey fails when one shared draw decides everything: each part, and every replica of it, fails
 * exactly while the draw is below its own unavailability. So the worst of what is needed decides, and of a group the worst
 * but as many as may fail; replicas that are alike buy nothing. Exact for systems of any size.
 */
export const comonotoneUnavailability = (system: System): Ratio => {
  const below = new Float64Array(system.parts.length)
  const heads = closureHeads(system)
  // What needs another stands before it, so going backwards every member is there before its group.
  for (let head = heads.length - 1; head >= 0; head--) {
    if (!heads[head]) continue
    const { parts, groups } = seriesClosure(system, head)
    let most = 0
    for (const part of parts) most = Math.max(most, system.replicaUnavailability[part] as Ratio)
    for (const { on, needed } of groups) {
      const members = Float64Array.from(on, (part) => below[part] as Ratio).sort()
      most = Math.max(most, members[needed - 1] as Ratio)
    }
    below[head] = most
  }
  return below[0] as Ratio
}

/**
 * The second answer, for failures that hang together: in the share `correlation` of all cases one shared draw decides
 * everything, in the others all is independent. The two answers mix in the same proportion. Two replicas or parts that are
 * alike then have failures whose correlation is exactly that: with unavailability q both fail for (1 − ρ)q² + ρq of the time,
 * which makes the covariance ρ(q − q²).
 *
 * @param independent `SystemAnswer.unavailability`.
 * @param correlation ρ, from 0, where all is independent, to 1.
 */
export const correlatedAnswer = (system: System, independent: Ratio, correlation: Ratio): Ratio =>
  (1 - correlation) * independent + correlation * comonotoneUnavailability(system)
