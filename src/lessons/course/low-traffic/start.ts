import { expectedValidInPeriod } from '../../../core/budget/burn-down.ts'
import { lowTraffic } from '../../../core/budget/low-traffic.ts'
import type { LowTraffic } from '../../../core/budget/low-traffic.ts'
import { budgetInEvents } from '../../../core/objective/error-budget.ts'
import { SECOND } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import { count } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import type { Known } from '../course.ts'

export const PAGE = 'page-1h'

export const FEWER = 0.001

export const requests = ({ assessment }: Known) => count(assessment.validEvents, nouns.request)

export const windowLength = ({ assessment: { period } }: Known): number => period.end - period.start

/** What so little traffic means, as the view works it out. */
export const lowOf = ({ scenario, assessment, alerts }: Known): LowTraffic => {
  const { outlook, period, now, events } = assessment
  const expected = expectedValidInPeriod(outlook.history, period, now)
  const low = lowTraffic(expected, events.expectedRate, alerts.objective, scenario.alertRules)
  if (low === null) throw new RangeError('traffic is enough')
  return low
}

/** The whole budget in failures, of stated traffic. */
export const failuresAllowed = ({ requestsPerSecond, sloWindow, now, target }: Scenario): number => {
  const { start, end } = sloPeriod(sloWindow, now ?? 0)
  return budgetInEvents(((requestsPerSecond ?? 0) * (end - start)) / SECOND, target)
}
