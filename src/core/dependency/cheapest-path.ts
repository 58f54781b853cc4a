import type { Ratio } from '../quantity/units.ts'
import { needsAll } from './series-closure.ts'
import type { System } from './system.ts'

/**
 * Parts whose working keeps the journey up whatever else fails, few and reliable ones, by their places: from the journey down,
 * every need takes those of its members that are taken already and then those that fail least. Some path set, not always
 * the best one.
 *
 * @param unavailability how much of the time each part fails at most, with all that it needs.
 */
export const cheapestPath = ({ parts, needs }: System, unavailability: ArrayLike<Ratio>): readonly number[] => {
  const taken = new Set([0])
  // What needs another stands before it, so going forwards all that need a part have had their say before it is asked.
  const ofPart = (part: number): void => {
    for (const need of needs[part] ?? []) {
      const cost = (other: number): number => (taken.has(other) ? -1 : (unavailability[other] as Ratio))
      const chosen = needsAll(need) ? need.on : [...need.on].sort((a, b) => cost(a) - cost(b)).slice(0, need.needed)
      for (const other of chosen) taken.add(other)
    }
  }
  for (const part of parts.keys()) if (taken.has(part)) ofPart(part)
  return [...taken]
}
