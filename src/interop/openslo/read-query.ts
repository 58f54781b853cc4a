import type { SeriesSelector } from '../../core/alert/service-metrics.ts'
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

/** In what a latency is told, by the end of a metric's name: seconds, as Prometheus advises, or milliseconds. */
const SECONDS = /_seconds(?:_bucket|_sum|_count)?\b/
const MILLISECONDS = /_(?:milliseconds|millis|ms)(?:_bucket|_sum|_count)?\b/

/** The unit that a query's metric names end in, in milliseconds; null where they tell none, or both. */
export const unitOfQuery = (query: string): 1 | 1_000 | null => {
  const text = query.slice(0, LONGEST_QUERY)
  const [seconds, milliseconds] = [SECONDS.test(text), MILLISECONDS.test(text)]
  return seconds === milliseconds ? null : seconds ? 1_000 : 1
}
