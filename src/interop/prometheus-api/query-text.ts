import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_EXPRESSION } from '../../core/scenario/prometheus-source.ts'
import type { PrometheusTrouble, QuerySide } from './trouble.ts'

const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g

/** A selector whose samples within a step are looked at. */
const COUNTED = new RegExp(
  `[a-zA-Z_:][a-zA-Z0-9_:]*(?:\\s*\\{(?:[^{}"'\`]|${STRING.source})*\\})?(?=\\s*\\[\\$step\\])`,
)

/** A counter by name, with or without matchers, or by matchers alone; its texts are blanked out before. */
const SELECTOR = /^(?:[a-zA-Z_:][a-zA-Z0-9_:]*\s*)?(?:\{[^{}()[\]]*\})?$/

const STEP = /\$step\b/g

/**
 * Whether a query is a counter alone, `http_requests_total{code=~"5.."}`, so that its increase is to be summed; all else is
 * an expression. The server has the last word on it.
 */
export const isSelector = (query: string): boolean => SELECTOR.test(query.replaceAll(STRING, '""').trim())

/**
 * A query as it is sent for steps of a length. A counter becomes `sum(increase(counter[5m]))`; in an expression every
 * `$step` becomes the length, `5m`.
 */
export const queryText = (query: string, step: Milliseconds): string =>
  isSelector(query)
    ? `sum(increase(${query.trim()}[${durationText(step)}]))`
    : query.trim().replaceAll(STEP, durationText(step))

/** The counter of a query: itself, or the first that an expression looks at over `[$step]`. Null when there is none. */
export const counterOf = (query: string): string | null =>
  isSelector(query) ? query.trim() : (COUNTED.exec(query)?.[0] ?? null)

const PAIRS = [
  ['{', '}', 'open-brace'],
  ['[', ']', 'open-bracket'],
  ['(', ')', 'open-parenthesis'],
] as const

/** What is opened more often than closed; texts do not count. */
const openIn = (query: string): (typeof PAIRS)[number][2] | null => {
  const plain = query.replaceAll(STRING, '""')
  const times = (sign: string): number => plain.split(sign).length - 1
  return PAIRS.find(([opening, closing]) => times(opening) > times(closing))?.[2] ?? null
}

/** What a query lacks to be sent; null when nothing. */
export const queryTrouble = (query: string, of: QuerySide): PrometheusTrouble | null => {
  if (query.trim() === '') return { kind: 'bad-query', of, reason: 'empty' }
  if (query.length > LONGEST_EXPRESSION) return { kind: 'bad-query', of, reason: 'too-long' }
  const open = openIn(query)
  if (open !== null) return { kind: 'bad-query', of, reason: open }
  if (!isSelector(query) && query.search(STEP) < 0) return { kind: 'bad-query', of, reason: 'without-step' }
  return null
}
