import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario, scenarioTitle } from '../../../src/core/scenario/new-scenario.ts'
import { LONGEST_NAME, MOST_INCIDENTS } from '../../../src/core/scenario/limits.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { incident } from '../build.ts'

const plain = newScenario('one', 'Checkout')
const stored = (more: Readonly<Record<string, unknown>> = {}): unknown =>
  JSON.parse(JSON.stringify({ ...plain, ...more }))
const oneIncident = incident(Date.UTC(2026, 10, 4), '20m')
const withIncident = (more: Readonly<Record<string, unknown>>): unknown =>
  stored({ incidents: [oneIncident, { ...oneIncident, ...more }] })

const outcome = (data: unknown): string => {
  const result = readScenario(data, 'scenario')
  return result.ok ? 'ok' : `${result.problem.path} ${result.problem.code}`
}

it('starts from three nines over 30 days, and is called after its service until it has a name', () => {
  expect(plain).toMatchObject({
    target: 999_000_000,
    sloWindow: { kind: 'rolling', duration: 30 * DAY },
    incidents: [],
  })
  expect(scenarioTitle(plain)).toBe('Checkout')
  expect(scenarioTitle({ ...plain, name: 'What if' })).toBe('What if')
})

it('reads back what was stored, every kind of window and measurements', () => {
  const variants = [
    {},
    { incidents: [oneIncident], now: 0, requestsPerSecond: 0.01, backgroundFailing: ppb(1_000_000_000) },
    { sloWindow: { kind: 'calendar', period: 'quarter', timeZone: 'Australia/Lord_Howe' } },
    { measurements: { kind: 'generated', generator: 'storefront-checkout', seed: 7, end: 40 * DAY } },
    {
      measurements: {
        kind: 'imported',
        seriesId: 's',
        source: 'a.csv',
        start: 0,
        step: 60_000,
        steps: 5,
        unit: 'requests',
      },
    },
    {
      budgetingMethod: 'timeslices',
      timeSlices: { length: 1_000, target: 1, empty: 'bad' },
      latencyThreshold: 86_400_000,
      exclusions: [{ id: 'x', kind: 'reclaimed', reason: '', began: 0, lasted: 1 }],
      exclusionsApply: false,
      trafficProfile: { kind: 'hourly', timeZone: 'UTC', weights: [168, ...Array.from({ length: 167 }, () => 0)] },
    },
    { budgetingMethod: 'ratio-timeslices', trafficProfile: { kind: 'evening-peak', timeZone: 'Asia/Kolkata' } },
    {
      prometheus: {
        baseUrl: 'http://127.0.0.1:9090',
        counts: 'good-and-total',
        events: 'good_total',
        total: 'all_total',
        refreshEvery: null,
      },
    },
  ]
  for (const more of variants) {
    expect(readScenario(stored(more), '')).toEqual({ ok: true, value: { ...plain, ...more } })
  }
})

it('leaves behind what it does not know', () => {
  const result = readScenario(stored({ colour: 'red' }), '')
  expect(result.ok && Object.hasOwn(result.value, 'colour')).toBe(false)
})

