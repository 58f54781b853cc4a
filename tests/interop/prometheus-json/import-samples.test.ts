import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importSamples } from '../../../src/interop/prometheus-json/import-samples.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { gzipped, plain } from '../csv/import-text.ts'
import { answer, every, imported } from './an-answer.ts'

const T = 1_762_264_800 // 2025-11-04T14:00:00Z

const good = (...values: (number | string)[]) => ({ metric: { kind: 'good' }, values: every(60, T, values) })
const bad = (...values: (number | string)[]) => ({ metric: { kind: 'bad' }, values: every(60, T, values) })
const all = (...values: (number | string)[]) => ({ metric: { kind: 'all' }, values: every(60, T, values) })

test('puts each sample into the step that ends with it', async () => {
  const { series, report } = await imported(answer(good(9, 20, 0), all(10, 20, 0)), ['good', 'total'])
  expect(series).toMatchObject({ start: (T - 60) * 1000, step: 60_000 })
  expect(plain(series.good)).toEqual([9, 20, 0])
  expect(plain(series.valid)).toEqual([10, 20, 0])
  expect(report).toEqual({
    kind: 'samples',
    unit: 'requests',
    aboveTotal: 0,
    eventsMissing: 0,
    totalMissing: 0,
    series: 2,
    samplesRead: 6,
    samplesUsed: 6,
    step: 60_000,
    steps: 3,
    from: (T - 60) * 1000,
    until: (T + 120) * 1000,
    reading: 'increases',
    resets: 0,
    acrossGaps: 0,
    offGrid: 0,
    gaps: { steps: 0, stretches: 0, ranges: [] },
    notNumbers: 0,
    unordered: 0,
    repeated: 0,
    leftOut: { count: 0, byCode: {}, examples: [] },
  })
})

test('reads the same from bad and all, and from good and bad', async () => {
  const pairs = [
    await imported(answer(bad(1, 0, 3), all(10, 20, 3)), ['bad', 'total']),
    await imported(answer(good(9, 20, 0), bad(1, 0, 3)), ['good', 'bad']),
  ]
  for (const { series } of pairs) {
    expect(plain(series.good)).toEqual([9, 20, 0])
    expect(plain(series.valid)).toEqual([10, 20, 3])
  }
})

test('adds up the series of one kind, of which some may have no sample in a step', async () => {
  const text = answer(good(5, 5), { metric: { code: '301' }, values: every(60, T + 60, [4]) }, bad(1, 1))
  const { series } = await imported(text, ['good', 'good', 'bad'])
  expect(plain(series.good)).toEqual([5, 9])
  expect(plain(series.valid)).toEqual([6, 10])
})

test('leaves out series that are not used', async () => {
  const text = answer(good(9, 9), { metric: {}, values: [['x', 'y']] }, all(10, 10))
  expect((await imported(text, ['good', 'unused', 'total'])).report).toMatchObject({
    series: 2,
    samplesRead: 4,
    leftOut: { count: 0 },
  })
})

test('makes counters into what they counted, from 0 again after each restart', async () => {
  // Differences of the total: 10, 10, then 7 since a restart, 10, 10, 10, 10, 10; of the errors 0, 1, 0, 0, 2, 0, 0, 0.
  const text = answer(bad(3, 3, 4, 0, 0, 2, 2, 2, 2), all(100, 110, 120, 7, 17, 27, 37, 47, 57))
  const { series, report } = await imported(text, ['bad', 'total'])
  expect(report).toMatchObject({ reading: 'counters', resets: 2, steps: 8 })
  expect(series.start).toBe(T * 1000)
  expect(plain(series.valid)).toEqual([10, 10, 7, 10, 10, 10, 10, 10])
  expect(plain(series.good)).toEqual([10, 9, 7, 10, 8, 10, 10, 10])
})

