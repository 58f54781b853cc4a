import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { defaultMetrics } from '../../core/alert/service-metrics.ts'
import type { ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { quotedText, soundText } from './promql-text.ts'
import { serviceSlug } from './service-slug.ts'

/** A rule and the name of its alert, which no other rule of the file has. */
export interface NamedRule {
  readonly rule: AlertRule
  readonly alert: string
}

/** What every file that is written for a scenario has to agree on. */
export interface RulePlan {
  /** Labels of every series and alert: which service, and which of its objectives. */
  readonly labels: { readonly service: string; readonly slo: string }
  readonly metrics: ServiceMetrics
  readonly objective: AlertObjective
  readonly rules: readonly NamedRule[]
  /** Every window that a rule looks at, once, the shortest first. */
  readonly windows: readonly Milliseconds[]
  readonly groups: { readonly alerts: string; readonly budget: string }
  readonly files: {
    readonly alerts: string
    readonly budget: string
    readonly test: string
    readonly resource: string
  }
}

/** The counters of a scenario: as somebody named them, or the ones to begin with. */
export const metricsOf = ({ metrics, service }: Scenario): ServiceMetrics =>
  metrics ?? defaultMetrics(serviceSlug(service))

export const rulePlan = (scenario: Scenario, objective: AlertObjective): RulePlan => {
  const { service, name, alertRules } = scenario
  const slug = serviceSlug(service)
  const windows = alertRules.flatMap(({ longWindow, shortWindow }) =>
    shortWindow === null ? [longWindow] : [longWindow, shortWindow],
  )
  return {
    labels: { service: labelOf(service, 'service'), slo: labelOf(name, 'availability') },
    metrics: metricsOf(scenario),
    objective,
    rules: namedRules(alertRules),
    windows: [...new Set(windows)].toSorted((a, b) => a - b),
    groups: { alerts: `${slug}-slo-alerts`, budget: `${slug}-error-budget` },
    files: {
      alerts: `${slug}-slo-alerts.rules.yaml`,
      budget: `${slug}-error-budget.rules.yaml`,
      test: `${slug}-slo-alerts.test.yaml`,
      resource: `${slug}-slo.prometheusrule.yaml`,
    },
  }
}

/** To Prometheus a label without a value is no label. */
const labelOf = (text: string, missing: string): string => (text.trim() === '' ? missing : soundText(text))

const ALERT_NAMES: Readonly<Record<AlertRule['severity'], string>> = {
  page: 'ErrorBudgetBurnPage',
  ticket: 'ErrorBudgetBurnTicket',
}

const namedRules = (rules: readonly AlertRule[]): readonly NamedRule[] => {
  const taken = new Set<string>()
  return rules.map((rule) => {
    const windows = [rule.longWindow, ...(rule.shortWindow === null ? [] : [rule.shortWindow])].map(durationText)
    const plain = [ALERT_NAMES[rule.severity], ...windows].join('_')
    let alert = plain
    for (let number = 2; taken.has(alert); number++) alert = `${plain}_no${number}`
    taken.add(alert)
    return { rule, alert }
  })
}

/** The name under which the error ratio over a window is recorded. */
export const recordedRatio = (window: Milliseconds): string => `slo:error_ratio:rate${durationText(window)}`

/** The recorded error ratio over a window, as an alert asks for it. */
export const ratioSelector = ({ labels }: RulePlan, window: Milliseconds): string =>
  `${recordedRatio(window)}{service=${quotedText(labels.service)},slo=${quotedText(labels.slo)}}`
