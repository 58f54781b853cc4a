import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDGETING_METHODS } from '../../../src/core/budgeting/budgeting-method.ts'
import type { BudgetingMethod, EmptySlices } from '../../../src/core/budgeting/budgeting-method.ts'
import { methodCosts } from '../../../src/core/budgeting/method-costs.ts'
import { EXCLUSION_KINDS } from '../../../src/core/incident/exclusion.ts'
import type { Exclusion } from '../../../src/core/incident/exclusion.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { countsBetween } from '../../../src/core/measurement/event-history.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'
import { MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { budgetBasis } from '../../../src/core/scenario/budget-history.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { constantHistory, measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident, series } from '../build.ts'

const scenarioOf = (budgetingMethod: BudgetingMethod, more: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('one', 'One'),
  budgetingMethod,
  timeSlices: { length: MINUTE, target: ppb(950_000_000), empty: 'good' },
  requestsPerSecond: 10,
  ...more,
})

const costs = (scenario: Scenario, events: EventHistory, from: Instant, to: Instant) => {
  const { counted, budgeted } = budgetBasis(scenario, events, to)
  return methodCosts(scenario, counted, budgeted, from, to)
}

const timeslices = (incidents: readonly Incident[], more: Partial<Scenario> = {}) => {
  const scenario = scenarioOf('timeslices', { incidents, ...more })
  const events = constantHistory(scenario, incidents, 0, 60 * MINUTE)
  const { own, shared, underlying } = costs(scenario, events, 0, 60 * MINUTE)
  return { own: [...own], shared, underlying }
}

describe('the bad slices of Timeslices', () => {
  it('belong whole to the incident that ran in a part of them', () => {
    // From 00:10:30 to 00:12:30: half of two minutes and one whole one, all three bad.
    expect(timeslices([incident(10.5 * MINUTE, '2m')])).toEqual({ own: [3], shared: 0, underlying: 0 })
  })

  it('cost nothing when an incident stays within the slice target', () => {
    // Three seconds of a minute are 5 %; so is 5 % of it all along.
    expect(timeslices([incident(10 * MINUTE, '3s'), incident(20 * MINUTE, '10m', 5)])).toEqual({
      own: [0, 0],
      shared: 0,
      underlying: 0,
    })
    expect(timeslices([incident(10 * MINUTE, 3_001)]).own).toEqual([1])
  })

  it('belong to the one of several incidents that would have sufficed, and to none when none or two would', () => {
    // The second is within the slice target; with the first it is over it.
    expect(timeslices([incident(0, '2m', 50), incident(0, '2m', 3)])).toMatchObject({ own: [2, 0], shared: 0 })
    expect(timeslices([incident(0, '2m', 50), incident(0, '2m', 60)])).toMatchObject({ own: [0, 0], shared: 2 })
    expect(timeslices([incident(0, '2m', 3), incident(0, '2m', 4)])).toMatchObject({ own: [0, 0], shared: 2 })
  })

  it('stay with what fails underneath when that alone makes them bad', () => {
    const underneath = timeslices([incident(0, '2m', 20)], { backgroundFailing: ppb(100_000_000) })
    // 10 % of what the incident spares is 8 %: still below the target by itself.
    expect(underneath).toEqual({ own: [0], shared: 0, underlying: 60 })
  })

  it('belong to the measured incident that names them', () => {
    const measured = series(
      Array.from({ length: 10 }, (_, minute) => [minute === 3 || minute === 7 ? 5 : 0, 10] as const),
    )
    const incidents = [incident(3 * MINUTE + 5_000, '10s', 100, { measured: true })]
    const scenario = scenarioOf('timeslices', { incidents })
    const events = measuredHistory(measured, incidents, 0, 10 * MINUTE)
    const { own, shared, underlying } = costs(scenario, events, 0, 10 * MINUTE)
    expect({ own: [...own], shared, underlying }).toEqual({ own: [1], shared: 0, underlying: 1 })
  })
})

describe('what an incident is charged', () => {
  it('leaves out what was reclaimed, by every method', () => {
    const incidents = [incident(10 * MINUTE, '20m', 50)]
    const exclusions: readonly Exclusion[] = [
      { id: 'r', kind: 'reclaimed', reason: '', began: 10 * MINUTE, lasted: 15 * MINUTE },
    ]
    const own = (method: BudgetingMethod) => {
      const scenario = scenarioOf(method, { incidents, exclusions })
      return costs(scenario, constantHistory(scenario, incidents, 0, 60 * MINUTE), 0, 60 * MINUTE).own[0]
    }
    // Five minutes are left: of 10 requests a second half failed.
    near(own('occurrences') ?? NaN, 1_500)
    near(own('timeslices') ?? NaN, 5)
    near(own('ratio-timeslices') ?? NaN, 2.5)
  })

  it('has no bad slice where all that failed was reclaimed, not even an empty one', () => {
    const incidents = [incident(10 * MINUTE, '20m')]
    const exclusions: readonly Exclusion[] = [
      { id: 'r', kind: 'reclaimed', reason: '', began: 10 * MINUTE, lasted: 20 * MINUTE },
    ]
    for (const method of ['timeslices', 'ratio-timeslices'] as const) {
      const timeSlices = { length: MINUTE, target: ppb(950_000_000), empty: 'bad' } as const
      const scenario = scenarioOf(method, { incidents, exclusions, timeSlices })
      const events = constantHistory(scenario, incidents, 0, 60 * MINUTE)
      const { valid, bad } = countsBetween(budgetBasis(scenario, events, 60 * MINUTE).budgeted, 0, 60 * MINUTE)
      near(valid, 40)
      expect(bad).toBe(0)
    }
  })

  it('adds up to all that was spent, by every method, for any incidents, exclusions, slices and now', () => {
    const anyIncident = fc
      .tuple(
        fc.nat({ max: 1_500_000 }),
        fc.integer({ min: 1, max: 400_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
      )
      .map(([began, lasted, failing, measured]) => incident(began, lasted, failing, { measured }))
    const anyExclusion = fc
      .tuple(fc.nat({ max: 1_500_000 }), fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(...EXCLUSION_KINDS))
      .map(([began, lasted, kind]): Exclusion => ({ id: 'x', kind, reason: '', began, lasted }))
    const step = fc.option(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 30 })), { freq: 9 })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 24, maxLength: 24 }),
        fc.array(anyIncident, { maxLength: 5 }),
        fc.array(anyExclusion, { maxLength: 3 }),
        fc.constantFrom(7_000, MINUTE, 90_000, 10 * MINUTE),
        fc.constantFrom<EmptySlices>('good', 'bad', 'left-out'),
        fc.integer({ min: 2, max: 1_440_000 }),
        fc.nat({ max: 1_000_000 }),
        (steps, incidents, exclusions, length, empty, now, begin) => {
          const from = Math.min(begin, now - 1)
          const data = series(steps.map((one) => (one === null ? null : [one[0], one[0] + one[1]])))
          for (const method of BUDGETING_METHODS) {
            const timeSlices = { length, target: ppb(900_000_000), empty }
            const scenario = scenarioOf(method, { incidents, exclusions, timeSlices })
            const events = measuredHistory(data, incidents, 0, 1_440_000)
            const { own, shared, underlying } = costs(scenario, events, from, now)
            const { bad } = countsBetween(budgetBasis(scenario, events, now).budgeted, from, now)
            near(
              own.reduce((sum, one) => sum + one, shared + underlying),
              bad,
              1e-9,
              { absolute: 1e-9 },
            )
            for (const one of [...own, shared, underlying]) expect(one).toBeGreaterThanOrEqual(-1e-9)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
