import type { Ratio } from '../quantity/units.ts'
import { cheapestPath } from './cheapest-path.ts'
import { singlePoints } from './failure-spread.ts'
import { composedBounds } from './need-bounds.ts'
import type { System } from './system.ts'

/** The chance that at least one of some independent things happens, with the digits of tiny chances kept. */
export const anyOfIndependent = (chances: readonly Ratio[]): Ratio =>
  -Math.expm1(chances.reduce((sum, chance) => sum + Math.log1p(-chance), 0))

/**
 * Between which two shares of time a journey fails when its parts fail independently, for systems too large to be exact. At
 * least as much as the parts that bring it down alone do together. At most as much as some parts that would be enough to keep
 * it up; and at most what comes of composing it need by need, since parts that are shared only make it likelier that all
 * goes well at once, and of a group nothing is taken for granted.
 *
 * Source: J. D. Esary, F. Proschan and D. W. Walkup, "Association of Random Variables, with Applications", 1967.
 */
export const independentBounds = (system: System): { readonly low: Ratio; readonly high: Ratio } => {
  const single = singlePoints(system)
  const own = Float64Array.from(system.unavailability)
  const { low, high } = composedBounds(
    system,
    { low: own, high: own },
    { low: (causes) => Math.max(0, ...causes), high: anyOfIndependent },
  )
  const alone = anyOfIndependent(system.unavailability.filter((_, part) => single[part]))
  const path = cheapestPath(system, high).map((part) => own[part] as Ratio)
  return { low: Math.max(low[0] as Ratio, alone), high: Math.min(high[0] as Ratio, anyOfIndependent(path)) }
}
