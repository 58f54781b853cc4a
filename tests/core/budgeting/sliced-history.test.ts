import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EmptySlices, TimeSlices } from '../../../src/core/budgeting/budgeting-method.ts'
import { ratioTimeslicesHistory, timeslicesHistory } from '../../../src/core/budgeting/sliced-history.ts'
import type { Stretch } from '../../../src/core/incident/exclusion-overlay.ts'
import { excludedHistory } from '../../../src/core/measurement/excluded-history.ts'
import { countsBetween } from '../../../src/core/measurement/event-history.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { constantHistory, measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident, series } from '../build.ts'

const minutes = (more: Partial<TimeSlices> = {}): TimeSlices => ({
  length: MINUTE,
  target: ppb(950_000_000),
  empty: 'good',
  ...more,
})

const NEVER = Number.MAX_SAFE_INTEGER

const sliced = (history: EventHistory, slices = minutes(), now = NEVER, excluded: readonly Stretch[] = []) =>
  timeslicesHistory(history, slices, excluded, now)

const ratio = (history: EventHistory, slices = minutes(), now = NEVER, excluded: readonly Stretch[] = []) =>
  ratioTimeslicesHistory(history, slices, excluded, now)

const total = (history: EventHistory) =>
  countsBetween(history, history.times[0] as number, history.times.at(-1) as number)

