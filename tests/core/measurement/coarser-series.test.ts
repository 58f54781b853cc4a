import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarserSeries, thinnedSeries } from '../../../src/core/measurement/coarser-series.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { at, series } from '../build.ts'

const START = at('2026-11-04T14:00')

const sum = (column: Float64Array): number =>
  column.reduce((total, one) => (Number.isNaN(one) ? total : total + one), 0)

/** Bad and valid events from `from` up to `until`, of whole steps. */
const within = ({ start, step, good, valid }: Series, from: number, until: number): readonly [number, number] => {
  const first = Math.max(0, (from - start) / step)
  const last = Math.max(first, (until - start) / step)
  const validSum = sum(valid.slice(first, last))
  return [validSum - sum(good.slice(first, last)), validSum]
}

describe('a coarser series', () => {
  it('has the sums of the steps, by hand', () => {
    const fine = series(
      [
        [1, 10],
        [0, 20],
        [2, 30],
        [0, 40],
      ],
      MINUTE,
      START,
    )
    expect(coarserSeries(fine, 2, START)).toEqual({
      series: series(
        [
          [1, 30],
          [2, 70],
        ],
        2 * MINUTE,
        START,
      ),
      times: 2,
      partly: 0,
    })
  })

  it('is a gap where all of it was one, and says where a part was', () => {
    const fine = series([null, null, [1, 10], null, [0, 0], [0, 0]], MINUTE, START)
    expect(coarserSeries(fine, 2, START)).toEqual({
      series: series([null, [1, 10], [0, 0]], 2 * MINUTE, START),
      times: 2,
      partly: 1,
    })
  })

  it('has an edge where it is asked for one, with steps at both ends that are partly measured', () => {
    const fine = series(
      [
        [1, 10],
        [2, 20],
        [3, 30],
        [4, 40],
        [5, 50],
      ],
      MINUTE,
      START,
    )
    // Edges at −2, 1, 4 and 7 minutes: 1 | 2 3 4 | 5.
    expect(coarserSeries(fine, 3, START + MINUTE)).toEqual({
      series: series(
        [
          [1, 10],
          [9, 90],
          [5, 50],
        ],
        3 * MINUTE,
        START - 2 * MINUTE,
      ),
      times: 3,
      partly: 2,
    })
    // The same edges, named by one that lies three steps before and by one between two steps.
    expect(coarserSeries(fine, 3, START - 2 * MINUTE)).toEqual(coarserSeries(fine, 3, START + MINUTE))
    expect(coarserSeries(fine, 3, START + MINUTE + 59_999)).toEqual(coarserSeries(fine, 3, START + MINUTE))
  })

  it('never begins before 1970', () => {
    const fine = series(
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      MINUTE,
      0,
    )
    expect(coarserSeries(fine, 2, MINUTE).series).toEqual(
      series(
        [
          [3, 30],
          [3, 30],
        ],
        2 * MINUTE,
        0,
      ),
    )
  })

  it('of once each step is the series itself', () => {
    const fine = series([[1, 10]], MINUTE, START)
    expect(coarserSeries(fine, 1, START).series).toBe(fine)
  })

  it.each([0, -1, 1.5, NaN, Infinity])('of %s steps is refused', (times) => {
    expect(() => coarserSeries(series([[1, 10]]), times, 0)).toThrow(RangeError)
  })
})

describe('a thinned series', () => {
  it('of a month by the minute goes by the hour, and keeps the sums of every window that begins and ends on its edges', () => {
    const month = storefrontCheckoutSeries(7, at('2026-11-23'))
    const { series: thinned, times, partly } = thinnedSeries(month, 1_000)
    expect([thinned.step, thinned.valid.length, thinned.start, times, partly]).toEqual([HOUR, 720, month.start, 60, 0])
    for (const days of [1, 7, 28, 30]) {
      const from = at('2026-11-23') - days * DAY
      expect(within(thinned, from, at('2026-11-23'))).toEqual(within(month, from, at('2026-11-23')))
    }
  })

  it('stays as it is when it is short enough', () => {
    const fine = series([
      [1, 10],
      [2, 20],
    ])
    expect(thinnedSeries(fine, 2)).toEqual({ series: fine, times: 1, partly: 0 })
  })

  it('takes lengths that clocks have, as far as they are multiples of the step', () => {
    const of = (steps: number, step: number, most: number): number =>
      thinnedSeries(
        series(
          Array.from({ length: steps }, () => [1, 2] as const),
          step,
          START,
        ),
        most,
      ).series.step
    expect(of(100, MINUTE, 60)).toBe(2 * MINUTE)
    expect(of(100, MINUTE, 30)).toBe(5 * MINUTE)
    expect(of(100, 15 * MINUTE, 30)).toBe(HOUR)
    expect(of(100, 7 * MINUTE, 30)).toBe(28 * MINUTE)
    expect(of(100, 7 * DAY, 30)).toBe(28 * DAY)
    expect(() => of(100, MINUTE, 1)).toThrow(RangeError)
  })

  it('has few enough steps, the same sums in all and between its edges, and an edge where it was asked for', () => {
    const step = fc.oneof(
      fc.constant(null),
      fc.tuple(fc.nat(50), fc.nat(50)).map(([bad, good]) => [bad, bad + good] as const),
    )
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(MINUTE, 5 * MINUTE, 7_000, HOUR),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: -500, max: 500 }),
        (steps, length, most, edgeStep) => {
          const fine = series(steps, length, START)
          const edge = START + edgeStep * length
          const { series: thinned, times, partly } = thinnedSeries(fine, most, edge)
          const count = thinned.valid.length
          expect(count).toBeLessThanOrEqual(most)
          expect(thinned.step).toBe(length * times)
          expect(times === 1 || (edge - thinned.start) % thinned.step === 0).toBe(true)
          const end = thinned.start + count * thinned.step
          expect(within(thinned, thinned.start, end)).toEqual(within(fine, START, START + steps.length * length))
          const middle = thinned.start + Math.floor(count / 2) * thinned.step
          expect(within(thinned, middle, end)).toEqual(within(fine, middle, START + steps.length * length))
          expect(thinned.good.every((good, index) => !(good > (thinned.valid[index] as number)))).toBe(true)
          // Measured time plus gaps and overhang is all of its time.
          const measured = steps.filter((one) => one !== null).length
          const room = thinned.valid.filter((one) => !Number.isNaN(one)).length * times
          expect(partly === 0 ? room === measured : room > measured).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('leaves what it was given untouched', () => {
    const fine = series([[1, 10], null, [3, 30], [4, 40]], MINUTE, START)
    const before = structuredClone(fine)
    thinnedSeries(fine, 2)
    expect(fine).toEqual(before)
  })
})
