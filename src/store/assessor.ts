import { assessment, scenarioHistory } from '../core/scenario/assessment.ts'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { EventHistory } from '../core/measurement/event-history.ts'
import type { Series } from '../core/measurement/series.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { Instant } from '../core/quantity/units.ts'

export type Assess = (scenario: Scenario, series: Series | null, now: Instant) => Assessment

/** Facts that the history hangs on. A change of target alone must not walk through a year of measurements again. */
const sameHistory = (a: Scenario, b: Scenario): boolean =>
  a.sloWindow === b.sloWindow &&
  a.requestsPerSecond === b.requestsPerSecond &&
  a.backgroundFailing === b.backgroundFailing &&
  a.trafficProfile === b.trafficProfile &&
  a.incidents === b.incidents &&
  a.measurements === b.measurements

/** All facts that an assessment hangs on. Naming a rule's counters must not work out a budget again. */
const sameBudget = (a: Scenario, b: Scenario): boolean =>
  sameHistory(a, b) &&
  a.target === b.target &&
  a.budgetingMethod === b.budgetingMethod &&
  a.timeSlices === b.timeSlices &&
  a.exclusions === b.exclusions &&
  a.exclusionsApply === b.exclusionsApply

/** Derives assessments and remembers the last one, so that every part of the page asks freely and it is worked out once. */
export const assessor = (): Assess => {
  let last: {
    readonly scenario: Scenario
    readonly series: Series | null
    readonly now: Instant
    readonly history: EventHistory
    readonly assessed: Assessment
  } | null = null
  return (scenario, series, now) => {
    const same = last !== null && last.series === series && last.now === now
    if (same && last !== null && (last.scenario === scenario || sameBudget(last.scenario, scenario)))
      return last.assessed
    const history =
      same && last !== null && sameHistory(last.scenario, scenario)
        ? last.history
        : scenarioHistory(scenario, series, now)
    const assessed = assessment(scenario, history, now)
    last = { scenario, series, now, history, assessed }
    return assessed
  }
}
