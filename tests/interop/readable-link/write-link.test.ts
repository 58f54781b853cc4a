import * as fc from 'fast-check'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { RESTORE_TIMES } from '../../../src/core/delivery/delivery.ts'
import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf, SEVERITIES } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../../../src/core/alert/alert-rule.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import type { AlertReading } from '../../../src/core/alert/sampling.ts'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import type { LabelMatcher } from '../../../src/core/alert/service-metrics.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { BUDGETING_METHODS, EMPTY_SLICES } from '../../../src/core/budgeting/budgeting-method.ts'
import { EXCLUSION_KINDS } from '../../../src/core/incident/exclusion.ts'
import { CAUSES } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'
import { HIGHEST_BURN_RATE } from '../../../src/core/scenario/limits.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { CALENDAR_PERIODS } from '../../../src/core/window/slo-window.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { writeLink } from '../../../src/interop/readable-link/write-link.ts'
import { at, incident } from '../../core/build.ts'
import { selectors } from '../prometheus-rules/a-selector.ts'
import { CLOCK, facts, scenarioOf } from './support.ts'

const plain = newScenario('a', 'Checkout')

describe('the written link', () => {
  it('reads well: nothing is encoded that need not be, and defaults are left out', () => {
    expect(writeLink(plain)).toBe('service=Checkout&target=99.9&window=30d')
    const full: Scenario = {
      ...plain,
      name: 'What if?',
      sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
      requestsPerSecond: 0.5,
      backgroundFailing: ppb(100_000),
      now: at('2026-11-22T00:00'),
      incidents: [
        incident(at('2026-11-04T14:02'), '20m', 100, { label: 'Bad deploy', cause: 'change' }),
        incident(at('2026-11-15T09:30'), '3h', 5),
        incident(at('2026-11-16T09:30'), '1h', 5, { cause: 'planned' }),
      ],
    }
    expect(writeLink(full)?.split('&')).toEqual([
      'service=Checkout',
      'name=What%20if%3F',
      'target=99.9',
      'window=month:Europe/Berlin',
      'rate=0.5',
      'background=0.01%25',
      'now=2026-11-22T00:00Z',
      'incident=2026-11-04T14:02Z/20m/100%25/Bad%20deploy/change',
      'incident=2026-11-15T09:30Z/3h/5%25',
      'incident=2026-11-16T09:30Z/1h/5%25//planned',
    ])
    expect(facts(scenarioOf(writeLink(full) ?? ''))).toEqual(facts(full))
  })

  it.each([
    [1, '0.0000001%25'],
    [9_999_999, '0.9999999%25'],
    [10_000_000, '1'],
    [500_000_000, '50'],
    [999_999_999, '99.9999999'],
  ])('writes a target of %s parts per billion so that it is not taken for a ratio', (target, text) => {
    const query = writeLink({ ...plain, target: ppb(target) })
    expect(query).toContain(`&target=${text}&`)
    expect(scenarioOf(query ?? '').target).toBe(target)
  })

  it.each([
    [1e-7, '0.0000001'],
    [2.5e-7, '0.00000025'],
    [1e9, '1000000000'],
    [123_456_789.125, '123456789.125'],
    [0.1 + 0.2, '0.30000000000000004'],
    [5e-324, `0.${'0'.repeat(323)}5`],
  ])('writes the rate %s in plain digits', (rate, text) => {
    const query = writeLink({ ...plain, requestsPerSecond: rate })
    expect(query).toContain(`&rate=${text}`)
    expect(scenarioOf(query ?? '').requestsPerSecond).toBe(rate)
  })
})

