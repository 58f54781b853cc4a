import { expect, it } from 'vitest'
import { exhaustedSince } from '../../../src/core/budget/exhausted-since.ts'
import { near } from '../../support/near.ts'

const line = (...points: readonly (readonly [number, number])[]) => ({
  times: Float64Array.from(points.map(([t]) => t)),
  values: Float64Array.from(points.map(([, value]) => value)),
})

it('is null while budget is left at the end, however low it once was', () => {
  expect(exhaustedSince(line([0, 1], [10, -0.5], [20, 0.1]))).toBeNull()
})

it('finds the way through zero between two points: from 0.5 to −0.25 over 30 it is at two thirds', () => {
  near(exhaustedSince(line([0, 1], [100, 0.5], [130, -0.25], [200, -0.25])) as number, 120)
})

it('counts from the last fall, not the first', () => {
  near(exhaustedSince(line([0, -1], [10, 1], [20, -1])) as number, 15)
})

it('is the exact instant where a point lies at zero', () => {
  near(exhaustedSince(line([0, 1], [50, 0], [60, -0.1])) as number, 50)
})

it('is the first instant when nothing was left all along', () => {
  expect(exhaustedSince(line([7, -0.2], [9, -0.1]))).toBe(7)
})
