/** How a label is matched, in PromQL's signs. */
export type MatchOperator = '=' | '!=' | '=~' | '!~'

export const MATCH_OPERATORS: readonly MatchOperator[] = ['=', '!=', '=~', '!~']

export interface LabelMatcher {
  /** A Prometheus label name: letters, digits and underscores, not beginning with a digit. */
  readonly label: string
  readonly operator: MatchOperator
  /** Any text. */
  readonly value: string
}

/** A counter and which of its series: `http_requests_total{job="checkout"}`. */
export interface SeriesSelector {
  /** A Prometheus metric name: letters, digits, underscores and colons, not beginning with a digit. */
  readonly metric: string
  readonly matchers: readonly LabelMatcher[]
}

/** The counters in Prometheus behind a service's SLI. */
export interface ServiceMetrics {
  /** Counts every valid request. */
  readonly valid: SeriesSelector
  /** Counts the bad ones among them. */
  readonly bad: SeriesSelector
}

/** A metric name of Prometheus without quotes. Source: Prometheus documentation, "Data model". */
export const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/

/** A label name of Prometheus without quotes. `__name__` is none: it is the metric's own. */
export const LABEL_NAME = /^(?!__name__$)[a-zA-Z_][a-zA-Z0-9_]*$/

/** The counters to begin with: HTTP requests of a job, those answered with 5xx being bad. */
export const defaultMetrics = (job: string): ServiceMetrics => {
  const valid: SeriesSelector = {
    metric: 'http_requests_total',
    matchers: [{ label: 'job', operator: '=', value: job }],
  }
  return { valid, bad: { ...valid, matchers: [...valid.matchers, { label: 'code', operator: '=~', value: '5..' }] } }
}
