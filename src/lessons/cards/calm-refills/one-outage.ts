import { remainingAt } from '../../../core/budget/remaining-at.ts'
import type { EventHistory } from '../../../core/measurement/event-history.ts'
import { ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds, Ratio } from '../../../core/quantity/units.ts'
import { constantHistory } from '../../../core/scenario/scenario-history.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import type { Ground } from '../ground.ts'

/** A window in which one outage took half of the budget, and nothing else failed. */
export interface OneOutage {
  readonly lasted: Milliseconds
  readonly ended: Instant
  /** What is left so long after the outage. */
  readonly leftAfter: (calm: Milliseconds) => Ratio
  /** How long after it the outage begins to leave what counts, and has left it. */
  readonly leavesAfter: Milliseconds
  readonly backAfter: Milliseconds
}

const HALF = 1 / 2

/** How far into the window it happens. */
const BEGINS = 0.1

/** @param ground with a target that people promise: half of its budget is an outage of whole milliseconds. */
export const oneOutage = ({ scenario: { sloWindow }, target, period, allowed }: Ground): OneOutage => {
  const length = period.end - period.start
  const began = period.start + Math.round(length * BEGINS)
  const lasted = Math.round(allowed * HALF)
  const ended = began + lasted
  const history: EventHistory = constantHistory(
    { requestsPerSecond: null, backgroundFailing: ppb(0) },
    [{ id: '', label: '', began, lasted, failing: WHOLE, cause: 'own', measured: false }],
    period.start - length,
    period.end + length,
  )
  return {
    lasted,
    ended,
    leftAfter: (calm) => {
      const now = ended + calm
      return remainingAt({ history, sloWindow, period: sloPeriod(sloWindow, now), now, target }, now) ?? 1
    },
    leavesAfter: sloWindow.kind === 'rolling' ? sloWindow.duration - lasted : period.end - ended - 1,
    backAfter: sloWindow.kind === 'rolling' ? sloWindow.duration : period.end - ended,
  }
}
