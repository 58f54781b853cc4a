import { SEVERITIES } from '../alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../alert/alert-rule.ts'
import type { AlertReading, Sampling } from '../alert/sampling.ts'
import { LABEL_NAME, MATCH_OPERATORS, METRIC_NAME } from '../alert/service-metrics.ts'
import type { LabelMatcher, SeriesSelector, ServiceMetrics } from '../alert/service-metrics.ts'
import { WHOLE } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import { HIGHEST_BURN_RATE, LONGEST_ALERT_WINDOW, LONGEST_NAME, MOST_ALERT_RULES, MOST_MATCHERS } from './limits.ts'
import { LONGEST_MATCHER_VALUE, LONGEST_SAMPLING, SHORTEST_ALERT_WINDOW, SHORTEST_SAMPLING } from './limits.ts'
import { checked, choice, kindOf, list, orNull, record, share, text, whole } from './reading.ts'
import type { Reader } from './reading.ts'

const alertWindow = whole(SHORTEST_ALERT_WINDOW, LONGEST_ALERT_WINDOW)

const readThreshold: Reader<Threshold> = (data, path) =>
  kindOf(data) === 'burn-rate'
    ? record<Extract<Threshold, { kind: 'burn-rate' }>>({
        kind: choice(['burn-rate']),
        millionths: whole(1, HIGHEST_BURN_RATE),
      })(data, path)
    : record<Extract<Threshold, { kind: 'budget-share' }>>({
        kind: choice(['budget-share']),
        share: share(1, WHOLE),
      })(data, path)

const readAlertRule: Reader<AlertRule> = checked(
  record<AlertRule>({
    id: text(100),
    severity: choice(SEVERITIES),
    longWindow: alertWindow,
    shortWindow: orNull(alertWindow),
    threshold: readThreshold,
    for: whole(0, LONGEST_ALERT_WINDOW),
  }),
  (rule, path) =>
    rule.shortWindow !== null && rule.shortWindow >= rule.longWindow
      ? problem(`${path}.shortWindow`, 'not-shorter', String(rule.shortWindow), String(rule.longWindow))
      : success(rule),
)

/** Reads the alert rules of a scenario; ids differ. */
export const readAlertRules: Reader<readonly AlertRule[]> = checked(
  list(readAlertRule, MOST_ALERT_RULES),
  (rules, path) => {
    const again = rules.findIndex(({ id }, index) => rules.findIndex((other) => other.id === id) < index)
    return again < 0 ? success(rules) : problem(`${path}[${again}].id`, 'repeated-key', rules[again]?.id ?? '')
  },
)

const interval = whole(SHORTEST_SAMPLING, LONGEST_SAMPLING)

/** Reads how firing is worked out. */
export const readAlertReading: Reader<AlertReading> = record<AlertReading>({
  kind: choice(['ideal', 'prometheus']),
  priorHistory: choice(['healthy', 'none']),
  sampling: checked(
    record<Sampling>({
      scrapeInterval: interval,
      evaluationInterval: interval,
      evaluationOffset: whole(0, LONGEST_SAMPLING),
      version: (data, path) =>
        data === 2 || data === 3 ? success(data) : problem(path, 'not-a-choice', String(data), '2, 3'),
    }),
    (sampling, path) =>
      sampling.evaluationOffset < sampling.evaluationInterval
        ? success(sampling)
        : problem(
            `${path}.evaluationOffset`,
            'too-long',
            String(sampling.evaluationOffset),
            String(sampling.evaluationInterval),
          ),
  ),
})

const named =
  (pattern: RegExp): Reader<string> =>
  (data, path) => {
    const result = text(LONGEST_NAME)(data, path)
    if (!result.ok) return result
    return pattern.test(result.value) ? result : problem(path, 'not-a-prometheus-name', result.value)
  }

const readSelector = record<SeriesSelector>({
  metric: named(METRIC_NAME),
  matchers: list(
    record<LabelMatcher>({
      label: named(LABEL_NAME),
      operator: choice(MATCH_OPERATORS),
      value: text(LONGEST_MATCHER_VALUE),
    }),
    MOST_MATCHERS,
  ),
})

/** Reads the names of a service's counters. */
export const readMetrics: Reader<ServiceMetrics | null> = orNull(
  record<ServiceMetrics>({ valid: readSelector, bad: readSelector }),
)
