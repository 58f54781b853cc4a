import type { Ratio } from '../quantity/units.ts'
import { atLeastBounds } from './k-of-n.ts'
import { closureHeads, seriesClosure } from './series-closure.ts'
import type { PartNeed, System } from './system.ts'

/** Bounds for every part by its place. */
export interface PartBounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** How bounds of causes, any of which is enough, combine into bounds of their effect. */
export interface Combination {
  readonly low: (causes: readonly Ratio[]) => Ratio
  readonly high: (causes: readonly Ratio[]) => Ratio
}

/**
 * Bounds for how much of the time the journey and each member of a group fails, put together need by need from the bounds of
 * its parts. Those of groups hold however their members hang together, so it does not matter that members share parts.
 *
 * @returns by place; only for the journey, which is the first, and the members of groups.
 */
export const composedBounds = (
  system: System,
  own: PartBounds,
  { low: lowest, high: highest }: Combination,
): PartBounds => {
  const low = new Float64Array(system.parts.length)
  const high = new Float64Array(system.parts.length)
  const heads = closureHeads(system)
  for (let head = heads.length - 1; head >= 0; head--) {
    if (!heads[head]) continue
    const { parts, groups } = seriesClosure(system, head)
    const bounds = distinct(groups).map(({ on, needed }) =>
      atLeastBounds(
        on.map((part) => low[part] as Ratio),
        on.map((part) => high[part] as Ratio),
        on.length - needed + 1,
      ),
    )
    low[head] = lowest([...parts.map((part) => own.low[part] as Ratio), ...bounds.map((group) => group.low)])
    high[head] = highest([...parts.map((part) => own.high[part] as Ratio), ...bounds.map((group) => group.high)])
  }
  return { low, high }
}

/** Each need once, however many components have the same. */
export const distinct = (groups: readonly PartNeed[]): readonly PartNeed[] => [
  ...new Map(groups.map((group) => [`${group.needed}/${[...group.on].sort((a, b) => a - b).join()}`, group])).values(),
]
