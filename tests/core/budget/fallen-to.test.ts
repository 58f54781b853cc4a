import { expect, it } from 'vitest'
import { fallenTo } from '../../../src/core/budget/fallen-to.ts'
import { near } from '../../support/near.ts'

const line = (...points: readonly (readonly [number, number])[]) => ({
  times: Float64Array.from(points.map(([t]) => t)),
  values: Float64Array.from(points.map(([, value]) => value)),
})

it('finds the way down to a level between two points: from 0.9 to 0.4 over 50, half is reached after 40', () => {
  near(fallenTo(line([100, 0.9], [150, 0.4]), 0.5, 100, 150) as number, 140)
})

it('is the exact instant where a point lies at the level', () => {
  near(fallenTo(line([0, 1], [10, 0.5], [20, 0.2]), 0.5, 0, 20) as number, 10)
})

it('is the first fall of several', () => {
  near(fallenTo(line([0, 1], [10, 0], [20, 1], [30, 0]), 0.5, 0, 30) as number, 5)
})

it('passes over a fall outside the stretch that is asked about', () => {
  near(fallenTo(line([0, 1], [10, 0], [20, 1], [30, 0]), 0.5, 8, 30) as number, 25)
  expect(fallenTo(line([0, 1], [10, 0]), 0.5, 0, 4)).toBeNull()
})

it('is null where it lay at or below the level all along, never reached it, or only climbed', () => {
  expect(fallenTo(line([0, 0.5], [10, 0.2]), 0.5, 0, 10)).toBeNull()
  expect(fallenTo(line([0, 1], [10, 0.6]), 0.5, 0, 10)).toBeNull()
  expect(fallenTo(line([0, 0.2], [10, 0.8]), 0.5, 0, 10)).toBeNull()
  expect(fallenTo(line([0, 1]), 0.5, 0, 10)).toBeNull()
})

it('does not guess across a gap', () => {
  expect(fallenTo(line([0, 1], [10, NaN], [20, 0]), 0.5, 0, 20)).toBeNull()
})
