import { expect, test } from 'vitest'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import type { FetchedSeries, FetchReport } from '../../../src/interop/prometheus-api/contract.ts'
import { joinFetched } from '../../../src/interop/prometheus-api/join-fetched.ts'
import { joinSeries } from '../../../src/interop/prometheus-api/join-series.ts'

const START = Date.UTC(2026, 6, 1)

const seriesAt = (minute: number, valid: readonly number[], step = MINUTE) => ({
  start: START + minute * MINUTE,
  step,
  valid: Float64Array.from(valid),
  good: Float64Array.from(valid, (events) => events - 1),
})

const reportOf = (given: Partial<FetchReport>): FetchReport => ({
  asked: { events: 'a', total: 'b' },
  step: MINUTE,
  from: START,
  until: START,
  steps: 0,
  measured: 0,
  requests: 2,
  retries: 1,
  bytes: 100,
  gaps: { steps: 0, stretches: 0, ranges: [] },
  notNumbers: 1,
  negative: 1,
  offGrid: 1,
  unordered: 1,
  repeated: 1,
  aboveTotal: 1,
  eventsMissing: 1,
  totalMissing: 1,
  noBadEventsAtAll: true,
  resets: { events: 1, total: null },
  warnings: ['slow'],
  partial: null,
  ...given,
})

test('where both have a step the later reading stands, and between them lies a gap', () => {
  const joined = joinSeries(seriesAt(0, [1, 2, 3]), seriesAt(2, [30, 40]))
  expect([...(joined?.valid ?? [])]).toEqual([1, 2, 30, 40])
  expect([...(joined?.good ?? [])]).toEqual([0, 1, 29, 39])
  expect([...(joinSeries(seriesAt(0, [1]), seriesAt(3, [4]))?.valid ?? [])]).toEqual([1, NaN, NaN, 4])
})

test('the later reading may lie before or within the earlier one', () => {
  const before = joinSeries(seriesAt(2, [3, 4]), seriesAt(0, [1]))
  expect(before).toMatchObject({ start: START, step: MINUTE })
  expect([...(before?.valid ?? [])]).toEqual([1, NaN, 3, 4])
  expect([...(joinSeries(seriesAt(0, [1, 2, 3]), seriesAt(1, [NaN]))?.valid ?? [])]).toEqual([1, NaN, 3])
})

test('readings of different grids are not joined', () => {
  expect(joinSeries(seriesAt(0, [1]), seriesAt(0, [1], 2 * MINUTE))).toBeNull()
  expect(joinSeries(seriesAt(0, [1]), { ...seriesAt(0, [1]), start: START + 1 })).toBeNull()
})

test('the report of what is joined counts both and ends as the later one does', () => {
  const later: FetchedSeries = {
    series: seriesAt(3, [4, 5]),
    report: reportOf({
      warnings: ['slow', 'late'],
      noBadEventsAtAll: false,
      partial: { asked: START + 9 * MINUTE, because: { kind: 'cancelled' } },
    }),
  }
  const earlier: FetchedSeries = { series: seriesAt(0, [1, 2]), report: reportOf({}) }
  expect(joinFetched(earlier, later)?.report).toEqual(
    reportOf({
      from: START,
      until: START + 5 * MINUTE,
      steps: 5,
      measured: 4,
      gaps: { steps: 1, stretches: 1, ranges: [{ from: START + 2 * MINUTE, until: START + 3 * MINUTE, steps: 1 }] },
      requests: 4,
      retries: 2,
      bytes: 200,
      notNumbers: 2,
      negative: 2,
      offGrid: 2,
      unordered: 2,
      repeated: 2,
      aboveTotal: 2,
      eventsMissing: 2,
      totalMissing: 2,
      noBadEventsAtAll: false,
      resets: { events: 2, total: null },
      warnings: ['slow', 'late'],
      partial: { asked: START + 9 * MINUTE, because: { kind: 'cancelled' } },
    }),
  )
})

test('readings of different grids have no common report', () => {
  const one: FetchedSeries = { series: seriesAt(0, [1]), report: reportOf({}) }
  expect(joinFetched(one, { ...one, series: seriesAt(0, [1], 2 * MINUTE) })).toBeNull()
})
