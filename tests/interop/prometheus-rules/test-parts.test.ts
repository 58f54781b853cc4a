import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { counterNotation } from '../../../src/interop/prometheus-rules/counter-notation.ts'
import { patternExamples } from '../../../src/interop/prometheus-rules/pattern-examples.ts'
import { readSelector } from '../../../src/interop/prometheus-rules/read-selector.ts'
import { testSeries } from '../../../src/interop/prometheus-rules/test-series.ts'
import { incident } from '../../core/build.ts'
import { assessed, checkout, NOW, testOf, testTextOf } from './exported.ts'

describe('counterNotation', () => {
  test.each([
    ['even rises', [0, 1, 2, 3], [10, 40, 70, 100], '10+30x3'],
    ['one sample', [0], [7], '7'],
    ['standing still', [0, 1, 2], [5, 5, 5], '5+0x2'],
    ['a change of pace', [0, 1, 2, 3], [0, 1, 2, 9], '0+1x2 9'],
    ['a late beginning', [2, 3], [1, 2], '_x2 1+1x1'],
    ['gaps', [0, 1, 3, 4, 9], [0, 5, 15, 20, 45], '0+5x1 _ 15+5x1 _x4 45'],
    ['nothing', [], [], ''],
  ])('writes %s', (_, steps, values, text) => {
    expect(
      counterNotation(
        steps.map((step) => step * MINUTE),
        values,
        0,
        MINUTE,
      ),
    ).toBe(text)
  })

  it('says exactly what there was', () => {
    const samples = fc.array(fc.record({ gap: fc.nat(2), rise: fc.nat(2) }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(samples, (all) => {
        let at = -1
        let value = 0
        const times = all.map(({ gap }) => (at += 1 + gap))
        const values = all.map(({ rise }) => (value += rise))
        const written: (number | null)[] = []
        for (const part of counterNotation(times, values, 0, 1).split(' ')) {
          const [, from, rise = '0', more = '0'] = /^(\d+)(?:\+(\d+)x(\d+))?$/.exec(part) ?? []
          if (from === undefined) written.push(...Array<null>(Number(part.slice(2) || 1)).fill(null))
          else for (let index = 0; index <= Number(more); index++) written.push(Number(from) + index * Number(rise))
        }
        const expected = Array<number | null>((times.at(-1) ?? 0) + 1).fill(null)
        for (const [index, time] of times.entries()) expected[time] = values[index] ?? null
        expect(written).toEqual(expected)
      }),
    )
  })
})

test.each([
  ['5..', '500'],
  ['500|503', '500'],
  ['[45][0-9]{2}', '400'],
  ['5\\d\\d', '500'],
  ['(5..|429)', '500'],
  ['(?:GET|POST) /x.*', 'GET /x'],
  ['(?i)ERR(or)?', 'ERR'],
  ['(?P<kind>a+)b{2,}', 'abb'],
  ['[^0-9]+', 'a'],
  ['a\\.b\\|c', 'a.b|c'],
  ['\\w+\\s\\S', '0 0'],
  ['^5..$', '500'],
  ['.*', ''],
])('finds a text that fits %s', (pattern, example) => {
  expect(patternExamples(pattern)[0]).toBe(example)
})

test.each(['(', '(?!5)..', '\\1'])('finds none for %s, which Prometheus would refuse', (pattern) => {
  expect(patternExamples(pattern)).toEqual([])
})

describe('testSeries', () => {
  const selector = (text: string) => {
    const result = readSelector(text, 'metrics.valid')
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    return result.value
  }
  const seriesOf = (valid: string, bad: string) => testSeries({ valid: selector(valid), bad: selector(bad) })

  it('feeds a failed and a good request where the bad are some of the valid', () => {
    expect(testSeries(defaultMetrics('checkout'))).toEqual({
      bad: 'http_requests_total{job="checkout",code="500"}',
      other: 'http_requests_total{job="checkout",code="200"}',
      otherCounts: 'good',
    })
  })

  it('feeds two counters where they are two', () => {
    expect(seriesOf('requests_total{job="x"}', 'errors_total{job="x"}')).toEqual({
      bad: 'errors_total{job="x"}',
      other: 'requests_total{job="x"}',
      otherCounts: 'valid',
    })
  })

  it('feeds two series of one counter where the valid ones are told apart by a label', () => {
    expect(seriesOf('r{kind="all"}', 'r{kind="bad"}')).toEqual({
      bad: 'r{kind="bad"}',
      other: 'r{kind="all"}',
      otherCounts: 'valid',
    })
    expect(seriesOf('r{code!~"4.."}', 'r{code!~"[1-4].."}')).toEqual({
      bad: 'r{code="other"}',
      other: 'r{code="100"}',
      otherCounts: 'good',
    })
  })

  test.each([
    ['everything valid is bad', 'r{a="1"}', 'r'],
    ['nothing can be bad', 'r', 'r{a="1",a="2"}'],
    ['a pattern fits nothing', 'r', 'r{a=~"x\\\\by"}'],
  ])('finds none where %s', (_, valid, bad) => {
    expect(seriesOf(valid, bad)).toBeNull()
  })
})

describe('ruleTestFile', () => {
  const rule = { id: 'a', severity: 'page' as const, shortWindow: null, threshold: burnRateOf(2), for: 0 }
  const withWindow = (longWindow: number) =>
    assessed({ ...checkout, sloWindow: { kind: 'rolling', duration: DAY }, alertRules: [{ ...rule, longWindow }] })

  it('takes a coarser step where promtool would need more samples than it bears, and says so', () => {
    expect(testTextOf(withWindow(6 * DAY))).toContain('evaluation_interval: 1m\n')
    // 7 days by the minute are 10,080 samples.
    const week = testTextOf(withWindow(7 * DAY))
    expect(week).toContain('evaluation_interval: 2m\n')
    expect(week).toContain('promtool stops at 10,000 samples')
  })

  it('goes back no further than promtool can bear', () => {
    const year = assessed({
      ...checkout,
      sloWindow: { kind: 'rolling', duration: 365 * DAY },
      alertRules: [{ ...rule, longWindow: HOUR }],
    })
    // 50,000 minutes are 34d17h20m.
    expect(testTextOf(year)).toContain('eval_time: 34d17h20m')
  })

  it('tells the incidents by when they begin in the test, on one line each', () => {
    const text = testTextOf(
      assessed({
        ...checkout,
        sloWindow: { kind: 'rolling', duration: DAY },
        alertRules: [{ ...rule, longWindow: HOUR }],
        incidents: [incident(NOW - 3 * HOUR, '20m', 12.5, { label: 'Bad\ndeploy' })],
      }),
    )
    // Time 0 is one window and one day before.
    expect(text).toContain('#   22h: Bad deploy, 12.5% failing for 20m\n')
  })

  it('says which Prometheus is meant', () => {
    const alertRules = [{ ...rule, longWindow: HOUR }]
    expect(testTextOf(assessed({ ...checkout, alertRules }))).toContain('Expected is what Prometheus 2 does')
    const sampling = { ...checkout.alertReading.sampling, version: 3 as const }
    const three = { ...checkout, alertRules, alertReading: { ...checkout.alertReading, sampling } }
    expect(testTextOf(assessed(three))).toContain('Expected is what Prometheus 3 does')
  })

  it('is not written without rules, without anything that happened, and without series to feed', () => {
    expect(testOf(assessed({ ...checkout, alertRules: [] }))).toEqual({ kind: 'no-rules' })
    const metric = { metric: 'r', matchers: [] }
    expect(testOf(assessed({ ...checkout, metrics: { valid: metric, bad: metric } }))).toEqual({ kind: 'no-series' })
    const { scenario, history, alerts } = assessed(checkout)
    const nothing = { scenario, history, alerts: { ...alerts, from: NOW, to: NOW } }
    expect(testOf(nothing)).toEqual({ kind: 'no-samples' })
  })
})
