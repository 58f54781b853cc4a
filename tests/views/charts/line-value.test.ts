import { expect, it } from 'vitest'
import { evenBurnValue, lineValue } from '../../../src/views/charts/line-value.ts'

const line = { times: Float64Array.of(0, 100, 200, 300), remaining: Float64Array.of(1, 0.5, Number.NaN, 0.25) }

it('is the value of a point at the point, and straight between points', () => {
  expect(lineValue(line, 0)).toBe(1)
  expect(lineValue(line, 50)).toBe(0.75)
  expect(lineValue(line, 100)).toBe(0.5)
  expect(lineValue(line, 300)).toBe(0.25)
})

it('is nothing in a gap and outside of the line', () => {
  for (const at of [-1, 150, 200, 250, 301, Number.NaN]) expect(lineValue(line, at)).toBeNaN()
  expect(lineValue({ times: new Float64Array(0), remaining: new Float64Array(0) }, 0)).toBeNaN()
})

it('takes the later of two points at one instant, after a step', () => {
  expect(lineValue({ times: Float64Array.of(0, 10, 10, 20), remaining: Float64Array.of(1, 1, 0.5, 0.5) }, 10)).toBe(0.5)
})

it('spends evenly from all at the start to nothing at the end', () => {
  const evenBurn = { from: 100, to: 200 }
  expect([100, 125, 200].map((at) => evenBurnValue(evenBurn, at))).toEqual([1, 0.75, 0])
  expect(evenBurnValue(evenBurn, 99)).toBeNaN()
  expect(evenBurnValue(evenBurn, 201)).toBeNaN()
})
