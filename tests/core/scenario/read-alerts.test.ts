import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { readAlertReading, readAlertRules, readMetrics } from '../../../src/core/scenario/read-alerts.ts'
import type { Reader } from '../../../src/core/scenario/reading.ts'
import { near } from '../../support/near.ts'

type More = Readonly<Record<string, unknown>>

const rule: AlertRule = {
  id: 'one',
  severity: 'page',
  longWindow: HOUR,
  shortWindow: 5 * MINUTE,
  threshold: budgetShare(2),
  for: 0,
}

const outcomeOf =
  <Value>(read: Reader<Value>, name: string) =>
  (data: unknown): string => {
    const result = read(data, name)
    return result.ok ? 'ok' : `${result.problem.path} ${result.problem.code}`
  }

describe('alert rules', () => {
  const outcome = outcomeOf(readAlertRules, 'alertRules')
  const withRule = (more: More): unknown => [rule, { ...rule, id: 'two', ...more }]

  it('are read as they were stored: none, the workbook’s, and a hundred of one’s own', () => {
    const own: readonly AlertRule[] = Array.from({ length: 100 }, (_, index) => ({
      ...rule,
      id: `rule-${index}`,
      severity: index % 2 === 0 ? 'page' : 'ticket',
      longWindow: HOUR + index,
      shortWindow: index % 3 === 0 ? null : MINUTE,
      threshold: index % 5 === 0 ? burnRateOf(14.4) : budgetShare(2),
      for: index,
    }))
    for (const rules of [[], workbookRules(), own]) {
      expect(readAlertRules(JSON.parse(JSON.stringify(rules)), '')).toEqual({ ok: true, value: rules })
    }
  })

  it.each<readonly [string, unknown, string]>([
    ['no list', {}, 'alertRules not-a-list'],
    ['nothing', undefined, 'alertRules not-a-list'],
    ['a rule that is none', [rule, null], 'alertRules[1] not-an-object'],
    ['101 rules', Array.from({ length: 101 }, (_, index) => ({ ...rule, id: `${index}` })), 'alertRules too-many'],
    ['two with one id', [rule, rule], 'alertRules[1].id repeated-key'],
    ['a severity nobody knows', withRule({ severity: 'alarm' }), 'alertRules[1].severity not-a-choice'],
    ['a severity every object has', withRule({ severity: '__proto__' }), 'alertRules[1].severity not-a-choice'],
    ['a long window of 0', withRule({ longWindow: 0 }), 'alertRules[1].longWindow not-a-number'],
    ['a long window below 0', withRule({ longWindow: -HOUR }), 'alertRules[1].longWindow not-a-number'],
    ['a long window of half a millisecond', withRule({ longWindow: 1_000.5 }), 'alertRules[1].longWindow not-a-number'],
    ['a long window of over a year', withRule({ longWindow: 367 * DAY }), 'alertRules[1].longWindow not-a-number'],
    ['a window that is no number', withRule({ longWindow: NaN }), 'alertRules[1].longWindow not-a-number'],
    ['a window without end', withRule({ longWindow: Infinity }), 'alertRules[1].longWindow not-a-number'],
    ['a window in words', withRule({ longWindow: '1h' }), 'alertRules[1].longWindow not-a-number'],
    ['a short window of 0', withRule({ shortWindow: 0 }), 'alertRules[1].shortWindow not-a-number'],
    ['a short window missing', withRule({ shortWindow: undefined }), 'alertRules[1].shortWindow not-a-number'],
    [
      'a short window as long as the long one',
      withRule({ shortWindow: HOUR }),
      'alertRules[1].shortWindow not-shorter',
    ],
    [
      'a short window longer than the long one',
      withRule({ shortWindow: DAY }),
      'alertRules[1].shortWindow not-shorter',
    ],
    ['no threshold', withRule({ threshold: undefined }), 'alertRules[1].threshold not-an-object'],
    [
      'a threshold of another kind',
      withRule({ threshold: { kind: 'ratio' } }),
      'alertRules[1].threshold.kind not-a-choice',
    ],
    [
      'a share of nothing',
      withRule({ threshold: { kind: 'budget-share', share: 0 } }),
      'alertRules[1].threshold.share not-a-number',
    ],
    [
      'a share of more than all',
      withRule({ threshold: { kind: 'budget-share', share: 1_000_000_001 } }),
      'alertRules[1].threshold.share not-a-number',
    ],
    [
      'a burn rate of 0',
      withRule({ threshold: { kind: 'burn-rate', millionths: 0 } }),
      'alertRules[1].threshold.millionths not-a-number',
    ],
    [
      'a burn rate that no target has',
      withRule({ threshold: { kind: 'burn-rate', millionths: 1e15 + 1 } }),
      'alertRules[1].threshold.millionths not-a-number',
    ],
    [
      'a burn rate finer than a millionth',
      withRule({ threshold: { kind: 'burn-rate', millionths: 14.4 } }),
      'alertRules[1].threshold.millionths not-a-number',
    ],
    ['a wait below 0', withRule({ for: -1 }), 'alertRules[1].for not-a-number'],
    ['no wait', withRule({ for: null }), 'alertRules[1].for not-a-number'],
    ['an id that is too long', withRule({ id: 'x'.repeat(101) }), 'alertRules[1].id too-long'],
  ])('are refused with %s', (_, data, expected) => {
    expect(outcome(data)).toBe(expected)
  })

  it('say both windows where the short one is not shorter', () => {
    expect(readAlertRules([{ ...rule, shortWindow: 2 * HOUR }], 'rules')).toMatchObject({
      problem: { received: String(2 * HOUR), expected: String(HOUR) },
    })
  })

  it('lend nothing from a prototype, and leave behind what they do not know', () => {
    expect(outcome([Object.create(rule)])).toBe('alertRules[0].id not-text')
    const disguised: unknown = JSON.parse('[{"__proto__": {"id": "x"}, "constructor": {"prototype": {"polluted": 1}}}]')
    expect(outcome(disguised)).toBe('alertRules[0].id not-text')
    const result = readAlertRules([{ ...rule, colour: 'red', hasOwnProperty: 1 }], '')
    expect(result).toEqual({ ok: true, value: [rule] })
    expect('polluted' in {}).toBe(false)
  })

  it('hold 14.4× to the millionth', () => {
    const result = readAlertRules([{ ...rule, threshold: burnRateOf(14.4) }], '')
    const [read] = result.ok ? result.value : []
    near(read?.threshold.kind === 'burn-rate' ? read.threshold.millionths : NaN, 14_400_000)
  })
})

