import type { Instant, Ratio } from '../quantity/units.ts'
import type { Outlook } from './projection.ts'
import { remainingAt } from './remaining-at.ts'

export interface RemainingPoint {
  readonly at: Instant
  readonly remaining: Ratio
}

/**
 * Budget remaining at `count` evenly spaced instants from `from` up to `to`, both included, each as the burn-down has it
 * there. Where it is not known at some of them, only what comes after the last of those: the rest stays evenly spaced.
 *
 * @param to not after the outlook's now.
 * @param count 2 or more.
 */
export const remainingPoints = (
  outlook: Outlook,
  from: Instant,
  to: Instant,
  count: number,
): readonly RemainingPoint[] => {
  const points = Array.from({ length: count }, (_, place) => {
    // The last is `to` itself, not what a sum of steps makes of it.
    const at = place === count - 1 ? to : from + ((to - from) * place) / (count - 1)
    return { at, remaining: remainingAt(outlook, at) }
  })
  const unknown = points.findLastIndex(({ remaining }) => remaining === null)
  return points.slice(unknown + 1) as readonly RemainingPoint[]
}
