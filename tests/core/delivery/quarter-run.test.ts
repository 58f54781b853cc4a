import { describe, expect, it } from 'vitest'
import type { PlannedDeploys } from '../../../src/core/delivery/planned-deploys.ts'
import { quarterGround } from '../../../src/core/delivery/quarter-ground.ts'
import type { QuarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import { quarterRun } from '../../../src/core/delivery/quarter-run.ts'
import type { QuarterRun } from '../../../src/core/delivery/quarter-run.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import type { Ratio } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { at } from '../build.ts'
import { BEGIN, day, plan, planted, shipping } from './build-quarter.ts'

const run = (one: QuarterPlan, deploys: PlannedDeploys, listens = true): QuarterRun =>
  quarterRun(one, quarterGround(one), deploys, listens)

/** The points of the line: days into the quarter, and percent remaining. */
const points = ({ line }: QuarterRun): readonly (readonly [number, number])[] =>
  Array.from(line.times, (t, index) => [(t - BEGIN) / DAY, Math.round((line.values[index] as Ratio) * 1e7) / 1e5])

const stretches = (found: QuarterRun): readonly (readonly [number, number, number])[] =>
  found.stretches.map(({ from, until, index }) => [(from - BEGIN) / DAY, (until - BEGIN) / DAY, index])

describe('a rolling quarter', () => {
  // Three fail and cost 60 %, 30 % and 50 %; each comes back 30 days later.
  const deploys = planted([5, null], [10, 0.6], [20, 0.3], [25, 0.5], [50, null], [60, null])

  it('without the policy ships everything: each failure costs at once, and rolls off one window later', () => {
    const found = run(plan(), deploys, false)
    expect(points(found)).toEqual([
      [0, 100],
      [10, 100],
      [10, 40],
      [20, 40],
      [20, 10],
      [25, 10],
      [25, -40],
      [30, -40],
      [40, -40],
      [40, 20],
      [50, 20],
      [50, 50],
      [55, 50],
      [55, 100],
      [91, 100],
    ])
    expect(found).toMatchObject({ planned: 6, shipped: 6, failed: 3, heldBack: 0, breaches: 1 })
    // From day 25 to day 40.
    expect(found.timeBelowZero).toBe(15 * DAY)
    expect(stretches(found)).toEqual([
      [0, 20, 0],
      [20, 25, 1],
      [25, 40, 2],
      [40, 50, 1],
      [50, 91, 0],
    ])
    expect(found.timeIn.map((time) => time / DAY)).toEqual([61, 15, 15])
  })

  it('with the policy asks the clause that applies at each deploy, before it', () => {
    // At day 25 there are 10 % left, and half of the deploys ship: a rank of 0.5 does not. At day 50 there are 70 % again.
    const found = run(plan({ policy: shipping(100, 50, 0) }), deploys)
    expect(found).toMatchObject({ planned: 6, shipped: 5, failed: 2, heldBack: 1, breaches: 0, timeBelowZero: 0 })
    expect(points(found).slice(-5)).toEqual([
      [40, 10],
      [40, 70],
      [50, 70],
      [50, 100],
      [91, 100],
    ])
  })

  it('lets the deploy through whose rank is below the share', () => {
    const ranked = planted([10, 0.9], [20, null, 0.499], [21, null, 0.5], [22, null, 0.99])
    expect(run(plan({ policy: shipping(100, 50, 0) }), ranked)).toMatchObject({ shipped: 2, heldBack: 2 })
    expect(run(plan({ policy: shipping(100, 100, 0) }), ranked)).toMatchObject({ shipped: 4, heldBack: 0 })
    expect(run(plan({ policy: shipping(100, 0, 100) }), ranked)).toMatchObject({ shipped: 1, heldBack: 3 })
  })

  it('spends evenly what goes elsewhere, until as much rolls off as comes', () => {
    expect(points(run(plan({ elsewhere: 0.6 }), planted()))).toEqual([
      [0, 100],
      [30, 40],
      [91, 40],
    ])
  })

  it('begins with what is left now, of which the spent part rolls off', () => {
    // 20 % left now, half of the rest comes back at once on day 10, the other half evenly from day 20 to day 30.
    const ahead = {
      times: Float64Array.of(BEGIN, day(10), day(10), day(20), day(30)),
      values: Float64Array.of(0.2, 0.2, 0.6, 0.6, 1),
    }
    const found = run(plan({ ahead, elsewhere: 0.3 }), planted())
    expect(points(found)).toEqual([
      [0, 20],
      [10, 10],
      [10, 50],
      [20, 40],
      [30, 70],
      [91, 70],
    ])
    // What fails on day 5 is not undone by what comes back on day 10: it has cost all it costs until day 35.
    const failing = run(plan({ ahead, elsewhere: 0.3 }), planted([5, 0.1]), false)
    expect(points(failing).slice(4)).toEqual([
      [10, 40],
      [20, 30],
      [30, 60],
      [35, 60],
      [35, 70],
      [91, 70],
    ])
    // Careful until day 10, and from then on never below a quarter again.
    expect(stretches(found)).toEqual([
      [0, 10, 1],
      [10, 91, 0],
    ])
  })

  it('passes bounds on slopes at the right instant', () => {
    // From 100 % to −20 % in 30 days, 4 % a day: a quarter is left at 18.75 days, nothing at 25.
    const found = run(plan({ elsewhere: 1.2 }), planted())
    expect(stretches(found)).toEqual([
      [0, 18.75, 0],
      [18.75, 25, 1],
      [25, 91, 2],
    ])
    expect([found.breaches, found.timeBelowZero / DAY]).toEqual([1, 66])
  })

  it('is no breach to begin below zero, nor to spend exactly all of it', () => {
    const overspent = { times: Float64Array.of(BEGIN, day(15), day(30)), values: Float64Array.of(-0.5, 0.5, 1) }
    // Crosses 0 half way to day 15.
    expect(run(plan({ ahead: overspent }), planted())).toMatchObject({ breaches: 0, timeBelowZero: 7.5 * DAY })
    const all = planted(...Array.from({ length: 10 }, (_, index) => [index + 1, 0.1, 0] as const))
    expect(run(plan(), all, false)).toMatchObject({ breaches: 0, timeBelowZero: 0, failed: 10 })
    expect(run(plan({ elsewhere: 1 }), planted())).toMatchObject({ breaches: 0, timeBelowZero: 0 })
  })

  it('that ends before its window does only looks so far', () => {
    const ahead = { times: Float64Array.of(BEGIN, day(182)), values: Float64Array.of(0, 1) }
    const found = run(plan({ sloWindow: { kind: 'rolling', duration: 182 * DAY }, ahead }), planted([50, 0.25]))
    expect(points(found)).toEqual([
      [0, 0],
      [50, 27.47253],
      [50, 2.47253],
      [91, 25],
    ])
  })
})

describe('a quarter of calendar months', () => {
  // 23 November 2026 to 22 February 2027: 8 days of November, December, January, 22 days of February.
  const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const
  const ahead = { times: Float64Array.of(BEGIN, at('2026-12-01')), values: Float64Array.of(0.5, 0.5) }

  it('starts each month with its whole budget, and gives nothing back before', () => {
    const found = run(plan({ sloWindow, ahead }), planted([2, 0.8], [5, null], [10, 0.3], [91, null]), false)
    // November has 30 days and December 31, so that the same failure costs 30/31 of a share there.
    expect(points(found)).toEqual([
      [0, 50],
      [2, 50],
      [2, -30],
      [8, -30],
      [8, 100],
      [10, 100],
      [10, 70.96774],
      [39, 70.96774],
      [39, 100],
      [70, 100],
      [70, 100],
      [91, 100],
    ])
    expect(found).toMatchObject({ breaches: 1, timeBelowZero: 6 * DAY })
  })

  it('spends elsewhere the same part of every month', () => {
    const found = points(run(plan({ sloWindow, ahead, elsewhere: 0.62 }), planted()))
    expect(found.map(([days]) => days)).toEqual([0, 8, 8, 39, 39, 70, 70, 91])
    // 8 of November's 30 days; two whole months; 21 of February's 28 days.
    const values = found.map(([, value]) => value)
    near(values[1] ?? 0, 50 - (62 * 8) / 30, 1e-5)
    expect([values[2], values[3], values[4], values[5]]).toEqual([100, 38, 100, 38])
    near(values[7] ?? 0, 100 - (62 * 21) / 28, 1e-5)
  })

  it('lets deploys through again when the month begins', () => {
    const found = run(plan({ sloWindow, ahead, policy: shipping(100, 50, 0) }), planted([1, 0.6], [3, null], [8, null]))
    expect(found).toMatchObject({ shipped: 2, heldBack: 1 })
  })
})

describe('the picture of a quarter', () => {
  it('has at most 1,500 points, whatever happened', () => {
    const many = planted(...Array.from({ length: 5_000 }, (_, index) => [(index + 1) / 60, 0.01, 0] as const))
    const found = run(plan(), many, false)
    expect(found.line.times.length).toBeLessThanOrEqual(1_500)
    expect(found.failed).toBe(5_000)
    // 5,000 in 83 days are 1,800 in 30: at the worst −17 budgets.
    near(Math.min(...found.line.values), 1 - 18, 1e-9)
  })

  it('joins a stretch that nobody could see to the one before it, and counts its time all the same', () => {
    // An hour below a quarter: the first failure's roll-off comes an hour after the second.
    const found = run(plan(), planted([10, 0.5], [40 - 1 / 24, 0.3]), false)
    expect(stretches(found)).toEqual([[0, 91, 0]])
    expect((found.timeIn[1] as number) / DAY).toBe(1 / 24)
  })
})