describe('refuses, and names the field:', () => {
  it.each([
    [null, 'scenario not-an-object'],
    [[], 'scenario not-an-object'],
    ['text', 'scenario not-an-object'],
    [7, 'scenario not-an-object'],
    [{}, 'scenario.id not-text'],
    [stored({ id: 7 }), 'scenario.id not-text'],
    [stored({ name: 'x'.repeat(LONGEST_NAME + 1) }), 'scenario.name too-long'],
    [stored({ story: null }), 'scenario.story not-text'],
    [stored({ story: 'x'.repeat(4_001) }), 'scenario.story too-long'],
    [stored({ budgetingMethod: 'Occurrences' }), 'scenario.budgetingMethod not-a-choice'],
    [stored({ timeSlices: { length: 999, target: 1, empty: 'good' } }), 'scenario.timeSlices.length not-a-number'],
    [stored({ timeSlices: { length: 60_000, target: 1e9, empty: 'good' } }), 'scenario.timeSlices.target not-a-number'],
    [stored({ timeSlices: { length: 60_000, target: 1, empty: '' } }), 'scenario.timeSlices.empty not-a-choice'],
    [stored({ latencyThreshold: 0 }), 'scenario.latencyThreshold not-a-number'],
    [stored({ trafficProfile: { kind: 'tides' } }), 'scenario.trafficProfile.kind not-a-choice'],
    [
      stored({ trafficProfile: { kind: 'office-hours', timeZone: 'Moon' } }),
      'scenario.trafficProfile.timeZone not-a-time-zone',
    ],
    [
      stored({ trafficProfile: { kind: 'hourly', timeZone: 'UTC', weights: [1] } }),
      'scenario.trafficProfile.weights unreadable',
    ],
    [
      stored({ trafficProfile: { kind: 'hourly', timeZone: 'UTC', weights: Array.from({ length: 168 }, () => 2) } }),
      'scenario.trafficProfile.weights unreadable',
    ],
    [
      stored({ exclusions: [{ id: 'x', kind: 'holiday', reason: '', began: 0, lasted: 1 }] }),
      'scenario.exclusions[0].kind not-a-choice',
    ],
    [stored({ exclusionsApply: 'yes' }), 'scenario.exclusionsApply not-a-choice'],
    [
      stored({ prometheus: { baseUrl: 'x', counts: 'good', events: '', total: '', refreshEvery: null } }),
      'scenario.prometheus.counts not-a-choice',
    ],
    [stored({ target: 0 }), 'scenario.target not-a-number'],
    [stored({ target: 1_000_000_000 }), 'scenario.target not-a-number'],
    [stored({ target: 99.9 }), 'scenario.target not-a-number'],
    [stored({ target: '999000000' }), 'scenario.target not-a-number'],
    [stored({ sloWindow: null }), 'scenario.sloWindow not-an-object'],
    [stored({ sloWindow: { kind: 'sliding' } }), 'scenario.sloWindow.kind not-a-choice'],
    [stored({ sloWindow: { kind: 'rolling', duration: 1 } }), 'scenario.sloWindow.duration not-a-number'],
    [stored({ sloWindow: { kind: 'rolling', duration: 400 * DAY } }), 'scenario.sloWindow.duration not-a-number'],
    [
      stored({ sloWindow: { kind: 'calendar', period: 'day', timeZone: 'UTC' } }),
      'scenario.sloWindow.period not-a-choice',
    ],
    [
      stored({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Mars/Olympus' } }),
      'scenario.sloWindow.timeZone not-a-time-zone',
    ],
    [stored({ budgetingMethod: 'guess' }), 'scenario.budgetingMethod not-a-choice'],
    [stored({ requestsPerSecond: 0 }), 'scenario.requestsPerSecond not-positive'],
    [stored({ requestsPerSecond: '5' }), 'scenario.requestsPerSecond not-positive'],
    [stored({ backgroundFailing: -1 }), 'scenario.backgroundFailing not-a-number'],
    [stored({ now: -1 }), 'scenario.now not-a-number'],
    [stored({ now: 0.5 }), 'scenario.now not-a-number'],
    [stored({ now: Date.UTC(2300, 0, 1) }), 'scenario.now not-a-number'],
    [stored({ incidents: {} }), 'scenario.incidents not-a-list'],
    [stored({ incidents: [null] }), 'scenario.incidents[0] not-an-object'],
    [
      stored({ incidents: Array.from({ length: MOST_INCIDENTS + 1 }, () => oneIncident) }),
      'scenario.incidents too-many',
    ],
    [withIncident({ lasted: 0 }), 'scenario.incidents[1].lasted not-a-number'],
    [withIncident({ lasted: 367 * DAY }), 'scenario.incidents[1].lasted not-a-number'],
    [withIncident({ failing: 0 }), 'scenario.incidents[1].failing not-a-number'],
    [withIncident({ failing: 1_500_000_000 }), 'scenario.incidents[1].failing not-a-number'],
    [withIncident({ cause: 'gremlins' }), 'scenario.incidents[1].cause not-a-choice'],
    [withIncident({ measured: 'yes' }), 'scenario.incidents[1].measured not-a-choice'],
    [stored({ measurements: { kind: 'dreamt' } }), 'scenario.measurements.kind not-a-choice'],
    [
      stored({ measurements: { kind: 'generated', generator: 'other', seed: 1, end: 40 * DAY } }),
      'scenario.measurements.generator not-a-choice',
    ],
    [stored({ measurements: { kind: 'imported' } }), 'scenario.measurements.seriesId not-text'],
  ] as const)('%#: %j', (data, expected) => {
    expect(outcome(data)).toBe(expected)
  })
})

describe('hostile data', () => {
  it('lends nothing from its prototype', () => {
    const inherited: unknown = Object.create(stored() as object)
    expect(outcome(inherited)).toBe('scenario.id not-text')
  })

  it('does not reach the prototype of what is read', () => {
    const data = JSON.parse(`{"__proto__": {"polluted": true}, ${JSON.stringify(stored()).slice(1)}`) as unknown
    const result = readScenario(data, '')
    expect(result.ok && Object.getPrototypeOf(result.value) === Object.prototype).toBe(true)
    expect('polluted' in {}).toBe(false)
    expect(outcome(stored({ sloWindow: JSON.parse('{"__proto__": {"kind": "calendar"}}') }))).toBe(
      'scenario.sloWindow.kind not-a-choice',
    )
  })

  it('keeps markup as the text it is', () => {
    const result = readScenario(stored({ name: '<img src=x onerror=alert(1)>' }), '')
    expect(result.ok && result.value.name).toBe('<img src=x onerror=alert(1)>')
  })

  it('shows what was found: the text, the number, or only its kind', () => {
    const found = (data: unknown): unknown => {
      const result = readScenario(stored({ id: data }), '')
      return result.ok ? 'ok' : result.problem.received
    }
    expect([5, true, null, [1], { a: 1 }].map(found)).toEqual(['5', 'true', 'null', 'a list', 'object'])
    expect(readScenario(stored({ budgetingMethod: 'guess' }), '')).toMatchObject({ problem: { received: 'guess' } })
    expect(readScenario(stored({ id: undefined }), '')).toMatchObject({ problem: { received: 'undefined' } })
  })
})
