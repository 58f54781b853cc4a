import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsBetween, expectedValid } from '../../../src/core/measurement/event-history.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory, measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

describe('without measurements', () => {
  it('time is counted when the traffic is unknown: one event per millisecond', () => {
    const history = constantHistory(
      { requestsPerSecond: null, backgroundFailing: ppb(0) },
      [incident(100, 50)],
      0,
      1_000,
    )
    expect([...history.times]).toEqual([0, 100, 150, 1_000])
    expect(countsBetween(history, 0, 1_000)).toEqual({ valid: 1_000, bad: 50, covered: 1_000 })
    expect(countsBetween(history, 120, 400).bad).toBe(30)
  })

  it('requests are counted at their rate, with the background under the incidents', () => {
    // 50 a second for 100 s, of which half fail for 10 s.
    const traffic = { requestsPerSecond: 50, backgroundFailing: ppb(10_000_000) }
    const history = constantHistory(traffic, [incident(20_000, 10_000, 50)], 0, 100_000)
    const { valid, bad } = countsBetween(history, 0, 100_000)
    near(valid, 5_000)
    near(bad, 45 + 250 + 2.5) // 1 % of 4,500; half of 500; 1 % of the other 250
  })

  it('everything failing all the time is all there is, incidents or not', () => {
    const traffic = { requestsPerSecond: 1, backgroundFailing: ppb(1_000_000_000) }
    near(countsBetween(constantHistory(traffic, [incident(0, 5_000, 30)], 0, 10_000), 0, 10_000).bad, 10)
  })
})

describe('without measurements, with traffic that is spread over the week', () => {
  const monday = at('2026-11-23')
  const officeHours = {
    requestsPerSecond: 50,
    backgroundFailing: ppb(1_000_000),
    trafficProfile: { kind: 'office-hours', timeZone: 'UTC' },
  } as const

  it('an outage at noon costs ten times as much as the same one at night, and the mean rate stays', () => {
    const history = (hour: number) =>
      constantHistory(officeHours, [incident(monday + hour * HOUR, '20m')], monday, monday + 7 * DAY)
    // 60,000 requests in 20 minutes at mean traffic; 168 / 61.8 of that in office hours.
    near(countsBetween(history(12), monday + 12 * HOUR, monday + 12.5 * HOUR - 10 * MINUTE).bad, (60_000 * 168) / 61.8)
    near(countsBetween(history(3), monday + 3 * HOUR, monday + 3.5 * HOUR - 10 * MINUTE).bad, (60_000 * 16.8) / 61.8)
    near(countsBetween(history(12), monday, monday + 7 * DAY).valid, 50 * 604_800)
    expect(history(12).expectedRate).toBe(0.05)
  })

  it('its background is the same share of whatever traffic there is', () => {
    const quiet = constantHistory(officeHours, [], monday, monday + 7 * DAY)
    for (const hour of [3, 8, 12, 130]) {
      const { valid, bad } = countsBetween(quiet, monday + hour * HOUR, monday + (hour + 1) * HOUR)
      near(bad, valid / 1_000)
    }
  })

  it('time has no traffic to spread', () => {
    const time = constantHistory({ ...officeHours, requestsPerSecond: null }, [], monday, monday + DAY)
    expect([...time.times]).toEqual([monday, monday + DAY])
  })

  it('flat is the same to the last bit as no word about it', () => {
    const incidents = [incident(monday + 1_234, 5_678_901, 33), incident(monday + 3_000_000, '2h', 50)]
    const plain = { requestsPerSecond: 7.3, backgroundFailing: ppb(123_456) }
    expect(constantHistory({ ...plain, trafficProfile: { kind: 'flat' } }, incidents, monday, monday + DAY)).toEqual(
      constantHistory(plain, incidents, monday, monday + DAY),
    )
  })

  it('what no profile changes is counted by the edges alone', () => {
    fc.assert(
      fc.property(
        fc.nat(DAY),
        fc.integer({ min: 1, max: DAY }),
        fc.integer({ min: 1, max: 100 }),
        (began, lasted, share) => {
          const even = { kind: 'hourly', timeZone: 'UTC', weights: Array.from({ length: 168 }, () => 1) } as const
          const traffic = { requestsPerSecond: 20, backgroundFailing: ppb(5_000_000) }
          const one = [incident(monday + began, lasted, share)]
          const plain = constantHistory(traffic, one, monday, monday + 3 * DAY)
          const spread = constantHistory({ ...traffic, trafficProfile: even }, one, monday, monday + 3 * DAY)
          for (const t of [HOUR, DAY, began + 1, began + lasted, 3 * DAY]) {
            const [a, b] = [countsBetween(plain, monday, monday + t), countsBetween(spread, monday, monday + t)]
            near(b.valid, a.valid)
            near(b.bad, a.bad)
          }
        },
      ),
    )
  })
})

