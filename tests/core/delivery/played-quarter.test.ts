import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryAssessment } from '../../../src/core/delivery/delivery-assessment.ts'
import { playedQuarters, playQuarter } from '../../../src/core/delivery/played-quarter.ts'
import type { PlayedQuarters } from '../../../src/core/delivery/played-quarter.ts'
import { PLAYED_QUARTER, quarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import type { QuarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'
import { assess, percent, scenario, typed } from './build-delivery.ts'
import { BEGIN, plan, shipping } from './build-quarter.ts'

const last = (one: QuarterPlan, runs?: number): PlayedQuarters => {
  let found: PlayedQuarters | null = null
  for (const quarters of playedQuarters(one, runs === undefined ? {} : { runs })) found = quarters
  if (found === null) throw new Error('no quarter was played')
  return found
}

const plans = fc
  .record({
    deploysPerWeek: fc.double({ min: 0, max: 60, noNaN: true }),
    rate: fc.double({ min: 0, max: 100, noNaN: true }),
    certain: fc.double({ min: 0, max: 1, noNaN: true }),
    varying: fc.double({ min: 0, max: 1, noNaN: true }),
    elsewhere: fc.double({ min: 0, max: 1.5, noNaN: true }),
    sloWindow: fc.constantFrom<QuarterPlan['sloWindow']>(
      { kind: 'rolling', duration: 7 * DAY },
      { kind: 'rolling', duration: 90 * DAY },
      { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
    ),
    seed: fc.nat(),
  })
  .map(({ rate, certain, varying, ...more }) =>
    plan({ ...more, changeFailureRate: percent(rate), cost: { certain, varying } }),
  )

describe('a quarter with and without the policy', () => {
  it('is the same when the policy never holds anything back', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const { withPolicy, without } = playQuarter({ ...one, policy: shipping(100, 100, 100) })
        expect(withPolicy).toEqual(without)
      }),
      { numRuns: 40 },
    )
  })

  it('ships nothing, and fails nothing, when the policy holds everything back', () => {
    const { withPolicy, without } = playQuarter(plan({ policy: shipping(0, 0, 0) }))
    expect(withPolicy).toMatchObject({ planned: 39, shipped: 0, failed: 0, heldBack: 39, timeBelowZero: 0 })
    expect(without).toMatchObject({ planned: 39, shipped: 39, heldBack: 0 })
  })

  it('keeps its books: what is planned is shipped or held back, and all time is in one clause', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const { withPolicy, without } = playQuarter(one)
        for (const run of [withPolicy, without]) {
          expect(run.shipped + run.heldBack).toBe(run.planned)
          expect(run.failed).toBeLessThanOrEqual(run.shipped)
          near(
            run.timeIn.reduce((sum, time) => sum + time, 0),
            PLAYED_QUARTER,
          )
          // The usual policy's last clause is everything below zero.
          near(run.timeIn[2] as number, run.timeBelowZero, 1e-9, { absolute: 1_000 })
          expect(run.stretches[0]?.from).toBe(one.from)
          expect(run.stretches.at(-1)?.until).toBe(one.from + PLAYED_QUARTER)
          run.stretches.slice(1).forEach(({ from }, index) => expect(from).toBe(run.stretches[index]?.until))
          expect(run.line.times[0]).toBe(one.from)
          expect(run.line.times.at(-1)).toBe(one.from + PLAYED_QUARTER)
        }
        expect(withPolicy.planned).toBe(without.planned)
        expect(without.heldBack).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('never has less budget left for listening, at any time, and never fails more', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const { withPolicy, without } = playQuarter(one)
        expect(withPolicy.failed).toBeLessThanOrEqual(without.failed)
        expect(withPolicy.timeBelowZero).toBeLessThanOrEqual(without.timeBelowZero)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same again from the same seed', () => {
    expect(playQuarter(plan())).toEqual(playQuarter(plan()))
    expect(playQuarter(plan(), 1)).not.toEqual(playQuarter(plan()))
  })
})

