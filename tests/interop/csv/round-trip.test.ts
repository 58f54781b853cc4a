import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { gzipped, measurementsOf, plain } from './import-text.ts'

const START = Date.UTC(2024, 1, 28, 23, 30)

const writers = {
  iso: (instant: number) => new Date(instant).toISOString(),
  'iso without milliseconds': (instant: number) => new Date(instant).toISOString().replace('.000', ''),
  blank: (instant: number) => new Date(instant).toISOString().slice(0, 19).replace('T', ' '),
  offset: (instant: number) => new Date(instant + 19_800_000).toISOString().replace('Z', '+05:30'),
  seconds: (instant: number) => String(instant / 1_000),
  milliseconds: (instant: number) => String(instant),
} as const

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  mark: fc.constantFrom('', '\ufeff'),
  packed: fc.boolean(),
  trailing: fc.boolean(),
  time: fc.constantFrom(...(Object.keys(writers) as (keyof typeof writers)[])),
  note: fc.constantFrom('plain', 'with, delimiters; and | more', 'a "quote"', 'two\nlines'),
})

const series = fc.record({
  step: fc.constantFrom(1_000, 60_000, 300_000, 3_600_000),
  counts: fc.array(fc.option(fc.tuple(fc.nat(1_000_000), fc.nat(1_000)), { freq: 8, nil: null }), {
    minLength: 30,
    maxLength: 120,
  }),
  shuffle: fc.array(fc.nat(), { minLength: 122, maxLength: 122 }),
})

test('a series written in any dialect and any order of rows comes back the same', async () => {
  await fc.assert(
    fc.asyncProperty(dialect, series, async (how, { step, counts, shuffle }) => {
      // The first two and the last are always there, so that start and length are known.
      const all = [[1, 0], [2, 1], ...counts, [3, 3]] as const
      const quote = (cell: string): string =>
        how.quoted || /["\n\r]/.test(cell) || cell.includes(how.delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
      const rows = all.flatMap((cell, row) => {
        if (cell === null) return []
        const [good, bad] = cell
        const cells = [writers[how.time](START + row * step), String(good), String(good + bad), how.note]
        return [{ key: shuffle[row] ?? 0, text: cells.map(quote).join(how.delimiter) }]
      })
      const lines = [
        ['time', 'good', 'total', 'note'].join(how.delimiter),
        ...rows.sort((a, b) => a.key - b.key).map(({ text }) => text),
      ]
      const text = how.mark + lines.join(how.newline) + (how.trailing ? how.newline : '')
      const { series: read, report } = await measurementsOf(how.packed ? await gzipped(text) : text)
      expect({ start: read.start, step: read.step }).toEqual({ start: START, step })
      expect(plain(read.good)).toEqual(all.map((cell) => (cell === null ? null : cell[0])))
      expect(plain(read.valid)).toEqual(all.map((cell) => (cell === null ? null : cell[0] + cell[1])))
      expect(report).toMatchObject({ rowsRead: rows.length, rowsUsed: rows.length, delimiter: how.delimiter })
      expect(report.gaps.steps).toBe(all.length - rows.length)
      expect(report).toMatchObject({ skipped: { count: 0 }, duplicates: { count: 0 }, offGrid: { count: 0 } })
    }),
    { numRuns: 200 },
  )
})

test('no text whatever makes an import throw, and every row of it is accounted for', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '2026-11-04T14:00Z',
      '2026-11-04 14:01',
      '1',
      '0',
      '2',
      '-1',
      '"',
      '""',
      '\n',
      '\r\n',
      ',',
      '50%',
      'up',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell)), async (rows) => {
      const result = await importMeasurements(rows.map((cells) => cells.join(',')).join('\n'), {
        kind: 'measurements',
        dialect: { delimiter: ',', newline: '\n', header: false, columns: 3 },
        zone: 'UTC',
        time: { column: 0, format: 'date-time' },
        events: { of: 'good-total', good: 1, total: 2 },
        duplicates: 'last',
      })
      if (!result.ok) return
      const { rowsRead, rowsUsed, skipped, duplicates } = result.value.report
      expect(rowsUsed + skipped.count + duplicates.count).toBe(rowsRead)
    }),
    { numRuns: 500 },
  )
})
