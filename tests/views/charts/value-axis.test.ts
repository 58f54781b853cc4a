import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueAxis, yWithin } from '../../../src/views/charts/value-axis.ts'

it('shows quarters from 0 % to 100 % while nothing is overspent', () => {
  const axis = valueAxis(0.3, 0.9, 260)
  expect(axis.bottom).toBe(0)
  expect(axis.ticks).toEqual([0, 0.25, 0.5, 0.75, 1])
})

it('goes below 0 as far as needed', () => {
  // From 100 % to −80 % is 180 %; 238 px at 36 px a tick leave room for steps of 50 %.
  expect(valueAxis(-0.8, 1, 260).ticks).toEqual([-0.5, 0, 0.5, 1])
})

it('stays readable at −2,000 %: 0 % and 100 % are still apart or only one is there', () => {
  // 21 times the budget on 378 px: 100 % is 18 px from 0 %, far enough. On 240 px it would be 11 px.
  expect(valueAxis(-20, 1, 400).ticks).toEqual([-20, -18, -16, -14, -12, -10, -8, -6, -4, -2, 0, 1])
  expect(valueAxis(-20, 1, 262).ticks).toEqual([-20, -15, -10, -5, 0])
})

it('leaves room for a word under the zero line however little is overspent', () => {
  const axis = valueAxis(-0.0001, 1, 260)
  expect(yWithin(axis, 260, axis.bottom) - yWithin(axis, 260, 0)).toBeGreaterThanOrEqual(20)
})

it('always holds 0 and every value, and never crowds its labels', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1, noNaN: true }), fc.integer({ min: 120, max: 2000 }), (low, height) => {
      const axis = valueAxis(low, 1, height)
      expect(axis.ticks).toContain(0)
      expect(axis.bottom).toBeLessThanOrEqual(Math.min(0, low))
      expect(axis.top).toBeGreaterThan(1)
      const places = axis.ticks.map((tick) => yWithin(axis, height, tick))
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...places)).toBeLessThanOrEqual(height + 1e-6)
      const gaps = places.slice(1).map((place, index) => (places[index] ?? 0) - place)
      expect(Math.min(...gaps, height)).toBeGreaterThanOrEqual(14.9)
    }),
  )
})
