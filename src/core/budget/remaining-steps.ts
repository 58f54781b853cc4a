import type { Ratio } from '../quantity/units.ts'
import type { Outlook } from './projection.ts'
import { remainingAt } from './remaining-at.ts'
import type { RemainingPoint } from './remaining-points.ts'

/**
 * Budget remaining in `count` even steps from the first of `points` to the last, both included, for pictures that know no
 * other: the step nearest to one of the points has what remains there, exactly, and of several the least. So every bend is in
 * the picture, at most one step from its place, and no dip between two steps is lost.
 *
 * @param points two or more, ascending, of this outlook.
 * @param count 3 or more.
 */
export const remainingSteps = (
  outlook: Outlook,
  points: readonly [RemainingPoint, RemainingPoint, ...RemainingPoint[]],
  count: number,
): readonly Ratio[] => {
  const from = points[0].at
  const length = (points.at(-1) as RemainingPoint).at - from
  const steps = Array.from({ length: count }, () => Infinity)
  const take = (step: number, remaining: Ratio): void => {
    steps[step] = Math.min(steps[step] as number, remaining)
  }
  points.forEach(({ at, remaining }, place) => {
    if (place === 0) take(0, remaining)
    else if (place === points.length - 1) take(count - 1, remaining)
    // The first and the last step are the beginning and the end, nothing else.
    else take(Math.min(count - 2, Math.max(1, Math.round(((at - from) / length) * (count - 1)))), remaining)
  })
  // From the first point on it is known.
  return steps.map((step, place) =>
    step === Infinity ? (remainingAt(outlook, from + (length * place) / (count - 1)) as Ratio) : step,
  )
}
