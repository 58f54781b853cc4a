import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsBetween, totalAt } from '../../../src/core/measurement/event-history.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'
import { excludedHistory } from '../../../src/core/measurement/excluded-history.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident, series } from '../build.ts'

const STEP = 4

const events = seriesHistory(
  series(
    [
      [1, 8],
      [4, 8],
      [0, 8],
    ],
    STEP,
  ),
)

const maintenance = (from: number, to: number) => ({ maintenance: [{ from, to }], reclaimed: [] })
const reclaimed = (from: number, to: number) => ({ maintenance: [], reclaimed: [{ from, to }] })
const total = (history: EventHistory, to = 1_000) => countsBetween(history, -1_000, to)

describe('excludedHistory', () => {
  it('takes the good and the bad events of maintenance out of both sides', () => {
    // The second step, and half of the third: 8 + 4 events of which 4 failed.
    const left = excludedHistory(events, maintenance(4, 10))
    expect(total(left)).toMatchObject({ valid: 12, bad: 1 })
    expect(countsBetween(left, 4, 10)).toEqual({ valid: 0, bad: 0, covered: 6 })
  })

  it('takes only the bad events of reclaimed time out of both sides', () => {
    const left = excludedHistory(events, reclaimed(4, 10))
    expect(total(left)).toMatchObject({ valid: 20, bad: 1 })
    // Half of the second step: 4 events, of which 2 failed.
    expect(countsBetween(left, 4, 6)).toMatchObject({ valid: 2, bad: 0 })
  })

  it('makes no gap, and fills the gap that lies in maintenance: nothing is expected of it', () => {
    const gappy = seriesHistory(series([[1, 8], null, [0, 8]], STEP))
    expect(countsBetween(gappy, 0, 12).covered).toBe(8)
    expect(countsBetween(excludedHistory(gappy, maintenance(2, 8)), 0, 12)).toEqual({
      valid: 12,
      bad: 0.5,
      covered: 12,
    })
    expect(countsBetween(excludedHistory(gappy, reclaimed(2, 8)), 0, 12)).toMatchObject({ covered: 8 })
  })

  it('is the history itself when nothing of it is excluded', () => {
    expect(excludedHistory(events, maintenance(-5, 0))).toBe(events)
    expect(excludedHistory(events, reclaimed(12, 20))).toBe(events)
    expect(excludedHistory(events, { maintenance: [], reclaimed: [] })).toBe(events)
  })

  it('may reach beyond both ends, and leave nothing at all', () => {
    const left = excludedHistory(events, maintenance(-5, 40))
    expect(total(left)).toMatchObject({ valid: 0, bad: 0 })
    expect([left.times[0], left.times.at(-1)]).toEqual([0, 12])
  })

  it('keeps what no incident caused apart from what one did', () => {
    const history = measuredHistory(
      series(
        [
          [2, 8],
          [2, 8],
          [2, 8],
        ],
        STEP,
      ),
      [incident(4, 4, 50)],
      0,
      12,
    )
    const left = excludedHistory(history, maintenance(6, 12))
    // Underlying: 2 in the first step; in half of the second, 1 of which the incident spares one half.
    near(totalAt(left.times, left.underlyingBad, 12), 2.5)
    // The incident failed 2 of the 4 events of that half.
    near(totalAt(left.times, left.bad, 12), 4.5)
  })

  it('agrees with counting every millisecond', () => {
    const step = fc.option(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { freq: 5 })
    const edge = fc.nat({ max: 50 })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.uniqueArray(edge, { maxLength: 8 }),
        (data, edges) => {
          const rows = data.map((one) => (one === null ? null : ([one[0] * STEP, (one[0] + one[1]) * STEP] as const)))
          const sorted = edges.sort((a, b) => a - b)
          const stretches = sorted.flatMap((from, index) =>
            index % 2 === 0 && sorted[index + 1] !== undefined ? [{ from, to: sorted[index + 1] as number }] : [],
          )
          const kindOf = (index: number) => (index % 2 === 0 ? 'maintenance' : 'reclaimed')
          const left = excludedHistory(seriesHistory(series(rows, STEP)), {
            maintenance: stretches.filter((_, index) => kindOf(index) === 'maintenance'),
            reclaimed: stretches.filter((_, index) => kindOf(index) === 'reclaimed'),
          })
          const sum = { valid: 0, bad: 0, covered: 0 }
          for (let t = 0; t < data.length * STEP; t++) {
            const [bad, good] = data[Math.floor(t / STEP)] ?? [0, 0]
            const within = stretches.findIndex(({ from, to }) => from <= t && t < to)
            const kind = within < 0 ? null : kindOf(within)
            sum.covered += kind === 'maintenance' || data[Math.floor(t / STEP)] !== null ? 1 : 0
            sum.valid += kind === 'maintenance' ? 0 : kind === 'reclaimed' ? good : bad + good
            sum.bad += kind === null ? bad : 0
            const counts = countsBetween(left, 0, t + 1)
            near(counts.valid, sum.valid, 1e-9, { absolute: 1e-9 })
            near(counts.bad, sum.bad, 1e-9, { absolute: 1e-9 })
            near(counts.covered, sum.covered, 1e-9, { absolute: 1e-9 })
          }
        },
      ),
    )
  })
})
