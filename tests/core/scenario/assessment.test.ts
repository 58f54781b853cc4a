import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarBurnDown, rollingBurnDown } from '../../../src/core/budget/burn-down.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, burnDown, eventUnit, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Measurements, Scenario } from '../../../src/core/scenario/scenario.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { BUDGETING_METHODS } from '../../../src/core/budgeting/budgeting-method.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

const now = at('2026-11-22')
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ ...newScenario('one', 'Checkout'), ...more })
const assess = (one: Scenario, data: Series | null = null, when = now): Assessment =>
  assessment(one, scenarioHistory(one, data, when), when)

const imported = (data: Series, unit: 'requests' | 'time' = 'requests'): Measurements => ({
  kind: 'imported',
  seriesId: 'series',
  source: 'counts.csv',
  start: data.start,
  step: data.step,
  steps: data.valid.length,
  unit,
})

describe('three nines over 30 days, after a 20-minute outage and a 3-hour brown-out of 5 %', () => {
  const deploy = incident(at('2026-11-04T14:02'), '20m')
  const brownOut = incident(at('2026-11-15T09:30'), '3h', 5)
  const found = assess(scenario({ incidents: [deploy, brownOut] }))

  it('allows 43m 12s, and 43 of 43,200 minutes', () => {
    expect(found.allowedBadTime).toBe(43 * MINUTE + 12_000)
    expect(found.validEvents).toBe(43_200)
    expect(found.allowedBadEvents).toBe(43)
    expect(found.unit).toBe('time')
  })

  it('has spent 29 minutes and has 14m 12s left, which is 32.87 %', () => {
    near(found.consumed?.time ?? NaN, 29 * MINUTE) // 20 + 180 × 0.05
    near(found.remaining?.time ?? NaN, 14 * MINUTE + 12_000)
    near(found.remaining?.share ?? NaN, 0.3287037037037037) // 14.2 / 43.2
    near(found.sli ?? NaN, 1 - 29 / 43_200)
    expect(found.unmeasured).toBe(0)
  })

  it('gets 46.3 % back on 4 December, as the outage leaves the window', () => {
    expect(found.budgetReturn).toMatchObject({ kind: 'roll-off', incident: deploy, at: at('2026-12-04T14:02') })
    near(found.budgetReturn?.share ?? NaN, 0.46296296296296297) // 20 / 43.2
  })

  it('charges each incident with its own', () => {
    expect(found.ledger.map(({ placement }) => placement)).toEqual(['inside', 'inside'])
    near(found.ledger[0]?.own.time ?? NaN, 20 * MINUTE)
    near(found.ledger[1]?.own.time ?? NaN, 9 * MINUTE)
    expect(found.shared.time).toBe(0)
    expect(found.underlying.time).toBe(0)
  })

  it('burns nothing now, and would last 9 d 20 h 40 min at 1×, before anything comes back', () => {
    expect(found.burnRate1h).toBe(0)
    expect(found.runsOut1h).toEqual({ rate: 0, after: Infinity })
    near(found.runsOutEven.after ?? NaN, 0.3287037037037037 * 30 * DAY) // 9.861 days; the outage leaves on day 12
    expect(found.recovery).toBe(0)
  })

  it('draws a burn-down that starts full and ends at what remains', () => {
    const { times, values } = burnDown(found, now - 30 * DAY, now)
    expect([times[0], times.at(-1)]).toEqual([now - 30 * DAY, now])
    expect(values[0]).toBe(1)
    near(values.at(-1) ?? NaN, found.remaining?.share ?? NaN)
  })
})

