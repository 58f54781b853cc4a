import * as fc from 'fast-check'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { DEFAULT_READING } from '../../../src/core/alert/sampling.ts'
import type { AlertReading } from '../../../src/core/alert/sampling.ts'
import { defaultMetrics } from '../../../src/core/alert/service-metrics.ts'
import type { LabelMatcher } from '../../../src/core/alert/service-metrics.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { writeLink } from '../../../src/interop/readable-link/write-link.ts'
import { at, incident } from '../../core/build.ts'
import { anyLinkable } from './any-linkable.ts'
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
  it('a link says the very same scenario, and is written the same again', () => {
    fc.assert(
      fc.property(anyLinkable, (one) => {
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
      fc.property(anyLinkable, (one) => {
        const query = writeLink(one)
        fc.pre(query !== null)
        expect(new URL(`http://localhost/#/budget?${query}`).hash).toBe(`#/budget?${query}`)
      }),
      { numRuns: 200 },
    )
  })
})
