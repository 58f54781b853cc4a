import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimate } from '../../../src/core/measurement/decimation.ts'
import type { Line } from '../../../src/core/measurement/decimation.ts'

const evenly = (values: readonly number[]): readonly [Float64Array, Float64Array] => [
  Float64Array.from(values, (_, index) => index),
  Float64Array.from(values),
]
const points = ({ times, values }: Line): readonly (readonly [number, number])[] =>
  Array.from(times, (t, index) => [t, values[index] as number] as const)

it('leaves a line alone that has at most four points per column', () => {
  const [times, values] = evenly([3, 1, 4, 1, 5, 9, 2, 6])
  expect(decimate(times, values, 2)).toEqual({ times, values })
})

it('keeps the first, lowest, highest and last point of each column, in their order', () => {
  // Two columns over 0…15, parted at 7.5.
  const [times, values] = evenly([5, 5, 9, 5, 1, 5, 5, 6, 2, 3, 0, 3, 3, 8, 3, 4])
  expect(points(decimate(times, values, 2))).toEqual([
    [0, 5],
    [2, 9],
    [4, 1],
    [7, 6],
    [8, 2],
    [10, 0],
    [13, 8],
    [15, 4],
  ])
})

it('keeps a point once when it is several of these', () => {
  const [times, values] = evenly([0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7])
  expect(points(decimate(times, values, 2))).toEqual([
    [0, 0],
    [7, 7],
    [8, 7],
    [15, 7],
  ])
})

it('breaks the line where it had a gap', () => {
  const [times, values] = evenly([1, 1, 1, NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  const kept = points(decimate(times, values, 2))
  expect(kept.filter(([, value]) => Number.isNaN(value)).map(([t]) => t)).toEqual([3])
  const [gapTimes, gaps] = evenly(Array.from({ length: 20 }, () => NaN))
  expect(decimate(gapTimes, gaps, 2).values.every(Number.isNaN)).toBe(true)
})

it('passes over columns without a point', () => {
  const times = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 100, 101, 102, 103)
  const kept = decimate(times, times, 3)
  expect([...kept.times]).toEqual([0, 8, 100, 103])
})

it('never keeps more than five points per column, nor loses an end, a low, a high or a gap', () => {
  const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN))
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), value), { minLength: 2, maxLength: 400 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 20 }), (drawn, columns) => {
      let t = 0
      const times = Float64Array.from(drawn, ([step]) => (t += step))
      const values = Float64Array.from(drawn, ([, drawnValue]) => drawnValue)
      const line = decimate(times, values, columns)
      const all = new Map(points({ times, values }))
      const known = [...values].filter((one) => !Number.isNaN(one))
      const kept = [...line.values].filter((one) => !Number.isNaN(one))
      expect(line.times.length).toBeLessThanOrEqual(columns * 5)
      expect([line.times[0], line.times.at(-1)]).toEqual([times[0], times.at(-1)])
      expect(points(line).every(([at, one]) => Object.is(all.get(at), one))).toBe(true)
      expect([...line.times].every((at, index) => index === 0 || at > (line.times[index - 1] as number))).toBe(true)
      expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...known), Math.max(...known)])
      expect(line.values.some(Number.isNaN)).toBe(values.some(Number.isNaN))
    }),
  )
})