describe('a calendar month', () => {
  const month = scenario({
    sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
    incidents: [incident(at('2026-03-02T10:00', 'Europe/Berlin'), '10m')],
  })
  const found = assess(month, null, at('2026-03-11', 'Europe/Berlin'))

  it('allows what its real length gives: 44m 34.8s in a March of 743 hours', () => {
    expect(found.allowedBadTime).toBe(44 * MINUTE + 34_800)
  })

  it('is spent against the whole month, from its first day on', () => {
    near(found.consumed?.share ?? NaN, 600 / 2_674.8)
    expect(found.budgetReturn).toMatchObject({ kind: 'reset', at: at('2026-04-01', 'Europe/Berlin') })
  })

  it('has a burn-down of its own, from the start of the period', () => {
    const line = burnDown(found, 0, found.now)
    expect(line).toEqual(calendarBurnDown(found.outlook.history, found.period, found.target, found.now))
    expect(line.times[0]).toBe(at('2026-03-01', 'Europe/Berlin'))
  })

  it('has left last month’s incident behind', () => {
    const april = assess(month, null, at('2026-04-11', 'Europe/Berlin'))
    expect(april.ledger[0]?.placement).toBe('before')
    expect(april.consumed?.share).toBe(0)
  })
})

describe('measurements', () => {
  const hours = (steps: Parameters<typeof series>[0]): Series => series(steps, HOUR, now - steps.length * HOUR)

  it('say nothing where none are in the window', () => {
    const old = series([[5, 10]], HOUR, now - 40 * DAY)
    const found = assess(scenario({ measurements: imported(old) }), old)
    expect([found.sli, found.consumed, found.remaining, found.burnRate1h]).toEqual([null, null, null, null])
    expect(found.runsOut1h).toEqual({ rate: null, after: null })
    expect(found.unmeasured).toBe(30 * DAY)
  })

  it('count in their own unit', () => {
    const data = hours([[0, 3_600_000]])
    expect(eventUnit(scenario({ measurements: imported(data, 'time') }))).toBe('time')
    expect(eventUnit(scenario({ measurements: imported(data) }))).toBe('requests')
    expect(eventUnit(scenario())).toBe('time')
    expect(eventUnit(scenario({ requestsPerSecond: 2 }))).toBe('requests')
    expect(assess(scenario({ measurements: imported(data, 'time') }), data).validEvents).toBe(43_200)
  })

  it('burn at the rates of the last hour and the last six', () => {
    // 1 %, five hours of nothing before: 10× in the hour, 10/6 in the six.
    const data = hours([
      [0, 1_000],
      [0, 1_000],
      [0, 1_000],
      [0, 1_000],
      [0, 1_000],
      [10, 1_000],
    ])
    const found = assess(scenario({ measurements: imported(data) }), data)
    near(found.burnRate1h ?? NaN, 10)
    near(found.burnRate6h ?? NaN, 10 / 6)
    // 10 of 720 allowed bad events are gone; at 10× ten a hour go.
    near(found.remaining?.share ?? NaN, 1 - 10 / 720)
    near(found.runsOut1h.after ?? NaN, 71 * HOUR)
    expect(found.unmeasured).toBe(30 * DAY - 6 * HOUR)
  })

  it('tell how much failed during an incident that they hold', () => {
    const data = hours([
      [0, 1_000],
      [250, 1_000],
    ])
    const named = incident(now - HOUR, HOUR, 100, { measured: true })
    const added = incident(now - 2 * HOUR, HOUR, 10)
    const found = assess(scenario({ measurements: imported(data), incidents: [named, added] }), data)
    expect(found.ledger.map(({ measuredFailing }) => measuredFailing)).toEqual([0.25, null])
    near(found.ledger[0]?.own.events ?? NaN, 250)
    near(found.ledger[1]?.own.events ?? NaN, 100)
    expect(found.underlying.events).toBe(0)
  })

  it('are needed for an incident to be in them: without, it counts like any other', () => {
    const found = assess(scenario({ incidents: [incident(now - HOUR, '10m', 100, { measured: true })] }))
    expect(found.ledger[0]?.measuredFailing).toBeNull()
    near(found.ledger[0]?.own.time ?? NaN, 10 * MINUTE)
    near(found.consumed?.time ?? NaN, 10 * MINUTE)
  })
})

it('places incidents against what counts now', () => {
  const start = now - 30 * DAY
  const incidents = [
    incident(start - DAY, DAY),
    incident(start - 1, 2),
    incident(start, DAY),
    incident(now - DAY, DAY),
    incident(now - 1, 2),
    incident(now, DAY),
  ]
  expect(assess(scenario({ incidents })).ledger.map(({ placement }) => placement)).toEqual([
    'before',
    'partly',
    'inside',
    'inside',
    'partly',
    'after',
  ])
})

