import type { SeriesSelector } from '../../core/alert/service-metrics.ts'
import { readSelector } from '../prometheus-rules/read-selector.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import { templateText } from '../prometheus-rules/template-text.ts'

/** Longer queries are kept and not looked into. */
const LONGEST_QUERY = 10_000

const WRAPPED = /^sum\s*\(\s*rate\s*\(([\s\S]*)\[\s*\{\{-?\s*\.window\s*-?\}\}\s*\]\s*\)\s*\)$/
/** What `templateText` makes of braces that would open an action. */
const QUOTED_BRACES = /\{\{ "(\{+)" \}\}/g

/**
 * The counter behind a query of Sloth's: the sum of its rates over the window that Sloth fills in,
 * `sum(rate(http_requests_total{job="x"}[{{.window}}]))`, over several lines or on one.
 *
 * @returns null for every other query.
 */
export const counterOf = (query: string): SeriesSelector | null => {
  if (query.length > LONGEST_QUERY) return null
  const inner = WRAPPED.exec(query.trim())?.[1]
  if (inner === undefined) return null
  const selector = readSelector(inner.replaceAll(QUOTED_BRACES, '$1'), '')
  return selector.ok ? selector.value : null
}

/** The query of a counter, as `counterOf` reads it back. Sloth takes it for a template of Go. */
export const counterQuery = (selector: SeriesSelector): string =>
  `sum(rate(${templateText(selectorText(selector))}[{{.window}}]))`
