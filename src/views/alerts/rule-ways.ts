import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { quieterRules } from '../../core/alert/quieter-rule.ts'
import type { AlertReading } from '../../core/alert/sampling.ts'
import { soonerRules } from '../../core/alert/sooner-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate } from '../../core/alert/threshold.ts'
import type { Incident } from '../../core/incident/incident.ts'
import type { EventHistory } from '../../core/measurement/event-history.ts'
import { formatDuration } from '../../format/duration.ts'
import { ruleName } from '../../format/rule-name.ts'
import { equalBurnRate, equalShare } from '../../format/threshold-field.ts'

/** A change of rules that can be made with one press. */
export interface Way {
  readonly key: string
  readonly words: string
  /** The rules as they would be, by the ids that they have. */
  readonly changed: readonly AlertRule[]
}

/** An incident that a rule fired for, and what the rule did. */
export interface Told {
  readonly incident: Incident
  readonly alert: IncidentAlert
  /** What every rule did about it. */
  readonly byRule: readonly (IncidentAlert | null)[]
}

/** What ways are worked out from. */
export interface Given {
  readonly alerts: AlertAssessment
  readonly history: EventHistory
  readonly reading: AlertReading
}

/** What a rule told of, apart from what it was firing for already. */
export const toldOf = ({ incidents, rules }: AlertAssessment, rule: AlertRule): readonly Told[] => {
  const place = rules.findIndex((each) => each.rule === rule)
  return incidents.flatMap(({ incident, byRule }) => {
    const alert = byRule[place] ?? null
    return alert === null || alert.alreadyFiring ? [] : [{ incident, alert, byRule }]
  })
}

const burnRateWords = (rule: AlertRule, sloWindow: number): string =>
  equalBurnRate(thresholdBurnRate(rule, sloWindow)).text

const levelWords = (rule: AlertRule, sloWindow: number): string =>
  `${burnRateWords(rule, sloWindow)}, or ${equalShare(thresholdBudgetShare(rule, sloWindow)).text} of the budget`

const lookWords = (rule: AlertRule, changed: AlertRule, sloWindow: number): string =>
  `Look at ${formatDuration(changed.longWindow)} instead of ${formatDuration(rule.longWindow)}, still at ${burnRateWords(changed, sloWindow)}`

/** What would have kept a rule calm about an incident, and then every other page too. */
export const quieterWays = (told: Told, given: Given): readonly Way[] => {
  const { alert, incident } = told
  const { rule } = alert
  const { sloWindow } = given.alerts.objective
  const { raised, lengthened } = quieterRules(alert, given.alerts, given.history, given.reading)
  const ways: Way[] = []
  if (raised !== null) {
    ways.push({ key: `raise ${incident.id}`, words: `Raise to ${levelWords(raised, sloWindow)}`, changed: [raised] })
  }
  if (lengthened !== null) {
    ways.push({
      key: `lengthen ${incident.id}`,
      words: lookWords(rule, lengthened, sloWindow),
      changed: [lengthened],
    })
  }
  const all = rule.severity === 'page' ? allQuiet(told, given) : []
  if (all.length > 1) {
    const words = `Quiet every page for it: ${all.map(({ words: each }) => each).join(', ')}`
    ways.push({ key: `all ${incident.id}`, words, changed: all.map(({ changed }) => changed) })
  }
  return ways
}

/** Each page of an incident, raised; where nothing is high enough looking further back; else no longer a page. */
const allQuiet = (
  { byRule }: Told,
  { alerts, history, reading }: Given,
): readonly { readonly changed: AlertRule; readonly words: string }[] =>
  byRule.flatMap((alert) => {
    if (alert === null || alert.alreadyFiring || alert.rule.severity !== 'page') return []
    const { raised, lengthened } = quieterRules(alert, alerts, history, reading)
    const name = ruleName(alert.rule)
    if (raised !== null) {
      return [{ changed: raised, words: `${name} at ${burnRateWords(raised, alerts.objective.sloWindow)}` }]
    }
    return lengthened === null
      ? [{ changed: { ...alert.rule, severity: 'ticket' as const }, words: `${name} a ticket` }]
      : [{ changed: lengthened, words: `${name} over ${formatDuration(lengthened.longWindow)}` }]
  })

/** What would have told of an incident in half the time. */
export const soonerWays = ({ alert, incident }: Told, { alerts, history, reading }: Given): readonly Way[] => {
  const { lowered, shortened } = soonerRules(alert, incident, alerts, history, reading)
  const { sloWindow } = alerts.objective
  return [
    ...(lowered === null
      ? []
      : [{ key: `lower ${incident.id}`, words: `Lower to ${levelWords(lowered, sloWindow)}`, changed: [lowered] }]),
    ...(shortened === null
      ? []
      : [
          {
            key: `shorten ${incident.id}`,
            words: lookWords(alert.rule, shortened, sloWindow),
            changed: [shortened],
          },
        ]),
  ]
}
