import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addMoment,
  chanceEstimate,
  meanEstimate,
  noMoments,
  varianceEstimate,
} from '../../../src/core/measurement/estimate.ts'
import type { Moments } from '../../../src/core/measurement/estimate.ts'
import { wilsonInterval } from '../../../src/core/measurement/wilson-interval.ts'
import { near } from '../../support/near.ts'

const momentsOf = (numbers: readonly number[]): Moments => {
  const moments = noMoments()
  for (const x of numbers) addMoment(moments, x)
  return moments
}

const Z = 1.959963984540054

it('counts, and adds up powers of the distances from the mean', () => {
  // Mean of 1, 2, 4, 9 is 4; distances −3, −2, 0, 5: squares 9 + 4 + 25, cubes −27 − 8 + 125, fourths 81 + 16 + 625.
  const { count, mean, squares, cubes, fourths } = momentsOf([1, 2, 4, 9])
  expect([count, mean]).toEqual([4, 4])
  near(squares, 38)
  near(cubes, 90)
  near(fourths, 722)
})

it('does not lose small distances to a large mean', () => {
  const { squares, fourths } = momentsOf([1, 2, 4, 9].map((x) => x + 1e9))
  near(squares, 38, 1e-6)
  near(fourths, 722, 1e-6)
})

it('says how far the mean may be off: 1.96 standard errors', () => {
  const error = Math.sqrt(38 / 3 / 4)
  const { value, low, high } = meanEstimate(momentsOf([1, 2, 4, 9])) ?? { value: 0, low: 0, high: 0 }
  expect(value).toBe(4)
  near(low, 4 - Z * error)
  near(high, 4 + Z * error)
})

it('says how far the variance may be off', () => {
  // √((722 / 4 − (38 / 3)² × 1 / 3) / 4), around 38 / 3.
  const error = Math.sqrt((722 / 4 - (38 / 3) ** 2 / 3) / 4)
  const { value, low, high } = varianceEstimate(momentsOf([1, 2, 4, 9])) ?? { value: 0, low: 0, high: 0 }
  near(value, 38 / 3)
  near(low, 38 / 3 - Z * error)
  near(high, 38 / 3 + Z * error)
})

it('is no estimate of a single number, and certain when all agree', () => {
  expect(meanEstimate(momentsOf([5]))).toBeNull()
  expect(varianceEstimate(momentsOf([5]))).toBeNull()
  expect(meanEstimate(momentsOf([5, 5, 5]))).toEqual({ value: 5, low: 5, high: 5 })
  expect(varianceEstimate(momentsOf([5, 5, 5]))).toEqual({ value: 0, low: 0, high: 0 })
})

it('gives a chance Wilson’s interval', () => {
  expect(chanceEstimate(3, 10)).toEqual({ value: 0.3, ...wilsonInterval(3, 10) })
  expect(chanceEstimate(0, 0)).toBeNull()
})

it('agrees with sums over all numbers', () => {
  const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(numbers, (drawn) => {
      const moments = momentsOf(drawn)
      const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length
      const power = (n: number): number => drawn.reduce((sum, x) => sum + (x - mean) ** n, 0)
      near(moments.mean, mean, 1e-9, { absolute: 1e-9 })
      near(moments.squares, power(2), 1e-9, { absolute: 1e-6 })
      near(moments.fourths, power(4), 1e-9, { absolute: 1 })
    }),
  )
})
