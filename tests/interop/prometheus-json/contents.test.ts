import { expect, test } from 'vitest'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { isPrometheusAnswer, seriesOf } from '../../../src/interop/prometheus-json/answer.ts'
import { answer, contentsOf, every } from './an-answer.ts'
import type { AnsweredSeries } from './an-answer.ts'

const T = 1_762_264_800

const one = (metric: Readonly<Record<string, string>>, ...values: number[]): AnsweredSeries => ({
  metric,
  values: every(60, T, values),
})

test('names each series as Prometheus writes it, with what it counted and when', () => {
  const text = answer(one({ __name__: 'http_requests_total', code: '200', path: 'a "b"' }, 5, 9, 9), one({}, 3, 1))
  expect(contentsOf(text).series).toEqual([
    {
      name: 'http_requests_total{code="200", path="a \\"b\\""}',
      samples: 3,
      first: T * 1000,
      last: (T + 120) * 1000,
      counted: 23,
    },
    { name: '{}', samples: 2, first: T * 1000, last: (T + 60) * 1000, counted: 4 },
  ])
})

test.each([
  ['status codes', [{ code: '200' }, { code: '404' }, { code: '503' }], [[9], [1], [1]], ['good', 'good', 'bad']],
  ['names', [{ __name__: 'errors' }, { __name__: 'requests' }], [[1], [9]], ['bad', 'total']],
  [
    'names of raw counters',
    [{ __name__: 'http_errors_total' }, { __name__: 'http_requests_total' }],
    [[1], [9]],
    ['bad', 'total'],
  ],
  ['the smaller of two that makes up most', [{}, {}], [[10], [9]], ['total', 'good']],
  ['the smaller of two that makes up little', [{}, {}], [[1], [10]], ['bad', 'total']],
  ['nothing', [{}, {}, {}], [[1], [2], [3]], ['unused', 'unused', 'unused']],
  ['one series alone', [{ code: '500' }], [[1]], ['unused']],
])('tells what series count by %s', (_, metrics, values, roles) => {
  const series = metrics.map((metric, index) => one(metric as Record<string, string>, ...(values[index] ?? [])))
  expect(contentsOf(answer(...series)).roles).toEqual(roles)
})

test('knows raw counters by a name that no function leaves, even if they stand still', () => {
  expect(contentsOf(answer(one({ __name__: 'http_requests_total' }, 5, 5, 5))).counters).toBe(true)
  expect(contentsOf(answer(one({ __name__: 'http_requests:rate5m' }, 5, 5, 5))).counters).toBe(false)
  expect(contentsOf(answer(one({}, 5, 5, 5))).counters).toBe(false)
})

test('takes a whole answer, its data, its result alone, and several answers in a list', () => {
  const whole = JSON.parse(answer(one({ a: '1' }, 1))) as { data: { result: unknown } }
  for (const data of [whole, whole.data, whole.data.result, [whole], { result: whole.data.result }]) {
    expect(isPrometheusAnswer(data)).toBe(true)
    expect(seriesOf(data, JSON_LIMITS)).toMatchObject({ ok: true, value: [{ labels: [['a', '1']] }] })
  }
  for (const data of [null, 5, 'matrix', [], {}, { status: 'ok' }, [{ name: 'x' }], { data: {} }]) {
    expect(isPrometheusAnswer(data)).toBe(false)
  }
})

test.each([
  [
    { status: 'error', errorType: 'bad_data', error: 'parse error: <b>' },
    'prometheus-error',
    'bad_data: parse error: <b>',
  ],
  [{ status: 'success', data: { resultType: 'vector', result: [] } }, 'not-a-range', 'vector'],
  [{ status: 'success', data: { resultType: 'scalar', result: [1, '2'] } }, 'not-a-range', 'scalar'],
  [{ status: 'success', data: 'up' }, 'not-a-range', '"up"'],
  [{ status: 'success', data: { resultType: 'matrix', result: [] } }, 'no-series', ''],
])('refuses %j', (data, code, received) => {
  expect(isPrometheusAnswer(data)).toBe(true)
  expect(seriesOf(data, JSON_LIMITS)).toMatchObject({ ok: false, problem: { code, received } })
})

test('refuses more series than a person can choose from, and says how many there are', () => {
  const many = JSON.parse(answer(...Array.from({ length: 501 }, (_, index) => one({ i: String(index) }, 1)))) as unknown
  expect(seriesOf(many, JSON_LIMITS)).toMatchObject({
    ok: false,
    problem: { code: 'too-many-series', received: '501', expected: '500' },
  })
})

test('is not led astray by labels that are names of the language', () => {
  const text = answer(one({ constructor: 'x', toString: 'y' }, 1)).replace('"constructor"', '"__proto__"')
  expect(contentsOf(text).series[0]?.name).toBe('{__proto__="x", toString="y"}')
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})
