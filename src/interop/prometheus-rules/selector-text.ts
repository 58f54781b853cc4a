import type { SeriesSelector } from '../../core/alert/service-metrics.ts'
import { quotedText } from './promql-text.ts'

/** Metric names that PromQL takes for something else when they stand alone. */
const KEYWORD = /^(atan2|bool|group_left|group_right|ignoring|inf|nan|on)$/i

/**
 * A selector as PromQL that `readSelector` reads back: `http_requests_total{job="checkout",code=~"5.."}`. A metric that is
 * also a word of PromQL is named within the braces: `{__name__="on"}`.
 */
export const selectorText = ({ metric, matchers }: SeriesSelector): string => {
  const written = matchers.map(({ label, operator, value }) => `${label}${operator}${quotedText(value)}`)
  if (KEYWORD.test(metric)) return `{${[`__name__="${metric}"`, ...written].join(',')}}`
  return written.length === 0 ? metric : `${metric}{${written.join(',')}}`
}
