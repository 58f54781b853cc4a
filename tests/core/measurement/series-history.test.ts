import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsBetween, underlyingBadBetween } from '../../../src/core/measurement/event-history.ts'
import { meanRate, seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { near } from '../../support/near.ts'
import { series } from '../build.ts'

describe('the mean rate', () => {
  it('is events per measured millisecond, gaps left out', () => {
    expect(meanRate(series([[0, 30], null, [0, 10]], 10))).toBe(2) // 40 in 20 ms
  })

  it('is 1 where there is no traffic to take it from', () => {
    expect(meanRate(series([[0, 0], null], 10))).toBe(1)
    expect(meanRate(series([], 10))).toBe(1)
  })
})

describe('the history of a series', () => {
  it('has a knot at every step and keeps whole counts whole', () => {
    const history = seriesHistory(
      series(
        [
          [1, 10],
          [0, 7],
          [2, 3],
        ],
        60,
        1_000,
      ),
    )
    expect([...history.times]).toEqual([1_000, 1_060, 1_120, 1_180])
    expect([...history.valid]).toEqual([0, 10, 17, 20])
    expect([...history.bad]).toEqual([0, 1, 1, 3])
    expect(history.missing).toBeNull()
    expect(history.underlyingBad).toBe(history.bad)
  })

  it('notes gaps, from the first one on', () => {
    const { missing, valid } = seriesHistory(series([[0, 5], null, [0, 5], null], 10))
    expect([...(missing ?? [])]).toEqual([0, 0, 10, 10, 20])
    expect([...valid]).toEqual([0, 5, 5, 10, 10])
  })

  it('is empty for an empty series', () => {
    const history = seriesHistory(series([], 10, 500))
    expect([...history.times]).toEqual([500])
    expect(countsBetween(history, 0, 1_000)).toEqual({ valid: 0, bad: 0, covered: 0 })
  })
})

describe('failures added to a series', () => {
  const plain = series(
    [
      [0, 10],
      [4, 10],
      [0, 10],
    ],
    10,
  )

  it('turn the share of the good events bad, and leave the measured failures their part', () => {
    const added = { edges: Float64Array.of(0, 10, 20, 30), failing: Float64Array.of(0, 0.5, 0) }
    const { valid, bad, underlyingBad } = seriesHistory(plain, added)
    expect([...valid]).toEqual([0, 10, 20, 30])
    expect([...bad]).toEqual([0, 0, 7, 7]) // 10 − 6 × 0.5
    expect([...underlyingBad]).toEqual([0, 0, 2, 2]) // 4 × 0.5
  })

  it('begin and end within a step', () => {
    const added = { edges: Float64Array.of(0, 5, 8, 30), failing: Float64Array.of(0, 1, 0) }
    const { times, valid, bad } = seriesHistory(plain, added)
    expect([...times]).toEqual([0, 5, 8, 10, 20, 30])
    near(valid[3] ?? NaN, 10)
    expect(valid[5]).toBe(30)
    near(bad[1] ?? NaN, 0, 0)
    near(bad[2] ?? NaN, 3)
    near(bad[5] ?? NaN, 7)
  })

  it('hit traffic at the mean rate in a gap and beyond the series', () => {
    const gappy = series([[0, 10], null, [0, 30]], 10) // 2 a millisecond
    const added = { edges: Float64Array.of(-20, -15, 12, 14, 30, 35), failing: Float64Array.of(0.5, 0, 1, 0, 0.5) }
    const history = seriesHistory(gappy, added)
    expect(countsBetween(history, -20, -15)).toEqual({ valid: 10, bad: 5, covered: 5 })
    expect(countsBetween(history, -15, 0)).toEqual({ valid: 0, bad: 0, covered: 0 })
    expect(countsBetween(history, 10, 20)).toEqual({ valid: 4, bad: 4, covered: 2 })
    expect(countsBetween(history, 20, 30)).toEqual({ valid: 30, bad: 0, covered: 10 })
    expect(countsBetween(history, 30, 35)).toEqual({ valid: 10, bad: 5, covered: 5 })
    expect(underlyingBadBetween(history, -20, 35)).toBe(0)
  })

  it('cost the same wherever the grid is cut', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const edge = fc.integer({ min: 1, max: 239 })
    fc.assert(
      fc.property(edge, edge, share, (a, b, failed) => {
        const [from, to] = a < b ? [a, b] : [b, a + 1]
        const added = { edges: Float64Array.of(0, from, to, 240), failing: Float64Array.of(0, failed, 0) }
        const fine = seriesHistory(
          series(
            Array.from({ length: 24 }, () => [1, 5]),
            10,
          ),
          added,
        )
        const coarse = seriesHistory(
          series(
            Array.from({ length: 4 }, () => [6, 30]),
            60,
          ),
          added,
        )
        for (const t of [from, to, 17, 120, 240]) {
          near(countsBetween(coarse, 0, t).bad, countsBetween(fine, 0, t).bad, 1e-9, { absolute: 1e-9 })
        }
      }),
    )
  })
})
