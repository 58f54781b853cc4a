import type { LabelMatcher, SeriesSelector } from '../../core/alert/service-metrics.ts'

/** A tag's value that Datadog keeps as it is: it changes capitals and most signs, and reads `*` as a wildcard. */
const KEPT = /^[a-z0-9][a-z0-9_.:/-]*$/

/** Patterns that can be told: some values to choose from ("500|503"), or a beginning ("5..", "5.*"). */
const CHOICE = /^[a-z0-9_:/-]+(?:\|[a-z0-9_:/-]+)*$/
const BEGINNING = /^([a-z0-9][a-z0-9_:/-]*)\.(?:[.*+]*)$/

const condition = ({ label, operator, value }: LabelMatcher): string | null => {
  const not = operator.startsWith('!') ? 'NOT ' : ''
  if (operator === '=' || operator === '!=') return KEPT.test(value) ? `${not}${label}:${value}` : null
  if (CHOICE.test(value)) return `${label} ${not}IN (${value.replaceAll('|', ',')})`
  const beginning = BEGINNING.exec(value)
  return beginning === null ? null : `${not}${label}:${beginning[1]}*`
}

/**
 * A counter as a Datadog query of a count: `sum:http_requests_total{job:checkout AND code:5*}.as_count()`. `5..` becomes
 * `5*`, which takes longer values too.
 *
 * @returns null where Datadog cannot say what the selector says.
 */
export const datadogQuery = ({ metric, matchers }: SeriesSelector): string | null => {
  const conditions = matchers.map(condition)
  if (metric.includes(':') || conditions.includes(null)) return null
  return `sum:${metric}{${conditions.length === 0 ? '*' : conditions.join(' AND ')}}.as_count()`
}
