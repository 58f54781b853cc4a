import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedDeploys } from '../../../src/core/delivery/planned-deploys.ts'
import type { PlannedDeploys } from '../../../src/core/delivery/planned-deploys.ts'
import { quarterGround } from '../../../src/core/delivery/quarter-ground.ts'
import type { QuarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { percent } from './build-delivery.ts'
import { BEGIN, day, plan } from './build-quarter.ts'

const deploys = (one: QuarterPlan, run = 0): PlannedDeploys => plannedDeploys(one, quarterGround(one), run)

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

describe('the deploys of a quarter', () => {
  it('are thirteen weeks of them, evenly: one in each equal part of the time', () => {
    const { times } = deploys(plan({ deploysPerWeek: 3 }))
    expect(times.length).toBe(39)
    times.forEach((t, k) => {
      expect(t).toBeGreaterThanOrEqual(Math.floor(day((91 / 39) * k)))
      expect(t).toBeLessThan(day((91 / 39) * (k + 1)))
    })
  })

  it('are as many on average when a week has a fraction of one', () => {
    // 0.05 × 13 = 0.65: one or none.
    const rare = plan({ deploysPerWeek: 0.05 })
    const ground = quarterGround(rare)
    const counts = Array.from({ length: 4_000 }, (_, run) => plannedDeploys(rare, ground, run).times.length)
    expect(new Set(counts)).toEqual(new Set([0, 1]))
    expect(Math.abs(sum(counts) / 4_000 - 0.65)).toBeLessThan(5 * Math.sqrt((0.65 * 0.35) / 4_000))
    expect(deploys(plan({ deploysPerWeek: 0 })).times.length).toBe(0)
  })

  it('fall into the hours in which deploys happen', () => {
    const { times } = deploys(
      plan({ deploysPerWeek: 200, deployHours: { days: [2, 4], from: 9, until: 12, timeZone: 'UTC' } }),
    )
    expect(times.length).toBe(2_600)
    for (const t of times) {
      // The quarter begins on a Monday.
      expect([1, 3]).toContain(Math.floor((t - BEGIN) / DAY) % 7)
      const hour = ((t - BEGIN) % DAY) / HOUR
      expect(hour >= 9 && hour < 12).toBe(true)
    }
  })

  it('fail as often as the change failure rate says, and cost what failures cost', () => {
    const { fails, costs, ranks } = deploys(
      plan({ deploysPerWeek: 10_000, changeFailureRate: percent(20), cost: { certain: 0.1, varying: 0.3 } }),
    )
    const failed = sum(fails)
    expect(Math.abs(failed / 130_000 - 0.2)).toBeLessThan(5 * Math.sqrt((0.2 * 0.8) / 130_000))
    // Mean 0.4, standard deviation 0.3.
    expect(Math.abs(sum(costs) / failed - 0.4)).toBeLessThan((5 * 0.3) / Math.sqrt(failed))
    expect(costs.every((cost, k) => (fails[k] === 1 ? cost >= 0.1 : cost === 0))).toBe(true)
    expect(Math.abs(sum(ranks) / 130_000 - 0.5)).toBeLessThan(5 / Math.sqrt(12 * 130_000))
  })

  it('are charged at the traffic of their quarter hour', () => {
    // Twice the mean traffic from noon to midnight, none before.
    const weights = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 0 : 2))
    const traffic = { kind: 'hourly', timeZone: 'UTC', weights } as const
    const { times, costs, fails } = deploys(
      plan({ deploysPerWeek: 50, changeFailureRate: percent(100), traffic, cost: { certain: 0.1, varying: 0 } }),
    )
    times.forEach((t, k) => {
      expect(fails[k]).toBe(1)
      expect(costs[k]).toBe((t - BEGIN) % DAY < DAY / 2 ? 0 : 0.2)
    })
  })

  it('know their own clocks: the same hour, before and after they change', () => {
    // Traffic at 9 h in Berlin only; deploys at 9 h in Berlin only. From autumn to winter time on 25 October.
    const weights = Array.from({ length: 168 }, (_, hour) => (hour % 24 === 9 ? 24 : 0))
    const { costs } = deploys(
      plan({
        from: Date.UTC(2026, 8, 7),
        changeFailureRate: percent(100),
        deployHours: { days: [1, 2, 3, 4, 5, 6, 7], from: 9, until: 10, timeZone: 'Europe/Berlin' },
        traffic: { kind: 'hourly', timeZone: 'Europe/Berlin', weights },
        cost: { certain: 0.01, varying: 0 },
      }),
    )
    expect(costs.every((cost) => cost === 0.24)).toBe(true)
  })
})

describe('the luck of a deploy', () => {
  it('is its own: whatever a failure costs, the same ones fail at the same time', () => {
    const one = deploys(plan())
    const other = deploys(plan({ cost: { certain: 3, varying: 0 } }))
    expect(other.times).toEqual(one.times)
    expect(other.fails).toEqual(one.fails)
    expect(other.ranks).toEqual(one.ranks)
  })

  it('only grows worse with the change failure rate: what fails at a lower one fails at a higher one', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(rate, rate, fc.nat(), (first, second, seed) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)]
        const few = deploys(plan({ changeFailureRate: percent(low), seed }))
        const many = deploys(plan({ changeFailureRate: percent(high), seed }))
        expect(few.fails.every((fails, k) => fails <= (many.fails[k] as number))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('differs from run to run and from seed to seed', () => {
    const times = [deploys(plan()), deploys(plan(), 1), deploys(plan({ seed: 2 }))].map((one) => one.times[0])
    expect(new Set(times).size).toBe(3)
  })
})