describe('timeslicesHistory', () => {
  it('counts a slice as bad when its ratio is below the slice target, whatever its traffic', () => {
    // 1 of 10 failed (90 %), 50 of 1,000 (95 %, on the target), 51 of 1,000 (94.9 %), 0 of 3.
    const history = sliced(
      seriesHistory(
        series([
          [1, 10],
          [50, 1_000],
          [51, 1_000],
          [0, 3],
        ]),
      ),
    )
    expect([...history.valid]).toEqual([0, 1, 2, 3, 4])
    expect([...history.bad]).toEqual([0, 1, 1, 2, 2])
  })

  it('keeps a slice exactly on its target good after a year of requests has been summed up', () => {
    const steps = Array.from({ length: 3_000 }, () => [50_000_000, 1_000_000_000] as const)
    expect(total(sliced(seriesHistory(series(steps)))).bad).toBe(0)
    const oneMore = [...steps, [50_000_001, 1_000_000_000] as const]
    expect(total(sliced(seriesHistory(series(oneMore)))).bad).toBe(1)
  })

  it('joins steps into longer slices and splits longer steps into slices that are alike', () => {
    // Two minutes of 10 with 1 and 0 failures: 95 % over both.
    const pair = seriesHistory(
      series([
        [1, 10],
        [0, 10],
      ]),
    )
    expect(total(sliced(pair, minutes({ length: 2 * MINUTE })))).toMatchObject({ valid: 1, bad: 0 })
    expect(total(sliced(pair))).toMatchObject({ valid: 2, bad: 1 })
    const hour = seriesHistory(series([[6, 100]], HOUR))
    expect(total(sliced(hour))).toMatchObject({ valid: 60, bad: 60 })
  })

  it('begins slices at whole multiples of their length, and cuts the first and the last where the history ends', () => {
    // From 00:03 on, five-minute slices end at 00:05 and 00:10: parts of 2/5, 1 and 1/5.
    const history = sliced(
      seriesHistory(
        series(
          Array.from({ length: 8 }, () => [0, 1] as const),
          MINUTE,
          3 * MINUTE,
        ),
      ),
      minutes({ length: 5 * MINUTE }),
    )
    expect([...history.times]).toEqual([3, 5, 10, 11].map((minute) => minute * MINUTE))
    near(history.valid[1] as number, 0.4)
    near(history.valid[3] as number, 1.6)
  })

  it.each([
    ['good', { valid: 3, bad: 0 }],
    ['bad', { valid: 3, bad: 1 }],
    ['left-out', { valid: 2, bad: 0 }],
  ] as const)('counts a slice without traffic as %s when it is told to', (empty, expected) => {
    const history = sliced(
      seriesHistory(
        series([
          [0, 5],
          [0, 0],
          [0, 5],
        ]),
      ),
      minutes({ empty }),
    )
    expect(total(history)).toMatchObject(expected)
  })

  it('expects as many slices of time without data as counted up to now, where empty ones are left out', () => {
    const steps = Array.from({ length: 10 }, (_, minute) => [0, minute < 4 ? 1 : 0] as const)
    const history = seriesHistory(series(steps))
    near(sliced(history, minutes({ empty: 'left-out' })).expectedRate, 0.4 / MINUTE)
    near(sliced(history, minutes({ empty: 'left-out' }), 5 * MINUTE).expectedRate, 0.8 / MINUTE)
    near(sliced(history, minutes({ empty: 'left-out' }), -1).expectedRate, 1 / MINUTE)
    near(sliced(history).expectedRate, 1 / MINUTE)
  })

  it('tells a gap from a slice without traffic, and judges what was measured of a slice', () => {
    // Two-minute slices: measured and a gap; a gap; no traffic.
    const history = sliced(
      seriesHistory(series([[1, 10], null, null, null, [0, 0], [0, 0]])),
      minutes({ length: 2 * MINUTE, empty: 'bad' }),
    )
    expect(total(history)).toEqual({ valid: 2, bad: 2, covered: 4 * MINUTE })
  })

  it('finds nothing measured in a gap, wherever now cuts it', () => {
    // 1.3 s do not divide an hour, so that some parts of the gap come out a hair too short in doubles.
    const gap = seriesHistory(series([null, [0, 9]], HOUR))
    for (let now = 1_300; now < HOUR; now += 1_300) {
      expect(countsBetween(sliced(gap, minutes({ length: 1_300, empty: 'bad' }), now), 0, now).bad).toBe(0)
    }
  })

  it('leaves out what is excluded, whatever empty slices are, and only that', () => {
    const stretch = { from: 2 * MINUTE, to: 4 * MINUTE }
    const events = seriesHistory(series(Array.from({ length: 6 }, () => [5, 10] as const)))
    const counted = excludedHistory(events, { maintenance: [stretch], reclaimed: [] })
    expect(total(sliced(counted, minutes({ empty: 'bad' }), NEVER, [stretch]))).toEqual({
      valid: 4,
      bad: 4,
      covered: 6 * MINUTE,
    })
    // Half of a two-minute slice is excluded: the other half is judged, and the slice weighs all of it.
    const half = { from: 3 * MINUTE, to: 4 * MINUTE }
    const halved = excludedHistory(events, { maintenance: [half], reclaimed: [] })
    expect(total(sliced(halved, minutes({ length: 2 * MINUTE }), NEVER, [half]))).toMatchObject({ valid: 3, bad: 3 })
  })

  it('calls a slice missing when all that is not excluded of it is a gap', () => {
    const stretch = { from: 0, to: MINUTE }
    const events = seriesHistory(series([[0, 10], null, [0, 10], [0, 10]]))
    const counted = excludedHistory(events, { maintenance: [stretch], reclaimed: [] })
    const history = sliced(counted, minutes({ length: 2 * MINUTE, empty: 'bad' }), NEVER, [stretch])
    expect(total(history)).toEqual({ valid: 1, bad: 0, covered: 3 * MINUTE })
  })

  it('weighs the slice of now by what has passed of it, and judges it by what has happened so far', () => {
    // An outage from 20 s to 30 s into a minute; now is at 40 s: 10 of 40 s failed, so two thirds of a bad slice.
    const history = constantHistory(
      { requestsPerSecond: 10, backgroundFailing: ppb(0) },
      [incident(20_000, 10_000)],
      0,
      MINUTE,
    )
    const counts = countsBetween(sliced(history, minutes(), 40_000), 0, 40_000)
    near(counts.valid, 2 / 3)
    near(counts.bad, 2 / 3)
    // Before the outage the same slice is good.
    expect(countsBetween(sliced(history, minutes(), 20_000), 0, 20_000).bad).toBe(0)
  })

  it('keeps time without incidents in one piece, so that slices of a second over years cost nothing', () => {
    const traffic = { requestsPerSecond: 10, backgroundFailing: ppb(100_000_000) }
    const history = constantHistory(traffic, [incident(DAY + 500, 1_000)], 0, 3_650 * DAY)
    const seconds = sliced(history, minutes({ length: 1_000 }))
    expect(seconds.times.length).toBeLessThan(10)
    expect(total(seconds)).toMatchObject({ valid: 3_650 * 86_400, bad: 3_650 * 86_400 })
  })

  it('counts as underlying what would be bad by itself', () => {
    const steps = Array.from({ length: 4 }, (_, minute) => [minute === 1 ? 2 : 0, 10] as const)
    const history = sliced(measuredHistory(series(steps), [incident(2 * MINUTE, MINUTE, 50)], 0, 4 * MINUTE))
    expect([...history.bad]).toEqual([0, 0, 1, 2, 2])
    expect([...history.underlyingBad]).toEqual([0, 0, 1, 1, 1])
  })
})