it('is overspent without a floor, and says when it will not be any more', () => {
  const found = assess(scenario({ incidents: [incident(now - DAY, '1h')] }))
  near(found.consumed?.share ?? NaN, 60 / 43.2)
  near(found.remaining?.share ?? NaN, -16.8 / 43.2)
  expect(found.runsOut1h.after).toBe(0)
  near(found.recovery, 29 * DAY + 16.8 * MINUTE) // 16.8 minutes of the outage must have left
})

it('counts requests where their rate is known, with a background under the incidents', () => {
  const found = assess(scenario({ requestsPerSecond: 50, backgroundFailing: ppb(100_000) }))
  expect(found.unit).toBe('requests')
  expect(found.validEvents).toBe(129_600_000) // 50 × 2,592,000 s
  expect(found.allowedBadEvents).toBe(129_600)
  near(found.consumed?.share ?? NaN, 0.1)
  near(found.underlying.events, 12_960)
  expect(found.budgetReturn?.kind).toBe('trickle')
})

it('finds what comes back of a measured outage that has no name, by every budgeting method', () => {
  // 30 days by the hour: two hours fail 18 d ago, and nothing else does. 2 h of 43.2 minutes allowed come back.
  const hours = Array.from({ length: 720 }, (_, hour) => [hour === 288 || hour === 289 ? 10 : 0, 10] as const)
  const data = series(hours, HOUR, now - 30 * DAY)
  for (const budgetingMethod of BUDGETING_METHODS) {
    const found = assess(scenario({ budgetingMethod, measurements: imported(data) }), data)
    expect(found.budgetReturn).toMatchObject({ kind: 'trickle', at: now + 12 * DAY })
    near(found.budgetReturn?.share ?? NaN, 120 / 43.2)
  }
})

it('spends what its incidents, what they share and what lies underneath add up to, and ends where the line ends', () => {
  const drawn = fc.tuple(
    fc.integer({ min: -40 * 24, max: 24 }),
    fc.integer({ min: 1, max: 50_000 }),
    fc.integer({ min: 1, max: 100 }),
    fc.boolean(),
  )
  const step = fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 500 })), { freq: 5 })
  fc.assert(
    fc.property(
      fc.array(drawn, { maxLength: 8 }),
      fc.option(fc.array(step, { minLength: 1, maxLength: 60 })),
      fc.constantFrom<Scenario['sloWindow']>(
        { kind: 'rolling', duration: 30 * DAY },
        { kind: 'rolling', duration: 7 * DAY },
        { kind: 'calendar', period: 'month', timeZone: 'UTC' },
      ),
      (list, steps, sloWindow) => {
        const data = steps === null ? null : series(steps, 12 * HOUR, now - 12 * HOUR * steps.length + 5 * MINUTE)
        const incidents = list.map(([hours, lasted, percent, measured]) =>
          incident(now + hours * HOUR, lasted * 1_000, percent, { measured }),
        )
        const one = scenario({ sloWindow, incidents, measurements: data === null ? null : imported(data) })
        const found = assess(one, data)
        const parts = found.ledger.reduce((sum, { own }) => sum + own.events, 0)
        const all = parts + found.shared.events + found.underlying.events
        if (found.consumed === null || found.remaining === null) {
          near(all, 0, 0, { absolute: 1e-9 })
          return
        }
        near(all, found.consumed.events, 1e-9, { absolute: 1e-6 })
        near(found.consumed.share + found.remaining.share, 1)
        near(burnDown(found, found.period.start, now).values.at(-1) ?? NaN, found.remaining.share, 1e-9, {
          absolute: 1e-9,
        })
      },
    ),
  )
})

it('draws a rolling picture from any instant to any other', () => {
  const found = assess(scenario({ incidents: [incident(now - DAY, '1h')] }))
  const line = burnDown(found, now - 2 * DAY, now - HOUR)
  expect(line).toEqual(rollingBurnDown(found.outlook.history, 30 * DAY, found.target, now - 2 * DAY, now - HOUR))
})