test('makes rates into what they come to in a step', async () => {
  // 1.5 and 2 each second, over 60 seconds.
  const { series, report } = await imported(answer(good(1.5, 0.25), all(2, 0.5)), ['good', 'total'], 'rates')
  expect(plain(series.good)).toEqual([90, 15])
  expect(plain(series.valid)).toEqual([120, 30])
  expect(report.reading).toBe('rates')
})

test('takes numbers that rise and fall for counts, whatever the person does not say otherwise', async () => {
  const text = answer(good(9, 12, 9, 14, 11, 13, 12, 15, 10), all(10, 12, 10, 14, 12, 13, 12, 15, 10))
  expect((await imported(text, ['good', 'total'])).report.reading).toBe('increases')
  expect((await imported(text, ['good', 'total'], 'counters')).report.reading).toBe('counters')
  const rising = answer(good(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), all(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
  expect((await imported(rising, ['good', 'total'])).report.reading).toBe('counters')
  expect((await imported(rising, ['good', 'total'], 'increases')).report.reading).toBe('increases')
})

test('counts what a counter counted unseen in the step in which it is seen again', async () => {
  const values = (...rows: readonly (readonly [number, number])[]) =>
    rows.map(([minute, value]) => [T + minute * 60, String(value)])
  const seen = values([0, 0], [1, 10], [2, 20], [5, 50], [6, 60])
  const { series, report } = await imported(
    answer({ metric: { __name__: 'good_total' }, values: seen }, { metric: { __name__: 'all_total' }, values: seen }),
    ['good', 'total'],
  )
  expect(plain(series.valid)).toEqual([10, 10, null, null, 30, 10])
  expect(report).toMatchObject({ reading: 'counters', acrossGaps: 2, gaps: { steps: 2, stretches: 1 } })
})

test('takes missing errors for none, but nothing for good where only good events are missing', async () => {
  const total = all(10, 10, 10)
  const first = { metric: {}, values: every(60, T, [1]) }
  const errors = await imported(answer(first, total), ['bad', 'total'])
  expect(plain(errors.series.good)).toEqual([9, 10, 10])
  expect(errors.report.eventsMissing).toBe(2)
  const successes = await imported(answer(first, total), ['good', 'total'])
  expect(plain(successes.series.good)).toEqual([1, null, null])
  expect(successes.report).toMatchObject({ eventsMissing: 2, gaps: { steps: 2 } })
})

test('takes NaN and infinite samples for no measurement, also among errors', async () => {
  const text = answer(bad(1, 'NaN', 1, 1), all(10, 10, '+Inf', 10))
  const { series, report } = await imported(text, ['bad', 'total'])
  expect(plain(series.good)).toEqual([9, null, null, 9])
  expect(report.notNumbers).toBe(2)
})

test('cuts good events down to all events, and says how often', async () => {
  const { series, report } = await imported(answer(good(11, 10), all(10, 10)), ['good', 'total'])
  expect(plain(series.good)).toEqual([10, 10])
  expect(report.aboveTotal).toBe(1)
})

test('sorts samples by time, and of one time takes the last', async () => {
  const values = [
    [T + 120, '3'],
    [T, '1'],
    [T + 60, '7'],
    [T + 60, '2'],
  ]
  const { series, report } = await imported(answer({ metric: {}, values }, all(5, 5, 5)), ['good', 'total'])
  expect(plain(series.good)).toEqual([1, 2, 3])
  expect(report).toMatchObject({ unordered: 1, repeated: 1 })
})

test('names samples that cannot be read by their place', async () => {
  const values = [
    ...every(60, T, [1, 1]),
    [T + 120],
    ['soon', '1'],
    [T + 240, 'many'],
    [T + 300, '-1'],
    null,
    [T + 360, 1],
  ]
  const { report } = await imported(answer({ metric: {}, values }, all(1, 1, 1, 1, 1, 1, 1)), ['good', 'total'])
  expect(report.leftOut).toEqual({
    count: 5,
    byCode: { 'not-a-pair': 2, 'not-a-timestamp': 1, 'not-a-number': 1, negative: 1 },
    examples: [
      { code: 'not-a-pair', place: 'result[0].values[2]', received: `[${T + 120}]` },
      { code: 'not-a-timestamp', place: 'result[0].values[3]', received: 'soon' },
      { code: 'not-a-number', place: 'result[0].values[4]', received: 'many' },
      { code: 'negative', place: 'result[0].values[5]', received: '-1' },
      { code: 'not-a-pair', place: 'result[0].values[6]', received: 'null' },
    ],
  })
})

test('takes the answers of two queries in one list, gzip, and fractions of a second', async () => {
  const [one, two] = [answer(good(9, 9)), answer(all(10, 10))].map((text) => JSON.parse(text) as unknown)
  const both = await imported(JSON.stringify([one, two]), ['good', 'total'])
  expect(plain(both.series.valid)).toEqual([10, 10])
  const packed = await imported(await gzipped(answer(good(9, 9), all(10, 10))), ['good', 'total'])
  expect(plain(packed.series.good)).toEqual([9, 9])
  const shifted = answer(
    { metric: {}, values: every(15, T + 0.781, [1, 1, 1]) },
    { metric: {}, values: every(15, T + 0.781, [2, 2, 2]) },
  )
  expect((await imported(shifted, ['good', 'total'])).series).toMatchObject({
    start: (T - 15) * 1000 + 781,
    step: 15_000,
  })
})

test('refuses what holds no step, too many steps, and roles that do not fit', async () => {
  const code = async (text: string, roles: readonly ('good' | 'total')[], limits = JSON_LIMITS) => {
    const result = await importSamples(text, { kind: 'samples', roles, reading: 'auto' }, { limits })
    return result.ok ? 'read' : result.problem.problem.code
  }
  expect(await code(answer(good(1), all(1)), ['good', 'total'])).toBe('too-few-samples')
  expect(await code(answer(good(), all()), ['good', 'total'])).toBe('too-few-samples')
  expect(await code(answer(good(1, 1), all(1, 1)), ['good'])).toBe('no-series')
  const far = { metric: {}, values: [...every(60, T, [1, 1, 1]), [T + 600_000_000, '1']] }
  expect(await code(answer(far, all(1, 1, 1)), ['good', 'total'])).toBe('too-many-steps')
  const few = { ...JSON_LIMITS, samples: 3 }
  expect(await code(answer(good(1, 1), all(1, 1)), ['good', 'total'], few)).toBe('too-many-samples')
})

test('no answer whatever makes an import throw, and no good events exceed all', async () => {
  const value = fc.oneof(
    fc.nat(50).map(String),
    fc.constantFrom('NaN', '+Inf', '-1', 'x', ''),
    fc.nat(9),
    fc.constant(null),
  )
  const time = fc.oneof(
    fc.nat(40).map((step) => T + step * 60),
    fc.constantFrom(-1, 1e18, Number.NaN, T + 0.5),
  )
  const values = fc.array(fc.tuple(time, value), { maxLength: 30 })
  const roles = fc.array(fc.constantFrom('good' as const, 'bad' as const, 'total' as const, 'unused' as const), {
    maxLength: 3,
  })
  const reading = fc.constantFrom('auto' as const, 'counters' as const, 'increases' as const, 'rates' as const)
  await fc.assert(
    fc.asyncProperty(values, values, roles, reading, async (a, b, some, how) => {
      const text = answer({ metric: {}, values: a }, { metric: {}, values: b })
      const result = await importSamples(text, { kind: 'samples', roles: some, reading: how })
      if (!result.ok) return
      const { series } = result.value
      for (let step = 0; step < series.valid.length; step += 1) {
        const [some_, all_] = [series.good[step]!, series.valid[step]!]
        const gap = Number.isNaN(some_) && Number.isNaN(all_)
        expect(gap || (some_ >= 0 && some_ <= all_ && Number.isFinite(all_))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