describe('many quarters', () => {
  it('average what single ones show, and the first is the one that is shown alone', () => {
    const runs = 40
    const one = plan({ elsewhere: 0.4 })
    const single = Array.from({ length: runs }, (_, run) => playQuarter(one, run).withPolicy)
    const found = last(one, runs)
    expect([found.runs, found.of]).toEqual([runs, runs])
    expect(found.first).toEqual(playQuarter(one))
    const mean = (of: (run: (typeof single)[number]) => number): number =>
      single.reduce((sum, run) => sum + of(run), 0) / runs
    near(
      found.means?.withPolicy.heldBack.value ?? 0,
      mean(({ heldBack }) => heldBack),
    )
    near(
      found.means?.withPolicy.breaches.value ?? 0,
      mean(({ breaches }) => breaches),
    )
    near(
      found.means?.withPolicy.timeBelowZero.value ?? 0,
      mean(({ timeBelowZero }) => timeBelowZero),
    )
    near(
      found.means?.withPolicy.everBelowZero.value ?? 0,
      mean(({ timeBelowZero }) => Number(timeBelowZero > 0)),
    )
  })

  it('hold the known mean in their interval: 39 deploys of which a tenth fails', () => {
    const { means } = last(plan())
    expect(means?.without.shipped).toEqual({ value: 39, low: 39, high: 39 })
    expect(means?.without.failed.low).toBeLessThan(3.9)
    expect(means?.without.failed.high).toBeGreaterThan(3.9)
  })

  it('say nothing of means before there are thirty', () => {
    const shown = [...playedQuarters(plan(), { runs: 31 })]
    expect(shown.map(({ means }) => means !== null)).toEqual([...Array.from({ length: 29 }, () => false), true, true])
    expect(() => last(plan(), 0)).toThrow(RangeError)
  })
})

describe('the plan of a quarter', () => {
  const planOf = (one: Scenario): QuarterPlan | null => {
    const assessed = assess(one)
    return quarterPlan(one, assessed, deliveryAssessment(one, assessed))
  }
  const day = at('2026-11-22')
  // 99.9 % of 30 days allow 43.2 minutes.
  const outage = incident(at('2026-11-10T12:00'), '10.8m')

  it('begins with what is left now, and gets back what rolls off', () => {
    const one = planOf(scenario({ timeToDetect: typed('1m') }, { incidents: [outage] }))
    expect(one?.from).toBe(day)
    near(one?.ahead.values[0] ?? 0, 0.75)
    near(one?.elsewhere ?? 0, 0.25)
    // Thirty days after it ended all of it is back.
    expect(one?.ahead.times).toContain(outage.began + outage.lasted + 30 * DAY)
    near(one?.ahead.values.at(-1) ?? 0, 1)
  })

  it('takes what a failed change costs: detection for certain, a restore that varies', () => {
    const one = planOf(scenario({ timeToDetect: typed('4.32m'), timeToRestore: 8.64 * 60_000 }))
    near(one?.cost.certain ?? 0, 0.1)
    near(one?.cost.varying ?? 0, 0.2)
    expect(one).toMatchObject({ deploysPerWeek: 3, seed: 1, traffic: { kind: 'flat' } })
  })

  it('reckons with a whole period of what a part of one has seen', () => {
    // 21 of November's 30 days, which allow 43.2 minutes: 10.8 minutes in 21 days are 15.43 in 30.
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const
    const one = planOf(scenario({ timeToDetect: typed('1m') }, { sloWindow, incidents: [outage] }))
    near(one?.elsewhere ?? 0, (0.25 * 30) / 21)
    expect(Array.from(one?.ahead.times ?? [])).toEqual([day, at('2026-12-01')])
    const said = planOf(
      scenario({ timeToDetect: typed('1m'), otherSpend: { kind: 'typed', share: percent(30) } }, { sloWindow }),
    )
    expect(said?.elsewhere).toBe(0.3)
  })

  it('is none where nobody would notice a failed change', () => {
    expect(planOf(scenario({}, { alertRules: [] }))).toBeNull()
  })

  it('can be played: a team that never fails keeps what it has', () => {
    const one = planOf(scenario({ timeToDetect: typed('1m'), changeFailureRate: percent(0) }))
    if (one === null) throw new Error('no plan')
    const { withPolicy } = playQuarter(one)
    expect(withPolicy).toMatchObject({ planned: 39, shipped: 39, failed: 0, breaches: 0 })
    expect([withPolicy.line.times[0], new Set(withPolicy.line.values)]).toEqual([BEGIN - DAY, new Set([1])])
  })
})
