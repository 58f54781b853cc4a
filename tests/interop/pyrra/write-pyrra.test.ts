import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PYRRA_SET } from '../../../src/core/alert/pyrra-rules.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readSelector } from '../../../src/interop/prometheus-rules/read-selector.ts'
import { metricsOf } from '../../../src/interop/prometheus-rules/rule-plan.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'
import { readPyrra } from '../../../src/interop/pyrra/read-pyrra.ts'
import { writePyrra } from '../../../src/interop/pyrra/write-pyrra.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import type { WrittenSpecification } from '../../../src/interop/specification/written.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { GAUGE, LATENCY, NATIVE, RATIO } from './pyrra-files.ts'

const checkout: Scenario = { ...newScenario('checkout', 'Checkout'), alertRules: PYRRA_SET.rules(30 * DAY) }

const write = (scenario: Scenario): WrittenSpecification =>
  writePyrra(scenario, { target: scenario.target, sloWindow: rollingLength(scenario.sloWindow) })

const scenarioOf = (text: string): Scenario => {
  const [found] = readPyrra(text, { clock: 0, service: 'Service' }).objectives
  if (found === undefined) throw new Error('no objective')
  return found.scenario
}

/** Whether a scenario's counters are ones that somebody could type: no pattern is broken. */
const hasSoundCounters = (scenario: Scenario): boolean =>
  [metricsOf(scenario).valid, metricsOf(scenario).bad].every((one) => readSelector(selectorText(one), '').ok)

/** The lines that differ once a scenario that was read is changed and written again. */
const changedLines = (text: string, change: Partial<Scenario>): readonly string[] => {
  const before = text.split('\n')
  return write({ ...scenarioOf(text), ...change })
    .text.split('\n')
    .filter((line) => !before.includes(line))
}

