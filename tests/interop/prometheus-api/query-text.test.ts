import { expect, test } from 'vitest'
import { counterOf, isSelector, queryText, queryTrouble } from '../../../src/interop/prometheus-api/query-text.ts'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'

test.each([
  'http_requests_total',
  ' http_requests_total{job="shop", code=~"5.."} ',
  '{__name__="http_requests_total"}',
  '{"http.requests", code="500"}',
  'x_total{path="/a{b}(c)[d]"}',
  "x_total{path='$step'}",
  'x_total{path=`"`}',
  'job:errors:total',
])('takes %s as a counter, whose increase is summed', (query) => {
  expect(isSelector(query)).toBe(true)
  expect(queryText(query, 90 * MINUTE)).toBe(`sum(increase(${query.trim()}[1h30m]))`)
  expect(queryTrouble(query, 'events')).toBeNull()
})

test.each([
  ['sum(increase(x_total[$step]))', 'sum(increase(x_total[5m]))'],
  [' x[$step] - y[$step] ', 'x[5m] - y[5m]'],
  ['sum(rate(x[$step])) * $stepped', 'sum(rate(x[5m])) * $stepped'],
])('takes %s as an expression and puts the length of a step into it', (query, sent) => {
  expect(isSelector(query)).toBe(false)
  expect(queryText(query, 5 * MINUTE)).toBe(sent)
  expect(queryTrouble(query, 'total')).toBeNull()
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['sum(increase(x_total[5m]))', 'without-step'],
  ['sum(x_total) by (job)', 'without-step'],
  ['x'.repeat(20_001), 'too-long'],
  ['http_requests_total{', 'open-brace'],
  ['http_requests_total{path="}"', 'open-brace'],
  ['sum(increase(x_total[$step))', 'open-bracket'],
  ['sum(increase(x_total[$step])', 'open-parenthesis'],
])('cannot send %s', (query, reason) => {
  expect(queryTrouble(query, 'total')).toEqual({ kind: 'bad-query', of: 'total', reason })
})

test.each([
  [' x_total{job="a"} ', 'x_total{job="a"}'],
  ['sum(increase(x_total{path="}"}[$step])) - sum(increase(y[$step]))', 'x_total{path="}"}'],
  ['sum(increase(x_total [$step]))', 'x_total'],
  ['sum(x_total) * $step', null],
])('finds the counter of %s', (query, counter) => {
  expect(counterOf(query)).toBe(counter)
})

test('writes whole hours as hours', () => {
  expect(queryText('x', HOUR)).toBe('sum(increase(x[1h]))')
})
