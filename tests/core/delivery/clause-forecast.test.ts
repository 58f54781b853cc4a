import { describe, expect, it } from 'vitest'
import { clauseForecast, firstClauseChange } from '../../../src/core/delivery/clause-forecast.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { DAY, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const line = (...points: readonly (readonly [number, number])[]) => ({
  times: Float64Array.from(points, ([time]) => time),
  values: Float64Array.from(points, ([, value]) => value),
})

describe('the first change of clause along a line', () => {
  it('is where the line falls below where the clause begins', () => {
    // From 45 % to 5 % in 40: 25 % after 20.
    expect(firstClauseChange(USUAL_POLICY, line([0, 0.45], [40, 0.05]))).toEqual({ at: 20, index: 1 })
  })

  it('is where the line climbs to where the clause above begins', () => {
    const change = firstClauseChange(USUAL_POLICY, line([0, -0.1], [10, -0.1], [30, 0.1]))
    expect(change?.index).toBe(1)
    near(change?.at ?? 0, 20)
  })

  it('is at the instant of a step', () => {
    expect(firstClauseChange(USUAL_POLICY, line([0, 0.1], [10, 0.1], [10, 0.6], [20, 0.6]))).toEqual({
      at: 10,
      index: 0,
    })
  })

  it('passes over clauses at a step, and over none on a slope', () => {
    // From overspent to all of it at once, and within 20: 0 % after 10.
    expect(firstClauseChange(USUAL_POLICY, line([0, -1], [10, -1], [10, 1]))).toEqual({ at: 10, index: 0 })
    expect(firstClauseChange(USUAL_POLICY, line([0, -1], [20, 1]))).toEqual({ at: 10, index: 1 })
  })

  it('is none on a line that only touches, and none when nothing lies below or above', () => {
    expect(firstClauseChange(USUAL_POLICY, line([0, 0.5], [10, 0.25], [20, 0.5]))).toBe(null)
    expect(firstClauseChange(USUAL_POLICY, line([0, -0.5], [10, -9]))).toBe(null)
    expect(firstClauseChange(USUAL_POLICY, line([0, 0.5], [10, 1]))).toBe(null)
  })
})

const now = at('2026-11-22')
const outlookOf = (changes: Partial<Scenario>) => {
  const scenario = { ...newScenario('one', 'Checkout'), now, ...changes }
  return assessment(scenario, scenarioHistory(scenario, null, now), now).outlook
}
const rates = (calm: number, trend: number, worst: number) => ({ calm, trend, worst })
// 36 of 43.2 minutes are spent: 16.7 % remain.
const careful = { incidents: [incident(at('2026-11-04T14:00'), 36 * MINUTE)] }

describe('when the verdict changes', () => {
  it('is told by rate: budget that rolls off lifts it, a fast burn sinks it before', () => {
    const told = clauseForecast(USUAL_POLICY, outlookOf(careful), rates(0, 0, 1))
    // 25 % are free again once 3.6 of the 36 minutes have rolled off, 30 days after 14:00.
    expect(told.calm).toEqual({ at: at('2026-12-04T14:03') + 36_000, index: 0 })
    // At 1× 16.7 % last 5 days.
    expect(told.worst?.index).toBe(2)
    near(told.worst?.at ?? 0, now + 5 * DAY, 1e-12)
  })

  it('is no change where the clause holds for a whole window', () => {
    expect(clauseForecast(USUAL_POLICY, outlookOf({}), rates(0, 0.1, 0.5))).toEqual({
      calm: null,
      trend: null,
      worst: null,
    })
  })

  it('comes with a new calendar period at the latest', () => {
    const month = outlookOf({ ...careful, sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } })
    const told = clauseForecast(USUAL_POLICY, month, rates(0, 0, 0))
    expect(told.calm).toEqual({ at: at('2026-12-01'), index: 0 })
    // Frozen until then, and not with care in between.
    const spent = outlookOf({
      incidents: [incident(at('2026-11-04T14:00'), 60 * MINUTE)],
      sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' },
    })
    expect(clauseForecast(USUAL_POLICY, spent, rates(0, 0, 0)).trend).toEqual({ at: at('2026-12-01'), index: 0 })
  })

  it('may come in the next calendar period, where that is within a window', () => {
    const month = outlookOf({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } })
    // At 2× the whole budget lasts half of December; three quarters of it three eighths.
    const { worst } = clauseForecast(USUAL_POLICY, month, rates(0, 0, 2))
    expect(worst?.index).toBe(1)
    near(worst?.at ?? 0, at('2026-12-01') + (3 / 8) * 31 * DAY, 1e-12)
  })
})
