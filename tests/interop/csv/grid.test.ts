import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGrid, stepOf } from '../../../src/interop/csv/grid.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 4)
const times = (...minutes: number[]): Float64Array => Float64Array.from(minutes, (minute) => START + minute * MINUTE)

test.each([
  ['two rows', [0, 5], 5, 2],
  ['an even file', [0, 1, 2, 3], 1, 4],
  ['a gap', [0, 1, 2, 9, 10], 1, 11],
  ['as many gaps as steps', [0, 1, 3], 1, 4],
  ['a row half way', [0, 1, 1.5, 2, 3], 1, 4],
  ['quarter hours', [15, 30, 45, 75], 15, 5],
  ['days', [0, 1440, 2880], 1440, 3],
  ['half the rows missing', [0, 5, 15, 20, 30, 40, 45, 50, 65], 5, 14],
  ['most rows missing', [0, 5, 15, 25, 30, 45, 60, 65, 80, 95], 5, 20],
])('finds the step of %s', (_, minutes, step, steps) => {
  expect(findGrid(times(...minutes))).toMatchObject({
    start: START + (minutes[0] ?? 0) * MINUTE,
    step: step * MINUTE,
    steps,
  })
})

test('finds the minute under times that jitter by seconds, and fills every step once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4_000, max: 4_000 }), { minLength: 60, maxLength: 300 }), (jitter) => {
      const rows = Float64Array.from(jitter, (offset, row) => START + 600_000 + row * MINUTE + offset)
      const grid = findGrid(rows)
      expect(grid.step).toBe(MINUTE)
      const first = stepOf(grid, rows[0] as number)
      expect([...rows].map((time) => stepOf(grid, time) - first)).toEqual(jitter.map((_, row) => row))
    }),
  )
})

test('finds the same grid wherever gaps are, as long as most neighbours remain', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1_000, 15_000, MINUTE, 90_000, 300_000, 3_600_000),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 50, maxLength: 200 }),
      (step, chances) => {
        const kept = chances.flatMap((chance, row) => (chance > 1 ? [START + row * step] : []))
        const rows = Float64Array.from([START - 2 * step, START - step, ...kept])
        expect(findGrid(rows)).toMatchObject({ step, start: START - 2 * step, placement: 'within' })
      },
    ),
  )
})

test('gathers rows that stand on no grid by the minute', () => {
  const rows: number[] = []
  for (let time = START + 123, gap = 7; rows.length < 500; gap = (gap * 7_919 + 13) % 9_973) {
    rows.push(time)
    time += gap * gap * 0.0005 + 1
  }
  const whole = Float64Array.from(new Set(rows.map(Math.floor)))
  expect(findGrid(whole)).toMatchObject({ step: MINUTE, start: START, placement: 'within' })
})
