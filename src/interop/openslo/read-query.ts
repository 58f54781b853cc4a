import type { LabelMatcher, MatchOperator, SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { readSelector } from '../prometheus-rules/read-selector.ts'

/** Longer queries are kept and not looked into. */
const LONGEST_QUERY = 5_000

const within = (text: string, name: string): string | null => {
  const rest = text.startsWith(name) ? text.slice(name.length).trimStart() : ''
  return rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1).trim() : null
}

const withoutRange = (text: string): string | null =>
  text.endsWith(']') ? text.slice(0, text.lastIndexOf('[')).trimEnd() : null

/**
 * The counter behind a PromQL query: a selector, or the sum, the rate or the increase of one, or the sum of such a rate.
 *
 * @returns null for everything else.
 */
export const counterOf = (query: string): SeriesSelector | null => {
  if (query.length > LONGEST_QUERY) return null
  const selectorIn = (text: string): SeriesSelector | null => {
    const plain = readSelector(text, '')
    if (plain.ok) return plain.value
    const range = within(text, 'rate') ?? within(text, 'increase')
    const ranged = range === null ? null : withoutRange(range)
    const read = ranged === null ? null : readSelector(ranged, '')
    return read?.ok === true ? read.value : null
  }
  const text = query.trim()
  const summed = within(text, 'sum')
  return selectorIn(text) ?? (summed === null ? null : selectorIn(summed))
}

const OPPOSITE: Readonly<Record<MatchOperator, MatchOperator>> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' }

const sameMatcher = (a: LabelMatcher, b: LabelMatcher): boolean =>
  a.label === b.label && a.operator === b.operator && a.value === b.value

/**
 * The counters of valid and bad events where the good ones are counted: good ones are picked out of the valid ones by one
 * matcher more, and bad are those that it does not pick.
 *
 * @returns null where the two selectors are not of that kind.
 */
export const metricsOfGood = (good: SeriesSelector, valid: SeriesSelector): ServiceMetrics | null => {
  const further = good.matchers.filter((one) => !valid.matchers.some((other) => sameMatcher(one, other)))
  const [picks] = further
  const hasAll = valid.matchers.every((one) => good.matchers.some((other) => sameMatcher(one, other)))
  if (good.metric !== valid.metric || !hasAll || further.length !== 1 || picks === undefined) return null
  return { valid, bad: { ...valid, matchers: [...valid.matchers, { ...picks, operator: OPPOSITE[picks.operator] }] } }
}

/** In what a latency is told, by the end of a metric's name: seconds, as Prometheus advises, or milliseconds. */
const SECONDS = /_seconds(?:_bucket|_sum|_count)?\b/
const MILLISECONDS = /_(?:milliseconds|millis|ms)(?:_bucket|_sum|_count)?\b/

/** The unit that a query's metric names end in, in milliseconds; null where they tell none, or both. */
export const unitOfQuery = (query: string): 1 | 1_000 | null => {
  const text = query.slice(0, LONGEST_QUERY)
  const [seconds, milliseconds] = [SECONDS.test(text), MILLISECONDS.test(text)]
  return seconds === milliseconds ? null : seconds ? 1_000 : 1
}