describe('writePyrra', () => {
  it('writes a scenario afresh as a ServiceLevelObjective', () => {
    const { text, fileName, language, losses } = write({
      ...checkout,
      target: ppb(999_999_999),
      story: 'Pays: the bills',
    })
    expect([fileName, language, losses]).toEqual(['checkout-pyrra.yaml', 'yaml', []])
    expect(text).toBe(`# An SLO for Pyrra: kubectl apply -f, or a file among its own. Written by Burnline.
# Checkout, availability: 99.9999999% over 30d

apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: checkout
  annotations:
    burnline.internal/service: Checkout
spec:
  description: "Pays: the bills"
  target: "99.9999999"
  window: 30d
  indicator:
    ratio:
      errors:
        metric: http_requests_total{job="checkout",code=~"5.."}
      total:
        metric: http_requests_total{job="checkout"}
`)
  })

  it('says what Pyrra cannot', () => {
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const
    const workbook = newScenario('x', 'x').alertRules
    const scenario = { ...checkout, sloWindow, budgetingMethod: 'timeslices', latencyThreshold: 300 } as const
    expect(write({ ...scenario, alertRules: workbook }).losses).toEqual([
      { code: 'calendar-window', detail: 'calendar month, Europe/Berlin → 30d' },
      { code: 'budgeting-method', detail: 'timeslices' },
      { code: 'latency-threshold', detail: '300ms' },
      {
        code: 'alert-rules',
        detail: 'page over 1h and 5m; page over 6h and 30m; ticket over 1d and 2h; ticket over 3d and 6h',
      },
    ])
    expect(write({ ...checkout, alertRules: [] }).text).toContain('  alerting:\n    burnrates: false\n')
  })

  it.each([RATIO, LATENCY, NATIVE, GAUGE])(
    'gives a text that was read and not changed again, without a loss',
    (text) => {
      const { text: again, losses } = write(scenarioOf(text))
      expect(again).toBe(text)
      expect(losses).toEqual([])
    },
  )

  test.each<readonly [string, string, Partial<Scenario>, readonly string[]]>([
    ['a target', LATENCY, { target: ppb(999_500_000) }, [`  target: '99.95' # of all replies`]],
    ['a window', RATIO, { sloWindow: { kind: 'rolling', duration: 36 * HOUR } }, ['  window: 1d12h']],
    ['a story', RATIO, { story: 'New' }, ['  description: New']],
    ['a service', GAUGE, { service: 'A: b' }, ['  annotations:', '    burnline.internal/service: "A: b"']],
    [
      'the threshold of a bucket',
      LATENCY,
      { latencyThreshold: 1_250 },
      ['        metric: shelf_reply_seconds_bucket{job="shelf",code!~"5..",le="1.25"}'],
    ],
    [
      'the threshold of a native histogram',
      NATIVE,
      { latencyThreshold: 90_000 },
      ['      latency: 1m30s  # from asking to answering'],
    ],
    ['having alerts', NATIVE, { alertRules: [] }, ['    burnrates: false']],
    [
      'its counters',
      RATIO,
      { metrics: { valid: { metric: 'all', matchers: [] }, bad: { metric: 'bad', matchers: [] } } },
      ['        metric: bad', '        metric: all'],
    ],
  ])('changes %s and nothing else', (_what, text, change, lines) => {
    expect(changedLines(text, change).map((line) => line.replace('"99.95"', "'99.95'"))).toEqual(lines)
    expect(scenarioOf(write({ ...scenarioOf(text), ...change }).text)).toMatchObject(change)
  })

  it('switches alerts on again that the file had switched off', () => {
    const off = NATIVE.replace('disabled: false', 'disabled: true')
    const alertRules = PYRRA_SET.rules(28 * DAY)
    expect(write({ ...scenarioOf(off), alertRules }).text).toBe(NATIVE)
  })

  it('writes named counters as a ratio in place of a latency, whose threshold is then lost', () => {
    const { bad, valid } = metricsOf(checkout)
    const { text, losses } = write({ ...scenarioOf(LATENCY), metrics: { valid, bad } })
    expect(scenarioOf(text)).toMatchObject({ metrics: { valid, bad }, latencyThreshold: null })
    expect(text).not.toContain('latency:')
    expect(losses).toEqual([{ code: 'latency-threshold', detail: '50ms' }])
  })

  it('changes the one object of a list that it was read from', () => {
    const items = [RATIO, GAUGE].map((one) => `- ${one.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')
    const text = `apiVersion: v1\nkind: List\nitems:\n${items}`
    const second = readPyrra(text, { clock: 0, service: '' }).objectives[1]!.scenario
    expect(write({ ...second, target: ppb(990_000_000) }).text).toBe(text.replace('"99.9"', '"99"'))
  })

  it.each(['', 'a: [', 'kind: List\nitems: 3', RATIO.replace('"99"', '"x"'), RATIO.replace('v1alpha1', 'v9')])(
    'writes afresh when what was kept cannot be read: %j',
    (text) => {
      const specification = { format: 'pyrra', text, at: '' } as const
      expect(write({ ...checkout, specification }).text).toBe(write(checkout).text)
    },
  )

  it('is read back with the same numbers and names, whatever the scenario is', () => {
    fc.assert(
      fc.property(anyScenario, (given) => {
        const scenario = deepFrozen({ ...given, specification: null })
        const { text, losses } = write(scenario)
        const read = readPyrra(text, { clock: 0, service: 'Service' })
        expect(read.remarks).toEqual([])
        expect(read.objectives.map(({ remarks }) => remarks.filter(({ kind }) => kind === 'left-out'))).toEqual([[]])
        const again = scenarioOf(text)
        expect(again.target).toBe(scenario.target)
        expect(rollingLength(again.sloWindow)).toBe(rollingLength(scenario.sloWindow))
        const selectors = ({ metrics }: Scenario) => metrics && [metrics.valid, metrics.bad].map(selectorText)
        const counters = hasSoundCounters(scenario) ? selectors({ ...scenario, metrics: metricsOf(scenario) }) : null
        expect(selectors(again)).toEqual(counters)
        expect(again.alertRules.length > 0).toBe(scenario.alertRules.length > 0)
        expect(again.latencyThreshold).toBe(null)
        expect(losses.some(({ code }) => code === 'latency-threshold')).toBe(scenario.latencyThreshold !== null)
        expect(write({ ...again, incidents: [] }).text).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('changes a kept text to what any scenario says, and is read back so', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(RATIO, LATENCY, NATIVE, GAUGE), (given, text) => {
        const { specification } = scenarioOf(text)
        const scenario = { ...given, specification }
        const again = scenarioOf(write(scenario).text)
        expect(again.target).toBe(scenario.target)
        expect(rollingLength(again.sloWindow)).toBe(rollingLength(scenario.sloWindow))
        expect(again.alertRules.length > 0).toBe(scenario.alertRules.length > 0)
      }),
      { numRuns: 40 },
    )
  })
})
