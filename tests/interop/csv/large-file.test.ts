import { expect, test } from 'vitest'
import { IMPORT_LIMITS } from '../../../src/interop/csv/import-limits.ts'
import { gzipped, measurementsOf, refusalOf } from './import-text.ts'

const START = Date.UTC(2025, 0, 1)
const MINUTES = 525_600

/** Minutes of 2025: a hundred requests in each, and in every thousandth one of them bad. */
const minutes = (count: number, order: (row: number) => number): string => {
  const lines = ['timestamp,bad,total']
  for (let at = 0; at < count; at += 1) {
    const row = order(at)
    lines.push(`${new Date(START + row * 60_000).toISOString()},${row % 1_000 === 0 ? 1 : 0},100`)
  }
  return lines.join('\n')
}

// Comparing half a million numbers one assertion at a time takes seconds.
const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, at) => Object.is(value, b[at]))

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0)

test('a year by the minute is read whole, with progress up to the end', async () => {
  const blob = new Blob([minutes(MINUTES, (row) => row)])
  const shares: number[] = []
  const { series, report } = await measurementsOf(
    blob,
    {},
    { onProgress: ({ bytesRead, bytesTotal }) => shares.push(bytesRead / bytesTotal) },
  )
  expect(series).toMatchObject({ start: START, step: 60_000 })
  expect(sum(series.valid)).toBe(52_560_000)
  expect(sum(series.good)).toBe(52_560_000 - 526)
  expect(report).toMatchObject({ rowsRead: MINUTES, rowsUsed: MINUTES, steps: MINUTES, gaps: { steps: 0 } })
  expect(shares.length).toBeGreaterThan(50)
  expect(shares.every((share, index) => index === 0 || share > (shares[index - 1] as number))).toBe(true)
  expect(shares.at(-1)).toBe(1)
})

test('a hundred thousand minutes come out the same newest first, in no order, and packed', async () => {
  const count = 100_000
  const forwards = await measurementsOf(minutes(count, (row) => row))
  const backwards = await measurementsOf(minutes(count, (row) => count - 1 - row))
  // 7,919 is prime to 100,000, so every minute comes once.
  const jumbled = await measurementsOf(await gzipped(minutes(count, (row) => (row * 7_919) % count)))
  for (const { series } of [backwards, jumbled]) {
    expect(series).toHaveProperty('start', START)
    expect(same(series.good, forwards.series.good)).toBe(true)
    expect(same(series.valid, forwards.series.valid)).toBe(true)
  }
  expect(backwards.report.unsorted.count).toBe(count - 1)
  expect(backwards.report.unsorted.lines).toHaveLength(50)
})

test('rows by the second that are too many steps are added up in the next round ones, and the report says so', async () => {
  const lines = Array.from({ length: 4_000 }, (_, row) => `${START / 1_000 + row},${row % 10 === 0 ? 1 : 0},5`)
  const text = `time,bad,total\n${lines.join('\n')}`
  const limits = { ...IMPORT_LIMITS, steps: 1_000 }
  const { series, report } = await measurementsOf(text, {}, { limits })
  // Steps of 2 s would be 2,000, of 5 s they are 800. One bad in every second step.
  expect(report).toMatchObject({ step: 5_000, gathered: 1_000, steps: 800, rowsUsed: 4_000, offGrid: { count: 0 } })
  expect([...series.valid.subarray(0, 4)]).toEqual([25, 25, 25, 25])
  expect([...series.good.subarray(0, 4)]).toEqual([24, 25, 24, 25])
  // A lone wrong time makes as many steps, and is refused as before.
  const wrong = `${text}\n${START / 1_000 + 90_000},0,5`
  expect(await refusalOf(wrong, {}, { limits })).toMatchObject({
    problem: { code: 'too-many-steps', received: '90001' },
  })
})
