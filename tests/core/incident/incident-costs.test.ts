import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { incidentCosts } from '../../../src/core/incident/incident-costs.ts'
import type { IncidentCosts } from '../../../src/core/incident/incident-costs.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { countsBetween } from '../../../src/core/measurement/event-history.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory, measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident, series } from '../build.ts'

const time = (background = 0) => ({ requestsPerSecond: null, backgroundFailing: ppb(background) })

/** Costs over [0, 1000) of time-based traffic: one event per millisecond. */
const costs = (incidents: readonly Incident[], background = 0): IncidentCosts =>
  incidentCosts(incidents, constantHistory(time(background), incidents, -1_000, 2_000), 0, 1_000)

const expectCosts = (found: IncidentCosts, own: readonly number[], shared: number, underlying: number): void => {
  own.forEach((cost, index) => near(found.own[index] as number, cost, 1e-9, { absolute: 1e-9 }))
  near(found.shared, shared, 1e-9, { absolute: 1e-9 })
  near(found.underlying, underlying, 1e-9, { absolute: 1e-9 })
}

describe('who spent what', () => {
  it('is duration × failing share for an incident on its own', () => {
    expectCosts(costs([incident(100, 200), incident(500, 300, 5)]), [200, 15], 0, 0)
  })

  it('is only what lies within the stretch', () => {
    expectCosts(
      costs([incident(-50, 100), incident(950, 100), incident(-80, 40), incident(1_000, 40)]),
      [50, 50, 0, 0],
      0,
      0,
    )
  })

  it('shares what two partial incidents fail together', () => {
    // 100 ms of 50 %, 30 % over its second half: alone 25 + 50 × 0.5 × 0.7 = 42.5; 50 × 0.3 × 0.5 = 7.5; both 50 × 0.15.
    expectCosts(costs([incident(0, 100, 50), incident(50, 50, 30)]), [42.5, 7.5], 7.5, 0)
  })

  it('gives an outage what a brown-out under it would have spared', () => {
    // In their common 100 ms everything fails: 80 by the outage alone, 20 by both, none by the brown-out alone.
    expectCosts(costs([incident(100, 100), incident(0, 400, 20)]), [80, 60], 20, 0)
  })

  it('shares all of what two outages have in common', () => {
    expectCosts(costs([incident(0, 100), incident(50, 100)]), [50, 50], 50, 0)
  })

  it('leaves the background what no incident fails', () => {
    // 1 % of 1000 ms, half of it under a 40 % incident: 5 + 3.
    expectCosts(costs([incident(0, 500, 40)], 10_000_000), [200], 0, 8)
  })

  it('is nothing without incidents but the background', () => {
    expectCosts(costs([], 10_000_000), [], 0, 10)
  })

  it('charges measured failures to the incident that names their stretch', () => {
    const data = series(
      [
        [0, 10],
        [4, 10],
        [3, 10],
        [1, 10],
      ],
      10,
    )
    const named = [incident(10, 20, 100, { measured: true }), incident(200, 10, 100, { measured: true })]
    const history = measuredHistory(data, named, 0, 40)
    expectCosts(incidentCosts(named, history, 0, 40), [7, 0], 0, 1)
    expectCosts(incidentCosts(named, history, 0, 15), [2, 0], 0, 0)
  })

  it('shares measured failures that two incidents name', () => {
    const data = series(
      [
        [2, 10],
        [4, 10],
        [6, 10],
      ],
      10,
    )
    const named = [incident(0, 20, 50, { measured: true }), incident(10, 20, 50, { measured: true })]
    expectCosts(incidentCosts(named, measuredHistory(data, named, 0, 30), 0, 30), [2, 6], 4, 0)
  })

  it('keeps an added incident and a named one over it apart', () => {
    // 4 of 10 failed; an added 50 % fails half of everything: 5, and leaves 2 of the measured failures.
    const data = series([[4, 10]], 10)
    const both = [incident(0, 10, 50), incident(0, 10, 100, { measured: true })]
    expectCosts(incidentCosts(both, measuredHistory(data, both, 0, 10), 0, 10), [5, 2], 0, 0)
  })

  it('costs nothing extra to name an incident twice as many ways as thousands', () => {
    const pile = Array.from({ length: 2_000 }, (_, index) => incident(index % 700, 300, 0.01 + (index % 50) / 10))
    const history = constantHistory(time(), pile, 0, 1_000)
    const { own, shared } = incidentCosts(pile, history, 0, 1_000)
    near(own.reduce((sum, cost) => sum + cost, 0) + shared, countsBetween(history, 0, 1_000).bad)
  })
})

