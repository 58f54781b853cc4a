import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeployHours, Weekday } from '../../../src/core/delivery/delivery.ts'
import { deployTraffic } from '../../../src/core/delivery/deploy-traffic.ts'
import type { TrafficProfile } from '../../../src/core/measurement/traffic-profile.ts'
import { near } from '../../support/near.ts'
import { at } from '../build.ts'

const WINTER = at('2026-01-12')
const office: TrafficProfile = { kind: 'office-hours', timeZone: 'Europe/Berlin' }
const hours = (days: readonly Weekday[], from: number, until: number, timeZone = 'Europe/Berlin'): DeployHours => ({
  days,
  from,
  until,
  timeZone,
})

/** An hour of traffic in each hour of the week, 1.9 × the mean in the first 84 hours and 0.1 × in the others. */
const halves: TrafficProfile = {
  kind: 'hourly',
  timeZone: 'UTC',
  weights: Array.from({ length: 168 }, (_, hour) => (hour < 84 ? 1.9 : 0.1)),
}

describe('the traffic that deploys meet', () => {
  it('is the mean at any hour where traffic is even', () => {
    const found = deployTraffic(hours([5], 14, 18), { kind: 'flat' }, WINTER)
    expect([[...found.weights], [...found.chances], found.mean, found.meanSquare]).toEqual([[1], [1], 1, 1])
  })

  it('is the mean on average where deploys happen at any hour', () => {
    const found = deployTraffic(null, halves, WINTER)
    near(found.mean, 1)
    near(found.meanSquare, (1.9 ** 2 + 0.1 ** 2) / 2)
    near(found.chances[0] ?? NaN, 0.5)
    near(found.weights[1] ?? NaN, 1.9)
    expect(found.weights).toHaveLength(2)
  })

  it('is the peak where deploys keep to office hours: 168 h over 5 × 8 busy, 5 × 4 half busy and the rest at a tenth', () => {
    // From 9 to 17 all of it; from 7 to 9 and from 17 to 19 on average 55 %; 108 h at 10 %: 40 + 11 + 10.8 of 168 h.
    const found = deployTraffic(hours([1, 2, 3, 4, 5], 9, 17), office, WINTER)
    near(found.mean, 168 / (40 + 11 + 10.8))
    expect([...found.chances]).toEqual([1])
  })

  it('is the night’s on a Saturday', () => {
    near(deployTraffic(hours([6], 9, 17), office, WINTER).mean, (0.1 * 168) / 61.8)
  })

  it('is on the clocks of the profile: 3 in the morning in New York is 9 in Berlin', () => {
    const early = deployTraffic(hours([1, 2, 3, 4, 5], 3, 11, 'America/New_York'), office, WINTER)
    near(early.mean, 168 / 61.8)
    // Sunday at 23 in Los Angeles is Monday at 8 in Berlin: halfway up to 9, three quarters of the way on average.
    near(
      deployTraffic(hours([7], 23, 24, 'America/Los_Angeles'), office, WINTER).mean,
      (0.1 + 0.9 * 0.75) * (168 / 61.8),
    )
    near(deployTraffic(hours([1], 0, 1, 'Europe/Berlin'), halves, WINTER).mean, 0.1)
  })

  it('has chances that add up to 1, and weights that ascend, whatever the hours', () => {
    const anyHours = fc
      .tuple(
        fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns'),
      )
      .map(([days, from, lasts, timeZone]) => hours(days, from, Math.min(24, from + lasts), timeZone))
    const profiles = fc.constantFrom<TrafficProfile>(office, halves, { kind: 'evening-peak', timeZone: 'Asia/Tokyo' })
    fc.assert(
      fc.property(fc.option(anyHours), profiles, (when, profile) => {
        const { weights, chances, mean, meanSquare } = deployTraffic(when, profile, WINTER)
        near(
          chances.reduce((sum, chance) => sum + chance, 0),
          1,
        )
        expect([...weights]).toEqual([...weights].sort((a, b) => a - b))
        near(
          weights.reduce((sum, weight, index) => sum + weight * (chances[index] ?? NaN), 0),
          mean,
        )
        expect(meanSquare).toBeGreaterThanOrEqual(mean * mean * (1 - 1e-12))
      }),
    )
  })

  it('cannot be told without an hour', () => {
    expect(() => deployTraffic(hours([], 9, 17), office, WINTER)).toThrow(RangeError)
    expect(() => deployTraffic(hours([1], 9, 9), office, WINTER)).toThrow(RangeError)
    expect(() => deployTraffic(hours([1], 9, 17, 'Mars/Olympus'), office, WINTER)).toThrow(RangeError)
  })
})