describe('ratioTimeslicesHistory', () => {
  it('takes the mean of the ratios, however much traffic a slice had', () => {
    // 1/2, 1/1000 and 0 failed: the mean is 0.501 / 3.
    const counts = total(
      ratio(
        seriesHistory(
          series([
            [1, 2],
            [1, 1_000],
            [0, 7],
          ]),
        ),
      ),
    )
    near(counts.valid, 3)
    near(counts.bad, 0.501)
  })

  it('is exact to the millisecond within a slice', () => {
    // A full outage for 15 s of a minute: by then a quarter of the slice, and nothing before it.
    const traffic = { requestsPerSecond: 3, backgroundFailing: ppb(0) }
    const history = ratio(constantHistory(traffic, [incident(30_000, 15_000)], 0, MINUTE))
    near(countsBetween(history, 0, MINUTE).bad, 0.25)
    expect(countsBetween(history, 0, 30_000).bad).toBe(0)
    near(countsBetween(history, 0, 37_500).bad, 0.125)
  })

  it('is Occurrences where traffic is constant, which is time-based uptime', () => {
    const outages = [incident(90_500, 61_234), incident(10 * MINUTE, '3m', 37)]
    const events = constantHistory({ requestsPerSecond: null, backgroundFailing: ppb(1_000) }, outages, 0, HOUR)
    const slices = total(ratio(events))
    const plain = total(events)
    near(slices.bad / slices.valid, plain.bad / plain.valid)
  })
})

/** One event count per millisecond, or null: what any grid comes down to. */
interface Millisecond {
  readonly bad: number
  readonly valid: number
}

const STEP = 4

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.nat({ max: 5 }), fc.nat({ max: 6 }))
        .map(([bad, more]) => [bad * STEP, (bad + more) * STEP] as const),
    },
    { weight: 1, arbitrary: fc.constant([0, 0] as const) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { minLength: 1, maxLength: 30 },
)

const anySlices = fc.record({
  length: fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 11, 50),
  target: fc.constantFrom(500_000_000, 950_000_000, 666_666_667).map(ppb),
  empty: fc.constantFrom<EmptySlices>('good', 'bad', 'left-out'),
})

/** Millisecond by millisecond, without any running total. */
const naive = (all: readonly (Millisecond | null)[], { length, target, empty }: TimeSlices, now: Instant) => {
  const found = { valid: 0, bad: 0, mean: 0, covered: 0 }
  for (let begin = 0; begin < now; begin += length) {
    const end = Math.min(now, begin + length, all.length)
    const inside = all.slice(begin, end)
    if (inside.length === 0) break
    const measured = inside.filter((one) => one !== null)
    const valid = measured.reduce((sum, one) => sum + one.valid, 0)
    const bad = measured.reduce((sum, one) => sum + one.bad, 0)
    const weight = inside.length / length
    if (measured.length === 0) continue
    found.covered += inside.length
    if (valid === 0) {
      found.valid += empty === 'left-out' ? 0 : weight
      found.bad += empty === 'bad' ? weight : 0
      found.mean += empty === 'bad' ? weight : 0
    } else {
      found.valid += weight
      found.bad += BigInt(valid - bad) * 1_000_000_000n < BigInt(valid) * BigInt(target) ? weight : 0
      found.mean += (bad / valid) * weight
    }
  }
  return found
}

