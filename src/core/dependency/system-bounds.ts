import type { Ratio } from '../quantity/units.ts'
import { cheapestPath } from './cheapest-path.ts'
import { singlePoints } from './failure-spread.ts'
import { atLeastBounds } from './k-of-n.ts'
import { minimalSets } from './minimal-sets.ts'
import type { PartSet } from './minimal-sets.ts'
import { composedBounds } from './need-bounds.ts'
import type { PartBounds } from './need-bounds.ts'
import { fatalReplicas } from './own-unavailability.ts'
import type { System } from './system.ts'

/** How much of the time a journey fails at least and at most, however the failures of its parts and replicas hang together. */
export interface SystemBounds {
  readonly low: Ratio
  readonly high: Ratio
  /** How many smallest sets of parts bring the journey down; null when there are too many to list, and bounds may be looser. */
  readonly cutSets: number | null
  /** How many smallest sets of parts keep it up; null as above. */
  readonly pathSets: number | null
}

/**
 * What holds without the assumption that failures are independent: of each part only its own unavailability is known, or that
 * of each replica. With q at least and at most that of a part, the journey's lies
 * - from max over cut sets of Σq − (size − 1), and Σ over path sets of max q − (their number − 1),
 * - up to Σ over cut sets of min q, and min over path sets of Σq,
 *
 * and never outside what composing it need by need gives; where the sets are too many, that and one good path set is all there
 * is. Two parts of 99.9 % are 99.8 to 99.9 % when both are needed, and 99.9 to 100 % when either will do.
 *
 * Source: M. Fréchet, "Généralisations du théorème des probabilités totales", 1935; cut and path sets: R. E. Barlow and
 * F. Proschan, "Statistical Theory of Reliability and Life Testing", 1975.
 */
export const systemBounds = (system: System): SystemBounds => {
  const own = ownBounds(system)
  const composed = composedBounds(system, own, {
    low: (causes) => Math.max(0, ...causes),
    high: (causes) => Math.min(1, sum(causes)),
  })
  const onePath = sum(valuesOf(own.high, cheapestPath(system, composed.high)))
  const single = singlePoints(system)
  const singles = [...system.parts.keys()].filter((part) => single[part])
  const cuts = minimalSets(system, 'cut')
  const paths = minimalSets(system, 'path')
  const byCuts = cuts === null ? ANY : cutBounds([...singles.map((part) => [part]), ...cuts], own)
  const byPaths = paths === null ? ANY : pathBounds(paths, singles, own)
  return {
    low: Math.max(composed.low[0] as Ratio, byCuts.low, byPaths.low),
    high: Math.min(composed.high[0] as Ratio, onePath, byCuts.high, byPaths.high),
    cutSets: cuts === null ? null : cuts.length + singles.length,
    pathSets: paths === null ? null : paths.length,
  }
}

const ANY = { low: 0, high: 1 }

/** What each part may fail for, by its place, however its replicas hang together. */
const ownBounds = ({ parts, replicaUnavailability }: System): PartBounds => {
  const bounds = parts.map((part, place) => {
    const replicas = Array.from({ length: part.replicas }, () => replicaUnavailability[place] as Ratio)
    return atLeastBounds(replicas, replicas, fatalReplicas(part))
  })
  return { low: Float64Array.from(bounds, ({ low }) => low), high: Float64Array.from(bounds, ({ high }) => high) }
}

const cutBounds = (cuts: readonly PartSet[], { low, high }: PartBounds) => ({
  low: Math.max(0, ...cuts.map((cut) => sum(valuesOf(low, cut)) - (cut.length - 1))),
  high: Math.min(1, sum(cuts.map((cut) => Math.min(...valuesOf(high, cut))))),
})

const pathBounds = (paths: readonly PartSet[], singles: PartSet, { low, high }: PartBounds) => ({
  low: Math.max(0, sum(paths.map((path) => Math.max(0, ...valuesOf(low, [...singles, ...path])))) - (paths.length - 1)),
  high: Math.min(1, sum(valuesOf(high, singles)) + Math.min(...paths.map((path) => sum(valuesOf(high, path))))),
})

const valuesOf = (values: Float64Array, parts: PartSet): readonly Ratio[] => parts.map((part) => values[part] as Ratio)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
