import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { CALENDAR_PERIODS } from '../../../src/core/window/slo-window.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { writeLink } from '../../../src/interop/readable-link/write-link.ts'
import { at, incident } from '../../core/build.ts'
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

describe('a scenario that a link cannot express', () => {
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
  const rate = fc.oneof(
    fc.constantFrom(1e-7, 1e9, 0.1),
    fc.double({ min: 0, minExcluded: true, max: 1e9, noNaN: true }),
    fc.integer({ min: 1, max: 1e9 }),
  )
  const scenario: fc.Arbitrary<Scenario> = fc.record({
    id: fc.constant('x'),
    name,
    story: fc.constant(''),
    service: name,
    target: fc.integer({ min: 1, max: 999_999_999 }).map(ppb),
    sloWindow,
    budgetingMethod: fc.constant('occurrences' as const),
    requestsPerSecond: fc.option(rate),
    backgroundFailing: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000_000 })).map(ppb),
    now: fc.option(instant),
    incidents,
    measurements: fc.constant(null),
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
