import type { IncidentAlerts, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Known } from './course.ts'

const found = <Value>(value: Value | undefined, id: string): Value => {
  if (value === undefined) throw new RangeError(`not in this course: ${id}`)
  return value
}

/** A rule that a course has from its beginning. */
export const ruleOf = ({ alertRules }: Scenario, id: string): AlertRule =>
  found(
    alertRules.find((rule) => rule.id === id),
    id,
  )

/** The same once it may have been deleted. */
export const ruleIn = ({ alertRules }: Scenario, id: string): AlertRule | undefined =>
  alertRules.find((rule) => rule.id === id)

export const outcomeOf = ({ alerts }: Known, id: string): RuleOutcome =>
  found(
    alerts.rules.find(({ rule }) => rule.id === id),
    id,
  )

export const alertsOf = ({ alerts }: Known, id: string): IncidentAlerts =>
  found(
    alerts.incidents.find(({ incident }) => incident.id === id),
    id,
  )

export const withRule = (scenario: Scenario, id: string, changes: Partial<AlertRule>): Scenario => ({
  ...scenario,
  alertRules: scenario.alertRules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
})
