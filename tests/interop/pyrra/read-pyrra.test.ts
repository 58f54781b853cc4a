import { describe, expect, it, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readPyrra } from '../../../src/interop/pyrra/read-pyrra.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'
import type { ReadSpecification, SpecificationRemark } from '../../../src/interop/specification/specification.ts'
import { GAUGE, LATENCY, NATIVE, RATIO } from './pyrra-files.ts'

const read = (text: string): ReadSpecification => readPyrra(text, { clock: 0, service: 'Service' })

const scenarioOf = (text: string): Scenario => {
  const [found, ...further] = read(text).objectives
  if (found === undefined || further.length > 0) throw new Error('not one objective')
  return found.scenario
}

const remarksOf = (text: string): readonly SpecificationRemark[] => {
  const { objectives, remarks } = read(text)
  return [...remarks, ...objectives.flatMap((one) => one.remarks)]
}

const told = (text: string): readonly string[] =>
  remarksOf(text).map(({ kind, code, place, expected, received }) =>
    [kind, code, `${place.document}:${place.line}`, place.path, expected ?? '-', received].join(' | '),
  )

const inMinutes = ({ longWindow, shortWindow, for: holds, threshold, severity }: AlertRule) => [
  longWindow / MINUTE,
  (shortWindow ?? 0) / MINUTE,
  holds / MINUTE,
  threshold.kind === 'burn-rate' ? threshold.millionths / 1_000_000 : 'share',
  severity,
]