describe('both', () => {
  it('agree with counting every millisecond, for any grid, slice, gaps, empty slices and now', () => {
    fc.assert(
      fc.property(steps, anySlices, fc.nat({ max: 130 }), (data, slices, moment) => {
        const all = data.flatMap((one): readonly (Millisecond | null)[] =>
          Array.from({ length: STEP }, () => (one === null ? null : { bad: one[0] / STEP, valid: one[1] / STEP })),
        )
        const now = Math.min(moment, all.length)
        const history = seriesHistory(series(data, STEP))
        const expected = naive(all, slices, now)
        const counts = countsBetween(timeslicesHistory(history, slices, [], now), 0, now)
        near(counts.valid, expected.valid, 1e-9, { absolute: 1e-9 })
        near(counts.bad, expected.bad, 1e-9, { absolute: 1e-9 })
        near(counts.covered, expected.covered, 1e-9, { absolute: 1e-9 })
        const mean = countsBetween(ratioTimeslicesHistory(history, slices, [], now), 0, now)
        near(mean.valid, expected.valid, 1e-9, { absolute: 1e-9 })
        near(mean.bad, expected.mean, 1e-9, { absolute: 1e-9 })
        near(mean.covered, expected.covered, 1e-9, { absolute: 1e-9 })
      }),
    )
  })

  it('give numbers up to now that do not hang on what comes later', () => {
    fc.assert(
      fc.property(steps, steps, anySlices, fc.nat({ max: 100 }), (before, after, slices, moment) => {
        const now = Math.min(moment, before.length * STEP)
        // The step in which now lies goes on as it began.
        const known = before.slice(0, Math.ceil(now / STEP))
        for (const make of [timeslicesHistory, ratioTimeslicesHistory]) {
          const one = make(seriesHistory(series(before, STEP)), slices, [], now)
          const other = make(seriesHistory(series([...known, ...after], STEP)), slices, [], now)
          for (const from of [0, now / 3, now - 1]) {
            const [a, b] = [countsBetween(one, from, now), countsBetween(other, from, now)]
            near(a.valid, b.valid, 1e-9, { absolute: 1e-9 })
            near(a.bad, b.bad, 1e-9, { absolute: 1e-9 })
          }
          expect(one.expectedRate).toBe(other.expectedRate)
        }
      }),
    )
  })

  it('count a run of alike slices as one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 5_000 }), fc.integer({ min: 1, max: 900 }), fc.constantFrom(3, 5, 50, 100)), {
          maxLength: 4,
        }),
        anySlices,
        fc.nat({ max: 6_000 }),
        (outages, slices, now) => {
          const incidents = outages.map(([began, lasted, failing]) => incident(began, lasted, failing))
          const traffic = { requestsPerSecond: 1_000, backgroundFailing: ppb(49_000_000) }
          const few = constantHistory(traffic, incidents, 0, 6_000)
          const every = series(
            Array.from({ length: 6_000 }, () => [0.049, 1] as const),
            1,
          )
          const many = measuredHistory(every, incidents, 0, 6_000)
          for (const make of [timeslicesHistory, ratioTimeslicesHistory]) {
            const [a, b] = [make(few, slices, [], now), make(many, slices, [], now)].map((one) =>
              countsBetween(one, 0, 6_000),
            )
            near(a?.bad ?? NaN, b?.bad ?? NaN, 1e-9, { absolute: 1e-6 })
            near(a?.valid ?? NaN, b?.valid ?? NaN, 1e-9, { absolute: 1e-6 })
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
