import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { countsBetween } from '../../../src/core/measurement/event-history.ts'
import { peakAndNight } from '../../../src/core/measurement/peak-and-night.ts'
import type { TrafficProfile } from '../../../src/core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const office: TrafficProfile = { kind: 'office-hours', timeZone: 'UTC' }

it('costs ten times as much in office hours as at night', () => {
  // 50 a second, half of them failing for 20 minutes: 30,000 at mean traffic, of 129,600 that 99.9 % of 30 d allows.
  const { peak, night } = peakAndNight(office, {
    lasted: 20 * MINUTE,
    failing: 0.5,
    eventsPerMs: 0.05,
    allowed: 129_600,
  })
  near(peak.events, (30_000 * 168) / 61.8)
  near(peak.share, (30_000 * 168) / 61.8 / 129_600)
  near(night.events, (30_000 * 16.8) / 61.8)
  expect(peak.sinceMonday).toBe(9 * HOUR)
  expect(night.sinceMonday).toBe(0)
})

it('costs the same at any time of even traffic, and whenever it lasts a week', () => {
  const outage = { lasted: 37 * MINUTE, failing: 1, eventsPerMs: 1, allowed: 1 }
  const even = peakAndNight({ kind: 'flat' }, outage)
  expect(even.peak).toEqual(even.night)
  near(even.peak.events, 37 * MINUTE)
  const week = peakAndNight(office, { ...outage, lasted: 7 * DAY })
  expect(week.peak).toEqual(week.night)
  near(week.peak.events, 7 * DAY)
})

it('is what an incident then costs, and no other quarter hour costs more or less', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 168, maxLength: 168 })
  const begin = at('2026-11-02')
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 10 * DAY }), fc.nat(671), (counts, lasted, other) => {
      const profile: TrafficProfile = { kind: 'hourly', timeZone: 'UTC', weights: counts }
      const cost = (sinceMonday: number): number => {
        const began = begin + sinceMonday
        const history = constantHistory(
          { requestsPerSecond: 40, backgroundFailing: ppb(0), trafficProfile: profile },
          [incident(began, lasted, 25)],
          begin,
          begin + 21 * DAY,
        )
        return countsBetween(history, begin, begin + 21 * DAY).bad
      }
      const { peak, night } = peakAndNight(profile, { lasted, failing: 0.25, eventsPerMs: 0.04, allowed: 1_000 })
      // A history of three weeks holds 70 million requests: its differences are good to a millionth of one.
      near(cost(peak.sinceMonday), peak.events, 1e-9, { absolute: 1e-6 })
      near(cost(night.sinceMonday), night.events, 1e-9, { absolute: 1e-6 })
      near(peak.share, peak.events / 1_000)
      const any = cost(other * 15 * MINUTE)
      expect(any).toBeLessThanOrEqual(peak.events * (1 + 1e-8) + 1e-6)
      expect(any).toBeGreaterThanOrEqual(night.events * (1 - 1e-8) - 1e-6)
    }),
    { numRuns: 60 },
  )
})