describe('the reading', () => {
  const outcome = outcomeOf(readAlertReading, 'alertReading')
  const withSampling = (more: More): unknown => ({
    ...DEFAULT_READING,
    sampling: { ...DEFAULT_READING.sampling, ...more },
  })

  it('is read as it was stored', () => {
    const readings: readonly unknown[] = [
      DEFAULT_READING,
      { ...DEFAULT_READING, kind: 'prometheus', priorHistory: 'none' },
      withSampling({ scrapeInterval: 1_000, evaluationInterval: HOUR, evaluationOffset: HOUR - 1, version: 2 }),
    ]
    for (const reading of readings) expect(readAlertReading(reading, '')).toEqual({ ok: true, value: reading })
  })

  it.each<readonly [unknown, string]>([
    [null, 'alertReading not-an-object'],
    [{ ...DEFAULT_READING, kind: 'wishful' }, 'alertReading.kind not-a-choice'],
    [{ ...DEFAULT_READING, priorHistory: 'some' }, 'alertReading.priorHistory not-a-choice'],
    [{ ...DEFAULT_READING, sampling: undefined }, 'alertReading.sampling not-an-object'],
    [withSampling({ scrapeInterval: 0 }), 'alertReading.sampling.scrapeInterval not-a-number'],
    [withSampling({ scrapeInterval: 2 * HOUR }), 'alertReading.sampling.scrapeInterval not-a-number'],
    [withSampling({ evaluationInterval: NaN }), 'alertReading.sampling.evaluationInterval not-a-number'],
    [withSampling({ evaluationOffset: -1 }), 'alertReading.sampling.evaluationOffset not-a-number'],
    [withSampling({ evaluationOffset: MINUTE }), 'alertReading.sampling.evaluationOffset too-long'],
    [withSampling({ version: 4 }), 'alertReading.sampling.version not-a-choice'],
    [withSampling({ version: '3' }), 'alertReading.sampling.version not-a-choice'],
  ])('%# is refused: %j', (data, expected) => {
    expect(outcome(data)).toBe(expected)
  })
})

describe('the counters', () => {
  const outcome = outcomeOf(readMetrics, 'metrics')
  const { valid, bad } = defaultMetrics('checkout')
  const withMatcher = (more: More): unknown => ({
    valid,
    bad: { ...bad, matchers: [{ label: 'job', operator: '=', value: 'checkout', ...more }] },
  })

  it('are read as they were stored, whatever text a label holds', () => {
    const metrics = [null, { valid, bad }, withMatcher({ value: 'a "quoted"\n{line} \\' }), withMatcher({ value: '' })]
    for (const one of metrics) expect(readMetrics(one, '')).toEqual({ ok: true, value: one })
  })

  it.each<readonly [unknown, string]>([
    [undefined, 'metrics not-an-object'],
    ['http_requests_total', 'metrics not-an-object'],
    [{ valid }, 'metrics.bad not-an-object'],
    [{ valid: { ...valid, metric: '' }, bad }, 'metrics.valid.metric not-a-prometheus-name'],
    [{ valid: { ...valid, metric: '2xx' }, bad }, 'metrics.valid.metric not-a-prometheus-name'],
    [{ valid: { ...valid, metric: 'a-b' }, bad }, 'metrics.valid.metric not-a-prometheus-name'],
    [{ valid: { ...valid, metric: 'up{job="x"}' }, bad }, 'metrics.valid.metric not-a-prometheus-name'],
    [{ valid: { ...valid, metric: 'up\n' }, bad }, 'metrics.valid.metric not-a-prometheus-name'],
    [{ valid: { ...valid, metric: 'x'.repeat(201) }, bad }, 'metrics.valid.metric too-long'],
    [{ valid: { ...valid, matchers: {} }, bad }, 'metrics.valid.matchers not-a-list'],
    [
      { valid: { ...valid, matchers: Array.from({ length: 51 }, () => bad.matchers[0]) }, bad },
      'metrics.valid.matchers too-many',
    ],
    [withMatcher({ label: 'a:b' }), 'metrics.bad.matchers[0].label not-a-prometheus-name'],
    [withMatcher({ label: 'é' }), 'metrics.bad.matchers[0].label not-a-prometheus-name'],
    [withMatcher({ operator: '==' }), 'metrics.bad.matchers[0].operator not-a-choice'],
    [withMatcher({ value: 5 }), 'metrics.bad.matchers[0].value not-text'],
    [withMatcher({ value: 'x'.repeat(1_001) }), 'metrics.bad.matchers[0].value too-long'],
  ])('%# are refused: %j', (data, expected) => {
    expect(outcome(data)).toBe(expected)
  })
})