describe('readPyrra', () => {
  it('reads two counters with the target and the window, and the alerts that Pyrra makes of two weeks', () => {
    const scenario = scenarioOf(RATIO)
    expect(scenario).toMatchObject({
      service: 'tills-errors',
      name: '',
      story: 'Sales that failed at the till.',
      target: 990_000_000,
      sloWindow: { kind: 'rolling', duration: 14 * DAY },
      latencyThreshold: null,
      specification: { format: 'pyrra', text: RATIO, at: '' },
    })
    expect(scenario.metrics && [scenario.metrics.bad, scenario.metrics.valid].map(selectorText)).toEqual([
      'till_sales_total{job="tills",outcome=~"5.."}',
      'till_sales_total{job="tills"}',
    ])
    // As Pyrra's README lists them for 2w: burn rates over 3m, 15m, 30m, 1h, 3h, 12h and 2d.
    expect(scenario.alertRules.map(inMinutes)).toEqual([
      [30, 3, 1, 14, 'page'],
      [180, 15, 8, 7, 'page'],
      [720, 60, 30, 2, 'ticket'],
      [2880, 180, 90, 1, 'ticket'],
    ])
    expect(told(RATIO)).toEqual([
      'kept | no-place | 1:5 | metadata.namespace | - | shop',
      'kept | no-place | 1:6 | metadata.labels | - | {prometheus, pyrra.dev/team}',
      'kept | no-place | 1:19 | spec.indicator.ratio.grouping | - | […]',
      'assumed | made-rules | 1:9 | spec.alerting | Pyrra | 4',
    ])
  })

  it('reads the threshold of a latency out of its bucket, and keeps the counters that a scenario cannot name', () => {
    expect(scenarioOf(LATENCY)).toMatchObject({
      target: 900_000_000,
      sloWindow: { kind: 'rolling', duration: 28 * DAY },
      latencyThreshold: 50,
      metrics: null,
      story: '',
    })
    expect(remarksOf(LATENCY).map(({ kind, place }) => [kind, place.path])).toEqual([
      ['kept', 'spec.indicator.latency.success.metric'],
      ['kept', 'spec.indicator.latency.total.metric'],
      ['assumed', 'spec.alerting'],
    ])
  })

  it('reads a latency of a native histogram, and a gauge of 0 and 1', () => {
    expect(scenarioOf(NATIVE)).toMatchObject({ target: 995_000_000, latencyThreshold: 200, metrics: null })
    expect(scenarioOf(NATIVE).alertRules.map(inMinutes)[0]).toEqual([60, 5, 2, 14, 'page'])
    expect(remarksOf(NATIVE).map(({ place }) => place.path)).toEqual([
      'spec.indicator.latencyNative.total.metric',
      'spec.alerting.absent',
      'spec.alerting.name',
      'spec.alerting',
    ])
    expect(scenarioOf(GAUGE)).toMatchObject({ target: 999_000_000, latencyThreshold: null, metrics: null })
  })

  test.each([
    ['1', 1_000],
    ['0.032', 32],
    ['5.0', 5_000],
    ['2.5e-01', 250],
    ['1e+02', 100_000],
    ['.3', 300],
  ])('reads a bucket up to %s s as %d ms', (bound, threshold) => {
    expect(scenarioOf(LATENCY.replace('0.05', bound)).latencyThreshold).toBe(threshold)
  })

  test.each([
    ['le="0.0005"', 'not-a-duration', '0.0005 s'],
    ['le="100000"', 'not-a-duration', '100000 s'],
    ['le="0"', 'not-a-duration', '0 s'],
    ['le="+Inf"', 'not-a-number', '+Inf'],
    ['le="fast"', 'not-a-number', 'fast'],
    ['le=~"0.05"', 'missing', ''],
    ['handler="x"', 'missing', ''],
  ])('says of a bucket with %s that it is %s', (matcher, code, received) => {
    const text = LATENCY.replace('le="0.05"', matcher)
    expect(scenarioOf(text).latencyThreshold).toBe(null)
    expect(remarksOf(text).filter(({ kind }) => kind === 'left-out')).toMatchObject([{ code, received }])
  })

  test.each([
    ['"99.9999999"', 999_999_999],
    ['99.95', 999_500_000],
    ['"0.0000001"', 1],
    ['"90.0"', 900_000_000],
  ])('reads the target %s as %d parts per billion', (target, share) => {
    expect(scenarioOf(RATIO.replace('"99"', target)).target).toBe(share)
  })

  it('takes a target below 1 as the percentage that it is to Pyrra, and says so', () => {
    const text = RATIO.replace('"99"', '"0.999"')
    expect(scenarioOf(text).target).toBe(9_990_000)
    expect(told(text)).toContain('assumed | not-a-target | 1:10 | spec.target | 0.999 % | 0.999')
  })

  const TARGETS = 'above 0 and below 100, at most 7 decimals'
  test.each([
    ['"100"', 'not-a-target', TARGETS, '100'],
    ['"0"', 'not-a-target', TARGETS, '0'],
    ['"-1"', 'not-a-target', TARGETS, '-1'],
    ['"99.99999999"', 'not-a-target', TARGETS, '99.99999999'],
    ['"99 %"', 'not-a-number', '-', '99 %'],
    ['[99]', 'not-a-number', '-', '[…]'],
    ['', 'missing', '-', ''],
  ])('makes no objective of the target %s', (target, code, expected, received) => {
    const text = RATIO.replace('"99"', target)
    expect(read(text).objectives).toEqual([])
    expect(told(text).filter((line) => line.startsWith('left-out'))).toEqual([
      `left-out | ${code} | 1:${target === '' ? 9 : 10} | spec.target | ${expected} | ${received}`,
    ])
  })

  test.each([
    ['1h', HOUR],
    ['1y', 365 * DAY],
    ['1d12h', 36 * HOUR],
  ])('reads the window %s as %d ms', (window, duration) => {
    expect(scenarioOf(RATIO.replace('2w', window)).sloWindow).toEqual({ kind: 'rolling', duration })
  })

  test.each(['59m', '53w', '1M', '30', '1.5d'])('makes no objective of the window %s', (window) => {
    const text = RATIO.replace('2w', window)
    expect(read(text).objectives).toEqual([])
    expect(told(text)).toContain(`left-out | not-a-duration | 1:11 | spec.window | 1h – 366d | ${window}`)
  })

  test.each([
    ['disabled: true', 0],
    ['burnrates: false', 0],
    ['burnrates: off', 0],
    ['disabled: false', 4],
    ['absent: false', 4],
  ])('makes of "%s" %d alerts', (line, count) => {
    expect(scenarioOf(`${GAUGE}  alerting:\n    ${line}\n`).alertRules).toHaveLength(count)
  })

  it('keeps counters with an offset, which no scenario can name', () => {
    const text = RATIO.replaceAll(/metric: (.*)$/gm, 'metric: $1 offset 1m')
    expect(scenarioOf(text).metrics).toBe(null)
    expect(told(text).filter((line) => line.includes('offset'))).toHaveLength(2)
  })

  it('takes the first of several indicators, and says so', () => {
    const text = RATIO.replace('    ratio:', '    bool_gauge:\n      metric: up\n    ratio:')
    expect(scenarioOf(text).metrics).not.toBe(null)
    expect(told(text)).toContain('left-out | conflict | 1:14 | spec.indicator.bool_gauge | ratio | {metric}')
  })

  it('keeps fields that Pyrra does not know', () => {
    const text = RATIO.replace('  target:', '  patience: 3\n  target:')
    expect(told(text)).toContain('kept | unknown-field | 1:10 | spec.patience | - | 3')
  })

  it('reads every objective among other kinds, and says nothing of the other two formats of ours', () => {
    const text = [
      RATIO,
      'apiVersion: apps/v1\nkind: Deployment\n',
      'apiVersion: openslo/v1\nkind: SLO\n',
      'version: prometheus/v1\nservice: x\n',
      'apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\n',
      RATIO.replace('v1alpha1', 'v1'),
      'a: [broken\n',
      '- just\n- a list\n',
      GAUGE,
    ].join('---\n')
    const { objectives, remarks } = read(text)
    expect(objectives.map(({ scenario, place }) => [scenario.service, place.document])).toEqual([
      ['tills-errors', 1],
      ['up-and-running', 9],
    ])
    expect(objectives[1]?.scenario.specification?.text).toBe(GAUGE)
    expect(remarks.map(({ code, place, received }) => [code, place.document, received])).toEqual([
      ['not-yaml', 7, expect.any(String)],
      ['unknown-kind', 2, 'apps/v1 Deployment'],
      ['unknown-version', 6, 'pyrra.dev/v1'],
      ['not-an-object', 8, '[…]'],
    ])
  })

  it('reads what kubectl gives: a list of objects', () => {
    const items = [RATIO, GAUGE].map((one) => `- ${one.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')
    const text = `apiVersion: v1\nkind: List\nitems:\n${items}`
    expect(read(text).objectives.map(({ scenario, place }) => [scenario.specification?.at, place.path])).toEqual([
      ['items/0', 'items[0]'],
      ['items/1', 'items[1]'],
    ])
  })

  it('names a service after its annotation, its object or, without either, as it is told to', () => {
    const annotated =
      'metadata:\n  annotations:\n    burnline.internal/service: Tills & Co\n    burnline.internal/name: Sales'
    expect(scenarioOf(RATIO.replace('metadata:', annotated))).toMatchObject({ service: 'Tills & Co', name: 'Sales' })
    const nameless = GAUGE.replace('  name: up-and-running\n', '  namespace: x\n')
    expect(scenarioOf(nameless).service).toBe('Service')
    expect(told(nameless)).toContain('left-out | missing | 1:3 | metadata.name | - | ')
  })

  it('keeps no text that is longer than a scenario may hold, and says so', () => {
    const text = `${GAUGE}# ${'x'.repeat(100_000)}\n`
    expect(scenarioOf(text).specification).toBe(null)
    expect(remarksOf(text).at(-1)).toMatchObject({ code: 'too-large', expected: '100000' })
  })

  it('builds nothing out of the names of a file', () => {
    const text = `${GAUGE}__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n`
    expect(scenarioOf(text).service).toBe('up-and-running')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
