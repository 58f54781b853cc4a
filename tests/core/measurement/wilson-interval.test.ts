import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/core/measurement/wilson-interval.ts'
import type { Interval } from '../../../src/core/measurement/wilson-interval.ts'
import { near } from '../../support/near.ts'

const interval = (part: number, whole: number): Interval => {
  const found = wilsonInterval(part, whole)
  if (found === null) throw new Error('no interval')
  return found
}

it('agrees with the published examples', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3, to four digits.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const
  for (const [part, whole, low, high] of published) {
    near(interval(part, whole).low, low, 0, { absolute: 0.00005 })
    near(interval(part, whole).high, high, 0, { absolute: 0.00005 })
  }
})

it('ends exactly at 0 when nothing was good and at 1 when all was', () => {
  // z² = 3.841458820694124: ten of ten leave 10 / 13.84…
  expect(interval(10, 10).high).toBe(1)
  near(interval(10, 10).low, 10 / 13.841458820694124)
  expect(interval(0, 10).low).toBe(0)
  near(interval(0, 10).high, 3.841458820694124 / 13.841458820694124)
  expect(interval(1e15, 1e15).high).toBe(1)
})

it('is no interval without events', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
})

const counts = fc
  .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }))
  .map(([part, more]) => [part, part + more] as const)

it('holds the ratio, and its ends are 1.96 standard errors of theirs away from it', () => {
  fc.assert(
    fc.property(counts, ([part, whole]) => {
      const ratio = part / whole
      const { low, high } = interval(part, whole)
      expect(low).toBeLessThanOrEqual(ratio)
      expect(high).toBeGreaterThan(ratio)
      // The equation that Wilson solves: |p − π| = z × √(π (1 − π) / n).
      near(high - ratio, 1.959963984540054 * Math.sqrt((high * (1 - high)) / whole), 1e-6)
      if (part > 0) near(ratio - low, 1.959963984540054 * Math.sqrt((low * (1 - low)) / whole), 1e-6)
    }),
  )
})

it('says of bad events what it says of good ones, turned around', () => {
  fc.assert(
    fc.property(counts, ([part, whole]) => {
      near(interval(part, whole).low, 1 - interval(whole - part, whole).high, 1e-9, { absolute: 1e-12 })
    }),
  )
})

it('is narrower the more events there are', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 50 }), ([part, whole], times) => {
      const [few, many] = [interval(part, whole), interval(part * times, whole * times)]
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }),
  )
})