describe('delivery in the written link', () => {
  const written = (more: Partial<Delivery>): string =>
    (writeLink({ ...plain, delivery: { ...USUAL_DELIVERY, ...more } }) ?? 'none').replace(
      'service=Checkout&target=99.9&window=30d',
      '',
    )

  it('says only what is not as usual', () => {
    expect(written({})).toBe('')
    expect(written({ deploysPerWeek: 10, canary: [{ exposed: ppb(50_000_000), lasts: 30 * MINUTE }] })).toBe(
      '&deploys=10&canary=5%25/30m',
    )
    expect(written({ restoreTimes: 'even' })).toBe('&restore=30m/even')
  })

  it('is not to be had with better practices, a policy, a system or costs of one’s own: they would be lost', () => {
    expect(written({ practices: { ...USUAL_DELIVERY.practices, timeToRestore: MINUTE } })).toBe('none')
    expect(writeLink({ ...plain, policy: { ...USUAL_POLICY, postmortemShare: null } })).toBeNull()
    expect(writeLink({ ...plain, system: { ...NO_SYSTEM, split: 'weighted' } })).toBeNull()
    expect(writeLink({ ...plain, cost: { ...NO_COST, currency: 'USD' } })).toBeNull()
  })
})

describe('alerts in the written link', () => {
  const written = (more: Partial<Scenario>): string =>
    (writeLink({ ...plain, ...more }) ?? '').replace('service=Checkout&target=99.9&window=30d', '')
  const rule: AlertRule = {
    id: 'r',
    severity: 'page',
    longWindow: HOUR,
    shortWindow: HOUR / 12,
    threshold: budgetShare(2),
    for: 0,
  }

  it('are left out where they are the workbook’s, whatever their ids are', () => {
    expect(written({ alertRules: workbookRules().map((one) => ({ ...one, id: `${one.id}-2` })) })).toBe('')
  })

  it('read well, by share or by burn rate, with one window or two, and with how long they must hold', () => {
    const alertRules: readonly AlertRule[] = [
      rule,
      { ...rule, severity: 'ticket', longWindow: 3 * DAY, shortWindow: null, threshold: burnRateOf(14.4), for: HOUR },
    ]
    expect(written({ alertRules })).toBe('&alert=page/1h/5m/2%25&alert=ticket/3d/-/14.4x/1h')
    expect(written({ alertRules: [] })).toBe('&alert=none')
  })

  it('say how firing is worked out up to the last unusual part', () => {
    const reading = (more: Partial<AlertReading>, sampling: Partial<AlertReading['sampling']> = {}): string =>
      written({
        alertReading: { ...DEFAULT_READING, ...more, sampling: { ...DEFAULT_READING.sampling, ...sampling } },
      })
    expect(reading({})).toBe('')
    expect(reading({ kind: 'prometheus' })).toBe('&reading=prometheus')
    expect(reading({ priorHistory: 'none' })).toBe('&reading=ideal/none-before')
    expect(reading({ kind: 'prometheus' }, { evaluationOffset: 0, version: 2 })).toBe(
      '&reading=prometheus/healthy-before/1m/1m/0s/2',
    )
  })

  it('name the counters as selectors', () => {
    expect(decodeURIComponent(written({ metrics: defaultMetrics('checkout') }))).toBe(
      '&valid-metric=http_requests_total{job="checkout"}&bad-metric=http_requests_total{job="checkout",code=~"5.."}',
    )
  })
})

describe('a scenario that a link cannot express', () => {
  const metricsWith = (matcher: LabelMatcher): Partial<Scenario> => {
    const { valid, bad } = defaultMetrics('checkout')
    return { metrics: { valid, bad: { ...bad, matchers: [matcher] } } }
  }
  const measurements = { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: CLOCK } as const
  const one = incident(CLOCK, '20m', 5, { label: 'A label of some length' })
  it.each<readonly [string, Partial<Scenario>]>([
    ['measurements', { measurements }],
    ['a story', { story: 'Once upon a time' }],
    ['an incident of measurements', { incidents: [{ ...one, measured: true }] }],
    ['more incidents than an address holds', { incidents: Array.from({ length: 200 }, () => one) }],
    ['a name that a link would trim', { service: 'Checkout ' }],
    ['half a character in its service', { service: '\ud83d' }],
    ['half a character in its name', { name: 'a\udc00' }],
    ['half a character in a label', { incidents: [{ ...one, label: '\ud800' }] }],
    ['a rate above the highest', { requestsPerSecond: 1e21 }],
    ['half a character in a label value', metricsWith({ label: 'a', operator: '=', value: '\ud800' })],
    ['a pattern that is none', metricsWith({ label: 'a', operator: '=~', value: '(' })],
    ['a second metric name', metricsWith({ label: '__name__', operator: '=', value: 'other' })],
  ])('has %s', (_, more) => {
    expect(writeLink({ ...plain, ...more })).toBeNull()
  })
})

