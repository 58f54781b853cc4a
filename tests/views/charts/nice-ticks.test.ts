import { expect, it } from 'vitest'
import { logTicks, niceStep, niceTicks } from '../../../src/views/charts/nice-ticks.ts'

it.each([
  [1, 1],
  [1.1, 2],
  [2, 2],
  [0.03, 0.05],
  [0.3, 0.5],
  [60, 100],
])('steps of at least %d are steps of %d', (least, step) => {
  expect(niceStep(least)).toBe(step)
})

it('counts in whole steps, without the dust of sums', () => {
  expect(niceTicks(0, 0.7, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  expect(niceTicks(0, 0.7, 3)).toEqual([0, 0.5])
  expect(niceTicks(0.62, 1.18, 6)).toEqual([0.7, 0.8, 0.9, 1, 1.1])
  expect(niceTicks(-0.1, 0.1, 2)).toEqual([-0.1, 0, 0.1])
})

it('has 1, 2 and 5 of every decade, and fewer where there is no room', () => {
  expect(logTicks(0.1, 100, 12)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100])
  expect(logTicks(0.1, 100, 8)).toEqual([0.1, 0.3, 1, 3, 10, 30, 100])
  expect(logTicks(0.1, 100, 2)).toEqual([0.1, 1, 10, 100])
  expect(logTicks(0.09375, 96, 12)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50])
})
