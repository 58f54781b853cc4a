import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measuredProfile } from '../../../src/core/measurement/measured-profile.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import type { TrafficProfile } from '../../../src/core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { at, series } from '../build.ts'

const monday = at('2026-11-02')

const weightsOf = (profile: TrafficProfile): readonly number[] => {
  if (profile.kind !== 'hourly') throw new Error(`not hourly: ${profile.kind}`)
  return profile.weights
}

describe('the profile of measurements', () => {
  it('is the rate of each hour of the week against their mean, and the mean where nothing was measured', () => {
    // Monday's first three hours: 60, 120 and 180 requests; the mean is 120. The rest of the week was not measured.
    const hours = series(
      [
        [0, 60],
        [10, 120],
        [0, 180],
      ],
      HOUR,
      monday,
    )
    const weights = weightsOf(measuredProfile(seriesHistory(hours), 'UTC', monday, monday + 3 * HOUR))
    near(weights[0] as number, 0.5)
    near(weights[1] as number, 1)
    near(weights[2] as number, 1.5)
    expect(weights.slice(3)).toEqual(Array.from({ length: 165 }, () => 1))
  })

  it('reads the clocks of the time zone, by the half hour where they stand so', () => {
    // Kolkata is 5 h 30 min ahead: Monday 0:00 UTC lies in the middle of its hour 5.
    const minutes = series(
      Array.from({ length: 120 }, (_, minute) => [0, minute < 30 ? 10 : 30] as const),
      MINUTE,
      monday,
    )
    const weights = weightsOf(measuredProfile(seriesHistory(minutes), 'Asia/Kolkata', monday, monday + 2 * HOUR))
    // Hours 5, 6 and 7 hold 10, 30 and 30 a minute: mean 70 / 3.
    near(weights[5] as number, 3 / 7)
    near(weights[6] as number, 9 / 7)
    near(weights[7] as number, 9 / 7)
  })

  it('takes no gap for silence', () => {
    const steps = series([[0, 60], null, [0, 0], [0, 180]], HOUR, monday)
    const weights = weightsOf(measuredProfile(seriesHistory(steps), 'UTC', monday, monday + 4 * HOUR))
    near(weights[0] as number, 0.75) // the mean of 60, 0 and 180 is 80
    expect(weights[1]).toBe(1)
    expect(weights[2]).toBe(0)
    near(weights[3] as number, 2.25)
  })

  it('is flat without traffic and without measurements', () => {
    expect(measuredProfile(seriesHistory(series([[0, 0]], HOUR, monday)), 'UTC', monday, monday + HOUR)).toEqual({
      kind: 'flat',
    })
    expect(measuredProfile(seriesHistory(series([[0, 5]], HOUR, monday)), 'UTC', 0, HOUR)).toEqual({ kind: 'flat' })
  })

  it('finds the profile again that traffic was made with', () => {
    const hourly = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 168, maxLength: 168 })
      .filter((weights) => weights.some((weight) => weight > 0))
    fc.assert(
      fc.property(hourly, fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata'), (counts, timeZone) => {
        const mean = counts.reduce((sum, one) => sum + one, 0) / 168
        const trafficProfile: TrafficProfile = { kind: 'hourly', timeZone, weights: counts.map((one) => one / mean) }
        const made = constantHistory(
          { requestsPerSecond: 5, backgroundFailing: ppb(0), trafficProfile },
          [],
          monday,
          monday + 14 * DAY,
        )
        const found = weightsOf(measuredProfile(made, timeZone, monday, monday + 14 * DAY))
        for (const [hour, weight] of found.entries()) {
          near(weight, trafficProfile.weights[hour] as number, 1e-9, { absolute: 1e-9 })
        }
      }),
      { numRuns: 20 },
    )
  })
})
