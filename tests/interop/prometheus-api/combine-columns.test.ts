import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import { combineColumns } from '../../../src/interop/prometheus-api/combine-columns.ts'
import type { CountedEvents } from '../../../src/core/scenario/prometheus-source.ts'

const NONE = Number.NaN
const NO_NUMBER = Number.POSITIVE_INFINITY

const combined = (counts: CountedEvents, events: readonly number[], total: readonly number[]) => {
  const grid = { start: 0, step: MINUTE, steps: total.length }
  const columns = { counts, events: Float64Array.from(events), total: Float64Array.from(total) }
  const { series, tally } = combineColumns(grid, total.length, columns)
  return { good: [...series.good], valid: [...series.valid], tally }
}

test('bad events are taken from the total, good ones stand as they are', () => {
  expect(combined('bad-and-total', [1, 0, 2.5], [10, 4, 7])).toMatchObject({ good: [9, 4, 4.5], valid: [10, 4, 7] })
  expect(combined('good-and-total', [1, 0, 2.5], [10, 4, 7])).toMatchObject({ good: [1, 0, 2.5], valid: [10, 4, 7] })
})

test('a step without traffic is measured, whether its events were counted or not', () => {
  for (const counts of ['bad-and-total', 'good-and-total'] as const)
    expect(combined(counts, [NONE, 0], [0, 0])).toEqual({
      good: [0, 0],
      valid: [0, 0],
      tally: { negative: 0, aboveTotal: 0, eventsMissing: 0, totalMissing: 0 },
    })
})

test('a hair below zero or above the total is the rounding of a difference, more is not', () => {
  // A billionth of 1,000 is 1e-6.
  const { good, tally } = combined('good-and-total', [-9e-7, -2e-6, 1_000.0000009, 1_000.000002], Array(4).fill(1_000))
  expect(good).toEqual([0, NONE, 1_000, 1_000])
  expect(tally).toMatchObject({ negative: 1, aboveTotal: 1 })
})

test('a total below zero is a gap', () => {
  expect(combined('bad-and-total', [0], [-1])).toMatchObject({ valid: [NONE], tally: { negative: 1 } })
})

test('what is no number is a gap, and not missing', () => {
  const { valid, tally } = combined('bad-and-total', [NO_NUMBER, 1, NO_NUMBER], [10, NO_NUMBER, NONE])
  expect(valid).toEqual([NONE, NONE, NONE])
  // The last step has something of the events and nothing of the total.
  expect(tally).toEqual({ negative: 0, aboveTotal: 0, eventsMissing: 0, totalMissing: 1 })
})

test('whatever a server answers, a series keeps its promises', () => {
  const answer = fc.oneof(fc.double(), fc.constantFrom(NONE, NO_NUMBER, 0, -0, 1, 1e300))
  const steps = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.constantFrom<CountedEvents>('good-and-total', 'bad-and-total'), steps, (counts, pairs) => {
      const { good, valid } = combined(
        counts,
        pairs.map(([events]) => events),
        pairs.map(([, total]) => total),
      )
      const isSound = valid.map((all, step) => {
        const some = good[step] as number
        return Number.isNaN(all) ? Number.isNaN(some) : some >= 0 && some <= all && all < Number.POSITIVE_INFINITY
      })
      expect(isSound).not.toContain(false)
    }),
  )
})
