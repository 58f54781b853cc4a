import type { LabelMatcher, MatchOperator, SeriesSelector } from '../../core/alert/service-metrics.ts'
import { quotedText } from '../prometheus-rules/promql-text.ts'

/** Labels that Managed Service for Prometheus keeps with what is watched, not with the metric. */
const OF_THE_TARGET = new Set(['project_id', 'location', 'cluster', 'namespace', 'job', 'instance'])

const COMPARISONS: Readonly<Record<MatchOperator, (value: string) => string>> = {
  '=': (value) => `= ${value}`,
  '!=': (value) => `!= ${value}`,
  '=~': (value) => `= monitoring.regex.full_match(${value})`,
  '!~': (value) => `!= monitoring.regex.full_match(${value})`,
}

const condition = ({ label, operator, value }: LabelMatcher): string =>
  `${OF_THE_TARGET.has(label) ? 'resource' : 'metric'}.labels.${label} ${COMPARISONS[operator](quotedText(value))}`

/**
 * The conditions of a monitoring filter, all of which must hold, for a counter as Managed Service for Prometheus keeps it.
 * Patterns are RE2 and match whole values in both worlds.
 *
 * Source: Cloud Monitoring documentation, "Monitoring filters" and "Managed Service for Prometheus, query using Cloud Monitoring".
 */
export const googleFilter = ({ metric, matchers }: SeriesSelector): readonly string[] => [
  'resource.type = "prometheus_target"',
  `metric.type = "prometheus.googleapis.com/${metric}/counter"`,
  ...matchers.map(condition),
]
