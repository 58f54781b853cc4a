import { LABEL_NAME, MATCH_OPERATORS, METRIC_NAME } from '../../core/alert/service-metrics.ts'
import type { LabelMatcher, SeriesSelector } from '../../core/alert/service-metrics.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { LONGEST_NAME, LONGEST_MATCHER_VALUE, MOST_MATCHERS } from '../../core/scenario/limits.ts'
import { matcherPattern } from './matcher-pattern.ts'
import { readStringLiteral } from './string-literal.ts'

const NAME_LABEL = '__name__'
const ANY_LABEL = new RegExp(`${LABEL_NAME.source}|^${NAME_LABEL}$`)

/** A word that was meant as a name, though Prometheus may not know it as one. */
const NAME_LIKE = /^[\p{L}\p{N}_:./-]+$/u

/** The longer operators first: `=` begins two of them. */
const OPERATORS = MATCH_OPERATORS.toSorted((a, b) => b.length - a.length)

/** Where the text goes on. */
interface Cursor {
  readonly text: string
  readonly path: string
  at: number
}

const skipSpace = (cursor: Cursor): void => {
  while (/[ \t\r\n]/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1
}

const takes = (cursor: Cursor, sign: string): boolean => {
  skipSpace(cursor)
  if (!cursor.text.startsWith(sign, cursor.at)) return false
  cursor.at += sign.length
  return true
}

const broken = ({ text, path }: Cursor, at: number) => problem(path, 'not-a-selector', text, `character ${at + 1}`)

/** The name that begins here and ends before any of `ends`. */
const readName = (cursor: Cursor, ends: RegExp, pattern: RegExp): Result<string> => {
  const { text, path, at } = cursor
  const length = text.slice(at).search(ends)
  const name = length < 0 ? text.slice(at) : text.slice(at, at + length)
  if (pattern.test(name)) {
    if (name.length > LONGEST_NAME) return problem(path, 'too-long', name, String(LONGEST_NAME))
    cursor.at += name.length
    return success(name)
  }
  if (NAME_LIKE.test(name)) return problem(path, 'not-a-prometheus-name', name)
  return broken(cursor, at + (/^[a-zA-Z0-9_:]*/.exec(name)?.[0].length ?? 0))
}

const readMatcher = (cursor: Cursor): Result<LabelMatcher> => {
  skipSpace(cursor)
  const label = readName(cursor, /[\s=!~,{}"'`]/, ANY_LABEL)
  if (!label.ok) return label
  skipSpace(cursor)
  const operator = OPERATORS.find((sign) => takes(cursor, sign))
  if (operator === undefined) return broken(cursor, cursor.at)
  skipSpace(cursor)
  const start = cursor.at
  const literal = readStringLiteral(cursor.text, start)
  if (!literal.ok) return broken(cursor, literal.brokenAt)
  const { value } = literal
  if (value.length > LONGEST_MATCHER_VALUE)
    return problem(cursor.path, 'too-long', value, String(LONGEST_MATCHER_VALUE))
  const isPattern = operator === '=~' || operator === '!~'
  if (isPattern && matcherPattern(value) === null) return broken(cursor, start)
  cursor.at = literal.end
  return success({ label: label.value, operator, value })
}

/**
 * Reads a vector selector of PromQL as the counter that it picks: `http_requests_total{job="checkout",code=~"5.."}`, or with
 * its name within the braces, `{__name__="on"}`. Nothing may follow: no range, no offset, no function around it.
 *
 * @returns problem `empty`, `not-a-selector` (`expected` is the place: "character 12"), `not-a-prometheus-name`, `too-long`
 * or `too-many`.
 */
export const readSelector = (text: string, path: string): Result<SeriesSelector> => {
  if (text.trim() === '') return problem(path, 'empty', text)
  const cursor: Cursor = { text, path, at: 0 }
  skipSpace(cursor)
  let metric = ''
  if (text[cursor.at] !== '{') {
    const name = readName(cursor, /[\s{]/, METRIC_NAME)
    if (!name.ok) return name
    metric = name.value
  }
  const matchers: LabelMatcher[] = []
  if (takes(cursor, '{')) {
    while (!takes(cursor, '}')) {
      const start = cursor.at
      const matcher = readMatcher(cursor)
      if (!matcher.ok) return matcher
      const { label, operator, value } = matcher.value
      if (label !== NAME_LABEL) matchers.push(matcher.value)
      else if (metric === '' && operator === '=' && METRIC_NAME.test(value)) metric = value
      else return broken(cursor, start)
      if (takes(cursor, '}')) break
      if (!takes(cursor, ',')) return broken(cursor, cursor.at)
    }
  }
  skipSpace(cursor)
  if (cursor.at < text.length || metric === '') return broken(cursor, cursor.at)
  if (matchers.length > MOST_MATCHERS) return problem(path, 'too-many', String(matchers.length), String(MOST_MATCHERS))
  return success({ metric, matchers })
}
