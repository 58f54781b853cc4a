import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { seek } from '../../../src/core/measurement/seek.ts'

it('finds the last entry at or before an instant from any hint', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 })
  fc.assert(
    fc.property(
      times,
      fc.integer({ min: -5, max: 205 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (some, t, place) => {
        const ascending = Float64Array.from(some).sort()
        const hint = Math.floor(place * (ascending.length + 0.999)) - 1
        expect(seek(ascending, t, hint)).toBe(ascending.filter((time) => time <= t).length - 1)
      },
    ),
    { numRuns: 2_000 },
  )
})