const drawnIncident = fc
  .record({
    began: fc.integer({ min: -300, max: 1_200 }),
    lasted: fc.integer({ min: 1, max: 600 }),
    percent: fc.oneof(
      fc.constant(100),
      fc.integer({ min: 1, max: 99 }),
      fc.double({ min: 0.001, max: 99.99, noNaN: true }),
    ),
    measured: fc.boolean(),
  })
  .map(({ began, lasted, percent, measured }) => incident(began, lasted, percent, { measured }))
const drawnIncidents = fc.array(drawnIncident, { maxLength: 12 })
const drawnSeries = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 40 })), { freq: 5 }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => series(steps, 40))
const total = ({ own, shared, underlying }: IncidentCosts): number =>
  own.reduce((sum, cost) => sum + cost, 0) + shared + underlying

describe('for any incidents', () => {
  it('own, shared and underlying costs add up to all that failed, over constant traffic', () => {
    const background = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(drawnIncidents, background, (incidents, failing) => {
        const history = constantHistory(time(failing), incidents, -500, 2_000)
        near(total(incidentCosts(incidents, history, 0, 1_000)), countsBetween(history, 0, 1_000).bad, 1e-9, {
          absolute: 1e-9,
        })
      }),
    )
  })

  it('they add up over measurements too, from and to any instant', () => {
    const edge = fc.integer({ min: -100, max: 1_400 })
    fc.assert(
      fc.property(drawnIncidents, drawnSeries, edge, edge, (incidents, data, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a + 1]
        const history = measuredHistory(data, incidents, -500, 2_000)
        near(total(incidentCosts(incidents, history, from, to)), countsBetween(history, from, to).bad, 1e-9, {
          absolute: 1e-9,
        })
      }),
    )
  })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(drawnIncidents, drawnSeries, (incidents, data) => {
        const turned = incidents.toReversed()
        const there = incidentCosts(incidents, measuredHistory(data, incidents, -500, 2_000), 0, 1_000)
        const back = incidentCosts(turned, measuredHistory(data, turned, -500, 2_000), 0, 1_000)
        expectCosts(there, [...back.own].toReversed(), back.shared, back.underlying)
      }),
    )
  })

  it('splitting one in two costs the same', () => {
    fc.assert(
      fc.property(
        drawnIncidents,
        drawnIncident,
        fc.double({ min: 0, max: 1, noNaN: true }),
        drawnSeries,
        (others, one, cut, data) => {
          fc.pre(one.lasted > 1)
          const first = Math.min(one.lasted - 1, Math.max(1, Math.round(one.lasted * cut)))
          const parts = [
            { ...one, lasted: first },
            { ...one, began: one.began + first, lasted: one.lasted - first },
          ]
          const whole = [one, ...others]
          const split = [...parts, ...others]
          const before = incidentCosts(whole, measuredHistory(data, whole, -500, 2_000), 0, 1_000)
          const after = incidentCosts(split, measuredHistory(data, split, -500, 2_000), 0, 1_000)
          const [a = NaN, b = NaN, ...rest] = after.own
          expectCosts(before, [a + b, ...rest], after.shared, after.underlying)
        },
      ),
    )
  })
})
