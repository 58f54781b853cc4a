import type { AlertAssessment, RuleFiring, RuleOutcome } from '../../../core/alert/alert-assessment.ts'
import { firingsWithin } from '../../../core/alert/firings-within.ts'
import type { FiringOfRule } from '../../../core/alert/first-firing.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatBurnRate } from '../../../format/burn-rate.ts'
import { formatCount } from '../../../format/count.ts'
import { incidentTitle } from '../../../format/incident-name.ts'
import { formatInstant } from '../../../format/instant.ts'
import { joinWords } from '../../../format/join-words.ts'
import { formatPercent, formatPercentExactly } from '../../../format/percent.ts'
import { counted } from '../../../format/plural.ts'
import { ruleName } from '../../../format/rule-name.ts'
import type { FiringLine, ReportFacts } from '../../../interop/scenario-report/report-facts.ts'
import { clearedWithoutIncident } from '../../scenario/cleared-words.ts'
import { samplingWords } from '../../scenario/sampling-words.ts'

/** More are no longer read one by one. */
const MOST_FIRINGS = 60

type AlertFacts = Pick<ReportFacts, 'rules' | 'firings' | 'furtherFirings' | 'reading'>

/** The rules, and what fired in the SLO window so far. */
export const reportAlerts = (scenario: Scenario, assessment: Assessment, alerts: AlertAssessment): AlertFacts => {
  const { alertReading } = scenario
  const fired = firingsWithin(alerts.rules, assessment.period.start)
  const further = fired.length - MOST_FIRINGS
  return {
    rules: alerts.rules.map((outcome) => ruleWords(outcome, fired.filter(({ rule }) => rule === outcome.rule).length)),
    firings: fired.slice(0, MOST_FIRINGS).map((one) => firingLine(scenario, assessment, one)),
    furtherFirings: further > 0 ? `After these ${formatCount(further)} more fired.` : null,
    reading: alertReading.kind === 'prometheus' ? samplingWords(alertReading.sampling) : null,
  }
}

/** A rule, what it takes for it to fire, and how often it did. */
const ruleWords = ({ rule, burnRate, budgetShare, errorRatio }: RuleOutcome, times: number): string =>
  `${ruleName(rule)}: ${formatPercent(budgetShare)} of budget, above ${formatBurnRate(burnRate)} ` +
  `(${errorRatio < 1 ? `${formatPercentExactly(errorRatio)} failing` : 'it can never fire'}), ` +
  `fired ${counted(times, { one: 'time', other: 'times' })}`

const firingLine = (
  { incidents }: Scenario,
  { outlook, now }: Assessment,
  { rule, firing }: FiringOfRule,
): FiringLine => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  const { figure, note } = clearedWithoutIncident(firing)
  return {
    at: formatInstant(firing.from, timeZone, now),
    rule: ruleName(rule),
    cause: causesOf(incidents, firing, timeZone),
    spent: firing.spent === null ? 'no data' : formatPercent(firing.spent),
    left: firing.remaining === null ? 'no data' : formatPercent(firing.remaining),
    cleared: firing.cleared
      ? `${formatInstant(firing.to, timeZone, now)}, ${figure} ${note}`
      : `${figure.toLowerCase()} ${note}`,
  }
}

const causesOf = (incidents: Scenario['incidents'], { causes }: RuleFiring, timeZone: string): string => {
  const names = [...causes].flatMap((place) => {
    const incident = incidents[place]
    return incident === undefined ? [] : [incidentTitle(incident, timeZone)]
  })
  return names.length === 0 ? 'no named incident' : joinWords(names)
}