describe('both ways', () => {
  const strange = fc.constantFrom(
    'a/b//c',
    '100%',
    '%25',
    'this & that = x',
    '#1',
    '1 + 1',
    'Zürich – 東京',
    '👩‍👩‍👧 down',
    '<b onclick="x">',
    "it's; (so) *far*!",
    '?',
    '\\',
    '__proto__',
    'change',
    'a\nb\tc',
    '\u202e',
  )
  const words = fc.oneof(strange, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 60 }))
  const name = words.map((text) => text.trim())
  const instant = fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) })
  const zones = ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Etc/GMT+5', 'Etc/GMT-14']
  const sloWindow: fc.Arbitrary<SloWindow> = fc.oneof(
    fc.integer({ min: HOUR, max: 366 * DAY }).map((duration) => ({ kind: 'rolling' as const, duration })),
    fc.record({
      kind: fc.constant('calendar' as const),
      period: fc.constantFrom(...CALENDAR_PERIODS),
      timeZone: fc.constantFrom(...zones),
    }),
  )
  const incidents = fc.array(
    fc.record({
      id: fc.constant('x'),
      label: words,
      began: instant,
      lasted: fc.oneof(
        fc.integer({ min: 1, max: 366 * DAY }),
        fc.integer({ min: 1, max: 60 }).map((m) => m * 60_000),
      ),
      failing: fc.integer({ min: 1, max: 1_000_000_000 }).map(ppb),
      cause: fc.constantFrom(...CAUSES),
      measured: fc.constant(false),
    }),
    { maxLength: 8 },
  )
  const alertWindow = fc.oneof(
    fc.integer({ min: 1_000, max: 366 * DAY }),
    fc.integer({ min: 1, max: 72 }).map((hours) => hours * HOUR),
  )
  const threshold: fc.Arbitrary<Threshold> = fc.oneof(
    fc.integer({ min: 1, max: 1_000_000_000 }).map((share) => ({ kind: 'budget-share' as const, share: ppb(share) })),
    fc.integer({ min: 1, max: HIGHEST_BURN_RATE }).map((millionths) => ({ kind: 'burn-rate' as const, millionths })),
    fc.constantFrom(budgetShare(2), burnRateOf(14.4)),
  )
  const alertRules: fc.Arbitrary<readonly AlertRule[]> = fc.array(
    fc
      .record({
        id: fc.constant('x'),
        severity: fc.constantFrom(...SEVERITIES),
        longWindow: alertWindow,
        shortWindow: fc.option(alertWindow),
        threshold,
        for: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 366 * DAY })),
      })
      .filter(({ longWindow, shortWindow }) => shortWindow === null || shortWindow < longWindow),
    { maxLength: 6 },
  )
  const interval = fc.oneof(fc.integer({ min: 1_000, max: HOUR }), fc.constantFrom(15_000, 30_000, 60_000))
  const alertReading: fc.Arbitrary<AlertReading> = fc.record({
    kind: fc.constantFrom('ideal' as const, 'prometheus' as const),
    priorHistory: fc.constantFrom('healthy' as const, 'none' as const),
    sampling: fc
      .record({
        scrapeInterval: interval,
        evaluationInterval: interval,
        evaluationOffset: fc.oneof(fc.constant(0), fc.constant(15_000), fc.integer({ min: 0, max: HOUR })),
        version: fc.constantFrom(2 as const, 3 as const),
      })
      .filter(({ evaluationInterval, evaluationOffset }) => evaluationOffset < evaluationInterval),
  })
  const rate = fc.oneof(
    fc.constantFrom(1e-7, 1e9, 0.1),
    fc.double({ min: 0, minExcluded: true, max: 1e9, noNaN: true }),
    fc.integer({ min: 1, max: 1e9 }),
  )
  const exclusions: fc.Arbitrary<Scenario['exclusions']> = fc.array(
    fc.record({
      id: fc.constant('x'),
      kind: fc.constantFrom(...EXCLUSION_KINDS),
      reason: fc.string({ maxLength: 200 }),
      began: instant,
      lasted: fc.integer({ min: 1, max: 366 * DAY }),
    }),
    { maxLength: 3 },
  )
  const someShare = (least: number): fc.Arbitrary<PartsPerBillion> =>
    fc.oneof(fc.constant(1_000_000_000), fc.integer({ min: least, max: 1_000_000_000 })).map(ppb)
  const time = fc.oneof(fc.constant(30 * MINUTE), fc.integer({ min: 0, max: 366 * DAY }))
  const delivery: fc.Arbitrary<Delivery> = fc.oneof(
    fc.constant(USUAL_DELIVERY),
    fc.record({
      deploysPerWeek: fc.oneof(fc.constantFrom(0, 0.1, 3, 100_000), fc.double({ min: 0, max: 100_000, noNaN: true })),
      changeFailureRate: someShare(0),
      leadTime: fc.option(time),
      failing: someShare(1),
      timeToDetect: fc.oneof(
        fc.constant({ kind: 'alerts' as const }),
        fc.record({ kind: fc.constant('typed' as const), time }),
      ),
      timeToRestore: time,
      restoreTimes: fc.constantFrom(...RESTORE_TIMES),
      canary: fc.array(fc.record({ exposed: someShare(1), lasts: fc.integer({ min: 1, max: 366 * DAY }) }), {
        maxLength: 4,
      }),
      deployHours: fc.option(
        fc.record({
          days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
          from: fc.integer({ min: 0, max: 11 }),
          until: fc.integer({ min: 12, max: 24 }),
          timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'),
        }),
      ),
      otherSpend: fc.oneof(
        fc.constant({ kind: 'scenario' as const }),
        fc.record({ kind: fc.constant('typed' as const), share: someShare(0) }),
      ),
      practices: fc.constant(USUAL_DELIVERY.practices),
      seed: fc.constant(1),
    }),
  )
  const scenario: fc.Arbitrary<Scenario> = fc.record({
    id: fc.constant('x'),
    name,
    story: fc.constant(''),
    service: name,
    target: fc.integer({ min: 1, max: 999_999_999 }).map(ppb),
    sloWindow,
    budgetingMethod: fc.constantFrom(...BUDGETING_METHODS),
    timeSlices: fc.record({
      length: fc.oneof(fc.constant(MINUTE), fc.integer({ min: 1_000, max: 86_400_000 })),
      target: fc.oneof(fc.constant(950_000_000), fc.integer({ min: 1, max: 999_999_999 })).map(ppb),
      empty: fc.constantFrom(...EMPTY_SLICES),
    }),
    latencyThreshold: fc.option(fc.integer({ min: 1, max: 86_400_000 })),
    trafficProfile: fc.oneof(
      fc.constant({ kind: 'flat' as const }),
      fc.record({
        kind: fc.constantFrom('office-hours' as const, 'evening-peak' as const),
        timeZone: fc.constantFrom('UTC', 'Europe/Berlin'),
      }),
    ),
    requestsPerSecond: fc.option(rate),
    backgroundFailing: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000_000 })).map(ppb),
    now: fc.option(instant),
    incidents,
    exclusions,
    exclusionsApply: fc.boolean(),
    measurements: fc.constant(null),
    prometheus: fc.constant(null),
    alertRules: fc.oneof(fc.constant(workbookRules()), alertRules),
    alertReading: fc.oneof(fc.constant(DEFAULT_READING), alertReading),
    metrics: fc.option(fc.record({ valid: selectors, bad: selectors })),
    delivery,
    policy: fc.constant(USUAL_POLICY),
    system: fc.constant(NO_SYSTEM),
    cost: fc.constant(NO_COST),
    specification: fc.constant(null),
  })

  it('a link says the very same scenario, and is written the same again', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const query = writeLink(one)
        fc.pre(query !== null)
        const again = scenarioOf(query)
        expect(facts(again)).toEqual(facts(one))
        expect(writeLink(again)).toBe(query)
      }),
      { numRuns: 500 },
    )
  })

  it('a link survives a browser’s address bar as it is', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const query = writeLink(one)
        fc.pre(query !== null)
        expect(new URL(`http://localhost/#/budget?${query}`).hash).toBe(`#/budget?${query}`)
      }),
      { numRuns: 200 },
    )
  })
})
