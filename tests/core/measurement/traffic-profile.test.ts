import { expect, it } from 'vitest'
import { eveningPeak } from '../../../src/core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

it('has a mean of 1 over a day, a quiet night and a peak at 19:30 of about twice the mean', () => {
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) => eveningPeak(minute * MINUTE))
  near(minutes.reduce((sum, x) => sum + x, 0) / minutes.length, 1)
  const highest = minutes.indexOf(Math.max(...minutes))
  expect(Math.abs(highest / 60 - 19.5)).toBeLessThan(0.25)
  expect(Math.max(...minutes)).toBeGreaterThan(1.8)
  expect(Math.max(...minutes)).toBeLessThan(2.3)
  expect(eveningPeak(4 * HOUR)).toBeLessThan(0.6)
  expect(Math.min(...minutes)).toBeGreaterThan(0)
})

it('runs on over midnight without a jump', () => {
  near(eveningPeak(DAY - 1), eveningPeak(0), 1e-5)
})

it('is the same every day, before 1970 too', () => {
  near(eveningPeak(20_000 * DAY + 7 * HOUR), eveningPeak(7 * HOUR))
  near(eveningPeak(-17 * HOUR), eveningPeak(7 * HOUR))
})
