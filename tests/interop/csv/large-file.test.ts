import { expect, test } from 'vitest'
import { gzipped, measurementsOf } from './import-text.ts'

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
