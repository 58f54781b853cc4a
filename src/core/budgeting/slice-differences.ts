import { expectedValidInPeriod } from '../budget/burn-down.ts'
import { historyCursor } from '../measurement/history-cursor.ts'
import type { HistoryCursor } from '../measurement/history-cursor.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { MethodComparison } from './method-comparison.ts'

/**
 * Why the methods differ about a time slice.
 * - `forgiven`: some of it failed, but the slice is good: Timeslices charge nothing.
 * - `whole`: the slice is bad, though only a part of it failed: Timeslices charge all of it.
 * - `quiet`: it failed with less traffic than the mean: RatioTimeslices charge more than its events.
 * - `busy`: it failed with more traffic than the mean: RatioTimeslices charge less.
 * - `empty`: nobody came, and empty slices are bad: slices are charged where no event is.
 */
export type DifferenceKind = 'forgiven' | 'whole' | 'quiet' | 'busy' | 'empty'

/** Every kind of difference, those of Timeslices first. */
export const DIFFERENCE_KINDS: readonly DifferenceKind[] = ['forgiven', 'whole', 'quiet', 'busy', 'empty']

/** What one kind of difference comes to, for each stretch. */
export interface Difference {
  /** How many time slices differ so. */
  readonly slices: Float64Array
  /** By which part of the whole budget they differ, 0 or more. */
  readonly share: Float64Array
}

export type SliceDifferences = Readonly<Record<DifferenceKind, Difference>>

/** Less than this part of what is charged is the rounding of sums. */
const ROUNDING = 1e-9

/**
 * Where the methods differ, and by how much of the budget, for each stretch between ascending `edges`. A slice is told by
 * the whole of it; one that an edge cuts is shared by time. Over the whole SLO window
 *
 * - spent by RatioTimeslices = spent by Occurrences + `quiet` + `empty` − `busy`,
 * - spent by Timeslices = spent by RatioTimeslices + `whole` − `forgiven`.
 *
 * A slice may be in one kind of each line. O(n) in the knots, and the edges.
 */
export const sliceDifferences = ({ from, to, verdicts }: MethodComparison, edges: Float64Array): SliceDifferences => {
  const bins = edges.length - 1
  const found = Object.fromEntries(
    DIFFERENCE_KINDS.map((kind) => [kind, { slices: new Float64Array(bins), share: new Float64Array(bins) }]),
  ) as Readonly<Record<DifferenceKind, Difference>>
  const events = charges(verdicts.occurrences.assessment)
  const ratio = charges(verdicts['ratio-timeslices'].assessment)
  const slices = charges(verdicts.timeslices.assessment)
  const { times } = verdicts.timeslices.assessment.outlook.history
  let bin = 0
  const add = (
    { slices: counts, share: shares }: Difference,
    begin: Instant,
    end: Instant,
    count: number,
    by: Ratio,
  ) => {
    for (let at = bin; at < bins && (edges[at] as number) < end; at++) {
      const part = (Math.min(end, edges[at + 1] as number) - Math.max(begin, edges[at] as number)) / (end - begin)
      counts[at] = (counts[at] as number) + count * part
      shares[at] = (shares[at] as number) + by * part
    }
  }
  let begin = Math.max(from, times[0] as number)
  for (const one of [events, ratio, slices]) one.moveTo(begin)
  for (let knot = slices.cursor.index + 1; begin < to && knot < times.length; knot++) {
    const end = Math.min(to, times[knot] as number)
    for (const one of [events, ratio, slices]) one.moveTo(end)
    while (bin + 1 < bins && (edges[bin + 1] as number) <= begin) bin += 1
    const rounding = ROUNDING * Math.max(events.share, ratio.share, slices.share)
    const whole = slices.share - ratio.share
    const weighed = ratio.share - events.share
    const count = slices.valid
    if (whole > rounding) add(found.whole, begin, end, count, whole)
    else if (whole < -rounding) add(found.forgiven, begin, end, count, -whole)
    if (weighed < -rounding) add(found.busy, begin, end, count, -weighed)
    else if (weighed > rounding) add(events.valid > 0 ? found.quiet : found.empty, begin, end, count, weighed)
    begin = end
  }
  return found
}

/** What one method charges from one place to the next, as a part of its whole budget. */
interface Charges {
  readonly cursor: HistoryCursor
  share: Ratio
  valid: number
  moveTo(t: Instant): void
}

const charges = ({ outlook: { history, period, now, target } }: Assessment): Charges => {
  const allowed = (expectedValidInPeriod(history, period, now) * errorBudget(target)) / WHOLE
  const cursor = historyCursor(history, 'none')
  return {
    cursor,
    share: 0,
    valid: 0,
    moveTo(t) {
      const { bad, valid } = cursor
      cursor.moveTo(t)
      this.share = (cursor.bad - bad) / allowed
      this.valid = cursor.valid - valid
    },
  }
}
