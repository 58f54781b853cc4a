import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseForecast } from '../../../src/core/delivery/clause-forecast.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { clauseAt, remainingParts } from '../../../src/core/delivery/policy-verdict.ts'
import { verdictDays } from '../../../src/core/delivery/verdict-days.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const midnight = at('2026-11-22')
const assessed = (changes: Partial<Scenario>, now = midnight) => {
  const scenario = { ...newScenario('one', 'Checkout'), now, ...changes }
  return assessment(scenario, scenarioHistory(scenario, null, now), now)
}
const rates = (calm: number, trend: number, worst: number) => ({ calm, trend, worst })
// 36 of 43.2 minutes are spent: 16.7 % remain.
const careful = { incidents: [incident(at('2026-11-04T14:00'), 36 * MINUTE)] }
const month = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const

describe('the days ahead', () => {
  it('are what is left of today and the days after it, each at its lowest, with the clause that applies then', () => {
    const noon = midnight + 12 * HOUR
    const days = verdictDays(USUAL_POLICY, assessed(careful, noon).outlook, rates(0, 0, 1), 7)
    expect(days.map(({ from }) => from)).toEqual([noon, ...[23, 24, 25, 26, 27, 28].map((day) => at(`2026-11-${day}`))])
    expect(days.map(({ until }) => until)).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => at(`2026-11-${day}`)))
    expect(days.map(({ clause }) => clause.calm)).toEqual([1, 1, 1, 1, 1, 1, 1])
    // At the end of the 26th 4.5 of 30 days are over: 1/6 − 4.5/30 = 1.7 %; at the end of the 27th it is below 0.
    expect(days.map(({ clause }) => clause.worst)).toEqual([1, 1, 1, 1, 1, 2, 2])
    near(days[4]?.remaining.worst ?? 0, 1 / 6 - 4.5 / 30, 1e-9)
  })

  it('of which budget comes back are judged by what there was before', () => {
    // The 36 minutes of 4 Nov 14:00 leave the window on 4 Dec between 14:00 and 14:36.
    const days = verdictDays(USUAL_POLICY, assessed(careful, at('2026-12-03')).outlook, rates(0, 0, 0), 3)
    expect(days.map(({ clause }) => clause.trend)).toEqual([1, 1, 0])
    near(days[1]?.remaining.trend ?? 0, 1 / 6, 1e-9)
    near(days[2]?.remaining.trend ?? 0, 1, 1e-9)
  })

  it('go on with the whole budget in a new calendar period, at the same rate', () => {
    const { outlook } = assessed({ ...careful, sloWindow: month }, at('2026-11-29'))
    const days = verdictDays(USUAL_POLICY, outlook, rates(0, 0, 2), 7)
    expect(days.map(({ clause }) => clause.calm)).toEqual([1, 1, 0, 0, 0, 0, 0])
    // The end of 4 Dec, 4 of 31 days into the month at 2×.
    near(days[5]?.remaining.worst ?? 0, 1 - (2 * 4) / 31)
  })

  it('end with the forecast of a short rolling window', () => {
    const short = assessed({ sloWindow: { kind: 'rolling', duration: 2 * DAY } }).outlook
    expect(verdictDays(USUAL_POLICY, short, rates(0, 0, 0), 7)).toHaveLength(2)
  })

  it('have their midnights on the clocks of the SLO window', () => {
    const berlin = { ...month, timeZone: 'Europe/Berlin' }
    const days = verdictDays(USUAL_POLICY, assessed({ sloWindow: berlin }).outlook, rates(0, 0, 0), 2)
    expect(days.map(({ from, until }) => [from, until])).toEqual([
      [midnight, at('2026-11-22T23:00')],
      [at('2026-11-22T23:00'), at('2026-11-23T23:00')],
    ])
  })

  it('agree with when the verdict changes: the first day under a stricter clause has that instant in it', () => {
    const windows = fc.constantFrom(month, { kind: 'rolling', duration: 30 * DAY } as const, {
      ...month,
      period: 'week-monday' as const,
    })
    const outage = fc.record({ ago: fc.integer({ min: 1, max: 40 * 24 }), minutes: fc.integer({ min: 1, max: 40 }) })
    let falls = 0
    fc.assert(
      fc.property(
        windows,
        fc.array(outage, { maxLength: 3 }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        fc.integer({ min: 0, max: 30 * 24 }),
        (sloWindow, outages, rate, hours) => {
          const now = midnight + hours * HOUR
          const incidents = outages.map(({ ago, minutes }) => incident(now - ago * HOUR, minutes * MINUTE))
          const { outlook, remaining } = assessed({ sloWindow, incidents }, now)
          const today = clauseAt(USUAL_POLICY, remainingParts(remaining?.share ?? 1))
          const days = verdictDays(USUAL_POLICY, outlook, rates(rate, rate, rate), 7)
          const change = clauseForecast(USUAL_POLICY, outlook, rates(rate, rate, rate)).trend
          const first = days.find(({ clause }) => clause.trend !== today)
          // Within a second of midnight the two days may share it by rounding.
          fc.pre(change === null || days.every(({ until }) => Math.abs(until - change.at) > SECOND))
          if (change === null || change.at > (days.at(-1)?.until ?? 0)) return first === undefined
          // Until more of it is back the day of the change is still judged by what there was before.
          if (change.index < today) return first === undefined || first.until > change.at
          falls += 1
          return first !== undefined && first.from <= change.at && change.at < first.until
        },
      ),
    )
    expect(falls).toBeGreaterThan(0)
  })
})