describe('with measurements', () => {
  const hour = series(
    Array.from({ length: 60 }, () => [0, 100] as const),
    MINUTE,
    0,
  )

  it('an incident that is in them already adds nothing', () => {
    const history = measuredHistory(hour, [incident(0, HOUR, 100, { measured: true })], 0, HOUR)
    expect(countsBetween(history, 0, HOUR).bad).toBe(0)
  })

  it('an added one fails its share of what was measured', () => {
    const history = measuredHistory(hour, [incident(10 * MINUTE, '6m', 50)], 0, HOUR)
    near(countsBetween(history, 0, HOUR).bad, 300)
    expect(countsBetween(history, 0, HOUR).valid).toBe(6_000)
  })

  it('an added one begins and ends within a step', () => {
    const history = measuredHistory(hour, [incident(90_000, '45s')], 0, HOUR)
    near(countsBetween(history, 0, HOUR).bad, 75) // half of step 1, a quarter of step 2
    expect(countsBetween(history, 0, 90_000).bad).toBe(0)
    near(countsBetween(history, 90_000, 120_000).bad, 50)
  })

  it('one on a coarse grid costs only once its own time has come', () => {
    const week = series(
      Array.from({ length: 7 }, () => [0, 86_400] as const),
      DAY,
      0,
    )
    const history = measuredHistory(week, [incident(DAY + 22 * HOUR, '20m')], 0, 7 * DAY)
    expect(countsBetween(history, 0, DAY + 22 * HOUR).bad).toBe(0)
    near(countsBetween(history, 0, DAY + 23 * HOUR).bad, 1_200)
  })

  it('one beyond the data hits traffic at the mean rate, and the time between stays unmeasured', () => {
    const after = measuredHistory(hour, [incident(3 * HOUR, '6m', 50)], 0, DAY)
    near(countsBetween(after, 0, DAY).bad, 300)
    expect(countsBetween(after, HOUR, 3 * HOUR)).toEqual({ valid: 0, bad: 0, covered: 0 })
    near(expectedValid(after, 0, DAY), 24 * 6_000)
    const before = measuredHistory(hour, [incident(-3 * HOUR, '6m', 50)], -DAY, DAY)
    near(countsBetween(before, -DAY, DAY).bad, 300)
    expect(countsBetween(before, 0, HOUR).valid).toBe(6_000)
  })

  it('one in a gap hits traffic at the mean rate', () => {
    const gappy = series(Array.from({ length: 60 }, (_, minute) => (minute < 30 ? ([0, 100] as const) : null)))
    const history = measuredHistory(gappy, [incident(40 * MINUTE, '3m')], 0, HOUR)
    near(countsBetween(history, 0, HOUR).bad, 300)
    near(expectedValid(history, 0, HOUR), 6_000)
  })

  it('one outside what is looked at is left out, and one on its edge is cut', () => {
    expect(measuredHistory(hour, [incident(-2 * DAY, HOUR)], -DAY, DAY).times.length).toBe(61)
    const cut = measuredHistory(hour, [incident(-DAY - HOUR, '2h')], -DAY, DAY)
    near(countsBetween(cut, -3 * DAY, DAY).bad, 6_000)
  })

  it('one years away needs no steps in between', () => {
    const far = measuredHistory(hour, [incident(3_650 * DAY, '6m')], -DAY, 4_000 * DAY)
    expect(far.times.length).toBe(61 + 2)
    near(countsBetween(far, 0, 4_000 * DAY).bad, 600)
  })
})
