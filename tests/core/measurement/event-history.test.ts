import { describe, expect, it } from 'vitest'
import {
  countsBetween,
  coveredTime,
  expectedValid,
  lastAtOrBefore,
  totalAt,
  underlyingBadBetween,
} from '../../../src/core/measurement/event-history.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { series } from '../build.ts'

/** Four steps of 10 ms from 100: 2 of 20 bad, a gap, 0 of 0, 5 of 40. */
const history = seriesHistory(series([[2, 20], null, [0, 0], [5, 40]], 10, 100))

it('finds the last knot at or before an instant', () => {
  const times = Float64Array.of(10, 20, 20, 30)
  expect([5, 10, 15, 20, 25, 30, 99].map((t) => lastAtOrBefore(times, t))).toEqual([-1, 0, 0, 2, 2, 3, 3])
  expect(lastAtOrBefore(new Float64Array(0), 1)).toBe(-1)
})

it('draws a running total straight between knots and flat outside them', () => {
  const times = Float64Array.of(10, 20, 40)
  const totals = Float64Array.of(0, 5, 25)
  expect([0, 10, 16, 20, 30, 40, 99].map((t) => totalAt(times, totals, t))).toEqual([0, 0, 3, 5, 15, 25, 25])
})

describe('counts between two instants', () => {
  it('adds up whole and part steps', () => {
    expect(countsBetween(history, 100, 140)).toEqual({ valid: 60, bad: 7, covered: 30 })
    expect(countsBetween(history, 105, 110)).toEqual({ valid: 10, bad: 1, covered: 5 })
    expect(countsBetween(history, 130, 132)).toEqual({ valid: 8, bad: 1, covered: 2 })
  })

  it('tells a gap, which covers nothing, from a step without traffic', () => {
    expect(countsBetween(history, 110, 120)).toEqual({ valid: 0, bad: 0, covered: 0 })
    expect(countsBetween(history, 120, 130)).toEqual({ valid: 0, bad: 0, covered: 10 })
    expect(coveredTime(history, 105, 125)).toBe(10)
  })

  it('holds nothing outside the measurements', () => {
    expect(countsBetween(history, 0, 100)).toEqual({ valid: 0, bad: 0, covered: 0 })
    expect(countsBetween(history, 140, 500)).toEqual({ valid: 0, bad: 0, covered: 0 })
    expect(coveredTime(history, 0, 500)).toBe(30)
    expect(coveredTime(history, 0, 104)).toBe(4)
  })
})

it('expects the mean rate wherever nothing was measured', () => {
  expect(history.expectedRate).toBe(2) // 60 events in 30 measured ms
  expect(expectedValid(history, 100, 140)).toBe(60 + 10 * 2)
  expect(expectedValid(history, 90, 150)).toBe(60 + 30 * 2)
  expect(expectedValid(history, 0, 50)).toBe(50 * 2)
})

it('knows which bad events were there before any incident was added', () => {
  expect(underlyingBadBetween(history, 100, 140)).toBe(7)
  const added = { edges: Float64Array.of(100, 105, 140), failing: Float64Array.of(1, 0) }
  const harmed = seriesHistory(series([[2, 20], null, [0, 0], [5, 40]], 10, 100), added)
  expect(countsBetween(harmed, 100, 140).bad).toBe(10 + 1 + 5) // all 10 of the first half, 1 of the second
  expect(underlyingBadBetween(harmed, 100, 140)).toBe(1 + 5)
})
