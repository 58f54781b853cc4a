import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import type { SeriesSelector } from '../../core/alert/service-metrics.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import { list, mapping, remarked } from '../yaml/yaml-text.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import { conditionFacts, partOf, ruleAnnotations, windowFacts } from './facts.ts'
import type { Facts } from './facts.ts'
import { OWN_TARGETS } from './own-target.ts'

/** Fields with the values of facts, those that are nothing left out; null when all are. */
export const factsPart = (facts: Facts, prefix = ''): YamlPart | null => {
  const fields = Object.entries(facts).filter(([, value]) => value !== null)
  return fields.length === 0
    ? null
    : mapping(Object.fromEntries(fields.map(([name, value]) => [prefix + name, partOf(value)])))
}

/** The one entry of `spec.timeWindow`. */
export const windowPart = (sloWindow: SloWindow): YamlPart => {
  const { duration, startTime, timeZone } = windowFacts(sloWindow)
  return mapping({
    duration: partOf(duration),
    isRolling: sloWindow.kind === 'rolling',
    calendar: startTime === null ? null : mapping({ startTime: partOf(startTime), timeZone: partOf(timeZone) }),
  })
}

/** A counter's query: the counter itself, summed up, since `counter: true` says what it is. */
export const counterQuery = (selector: SeriesSelector): string => `sum(${selectorText(selector)})`

/** What is asked of Prometheus for a counter. */
export const metricPart = (selector: SeriesSelector): YamlPart =>
  mapping({
    metricSource: mapping({ type: 'Prometheus', spec: mapping({ query: counterQuery(selector) }) }),
  })

/** The SLI of a scenario, as it stands within an SLO. */
export const indicatorPart = (scenario: Scenario, name: string): YamlPart => {
  const { bad, valid } = metricsOf(scenario)
  const ratio = mapping({ counter: true, bad: metricPart(bad), total: metricPart(valid) })
  const spec = mapping({ ratioMetric: ratio })
  return mapping({
    metadata: mapping({ name }),
    spec: scenario.metrics === null ? remarked(spec, 'Nobody has named the counters: put your own in here.') : spec,
  })
}

/** The metadata and the spec of a rule's condition. */
export const conditionFields = (
  rule: AlertRule,
  name: string,
  sloWindow: Milliseconds,
): { readonly metadata: YamlPart; readonly spec: YamlPart } => {
  const { threshold, lookbackWindow, alertAfter } = conditionFacts(rule, sloWindow)
  return {
    metadata: mapping({ name, annotations: factsPart(ruleAnnotations(rule, sloWindow), ANNOTATION_PREFIX) }),
    spec: mapping({
      severity: rule.severity,
      condition: mapping({
        kind: 'burnrate',
        op: 'gt',
        threshold: partOf(threshold),
        lookbackWindow: partOf(lookbackWindow),
        alertAfter: partOf(alertAfter),
      }),
    }),
  }
}

/** The spec of a policy that alerts on one condition, and tells the target of its severity. */
export const policySpec = (condition: YamlPart, target: YamlPart): YamlPart =>
  mapping({
    alertWhenNoData: false,
    alertWhenResolved: false,
    alertWhenBreaching: true,
    conditions: list([condition]),
    notificationTargets: list([target]),
  })

/** Where alerts of a severity go: a scenario does not know, so this is for others to say. */
export const targetSpec = (severity: Severity): YamlPart => mapping(OWN_TARGETS[severity])
