import { afterEach, beforeEach, expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import type { MeasurementMapping } from '../../../src/interop/csv/mapping.ts'
import { byteSize } from '../../../src/views/exchange/byte-size.ts'
import { lineWords } from '../../../src/views/exchange/line-words.ts'
import { reportFacts, reportNotes } from '../../../src/views/exchange/report-words.ts'
import type { ImportReport } from '../../../src/views/exchange/report-words.ts'

beforeEach(() => setLocale('en-GB'))
afterEach(() => setLocale(null))

const reportOf = async (text: string, changes: Partial<MeasurementMapping> = {}): Promise<ImportReport> => {
  const seen = await inspect(text)
  if (!seen.ok || seen.value.proposal?.kind !== 'measurements') throw new Error('not recognised')
  const read = await importMeasurements(text, { ...seen.value.proposal, ...changes })
  if (!read.ok) throw new Error(read.problem.problem.code)
  return read.value.report
}

const minute = (number: number, good: number | string = 99): string =>
  `2026-11-04 14:${String(number).padStart(2, '0')},${good},100`

it('says nothing but the facts about a file without trouble', async () => {
  const rows = [0, 1, 2, 3].map((number) => `2026-11-04T14:0${number}Z,99,100`)
  const report = await reportOf(['time,good,total', ...rows].join('\n'))
  expect(reportNotes(report)).toEqual([])
  expect(Object.fromEntries(reportFacts(report).map(({ name, value }) => [name, value]))).toEqual({
    'Rows read': '4',
    'Rows used': '4',
    'Rows left out': '0',
    'One step': '1m',
    Steps: '4',
    'Counted in': 'requests',
    First: '2026-11-04 14:00 UTC',
    Last: '2026-11-04 14:03 UTC',
  })
})

it('tells every kind of trouble by its count, its rule and its lines', async () => {
  // Lines: 2 and 3 good, 4 no number, 5 again the time of line 3, 6 earlier than line 5 was, 7 to 12 after a gap.
  const rows = [
    minute(1),
    minute(2),
    minute(3, 'abc'),
    minute(2, 98),
    minute(0),
    ...[6, 7, 8, 9, 10, 11].map((n) => minute(n)),
  ]
  const report = await reportOf(['time,good,total', ...rows].join('\n'), { zone: 'Europe/Berlin' })
  expect(reportNotes(report).map(({ words, where }) => `${words} ${where}`.trim())).toEqual([
    '1 row has something else where a number belongs: left out. line 4',
    '1 row has the time of another row: of such rows the last one counts. line 3',
    '3 steps have no usable row, in 1 stretch: not measured, so it counts as healthy traffic at the mean rate. 2026-11-04 14:03 to 2026-11-04 14:06',
    '1 row is earlier than the row before: everything was sorted by time. line 6',
    '11 times name no zone: read as Europe/Berlin.',
  ])
})

it('names lines until there are too many to read', () => {
  expect(lineWords([], 0)).toBe('')
  expect(lineWords([12], 1)).toBe('line 12')
  expect(lineWords([3, 17, 40], 3)).toBe('lines 3, 17 and 40')
  expect(lineWords([1, 2, 3, 4, 5, 6, 7, 8, 9], 1_200)).toBe('lines 1, 2, 3, 4, 5, 6, 7, 8 and 1,192 more')
  expect(lineWords([12], 3)).toBe('lines 12 and 2 more')
})

it('writes amounts of bytes at a glance', () => {
  expect([0, 999, 1_000, 36_400, 25_240_000, 2_147_483_648].map(byteSize)).toEqual([
    '0 bytes',
    '999 bytes',
    '1\u00a0kB',
    '36\u00a0kB',
    '25.2\u00a0MB',
    '2.1\u00a0GB',
  ])
})
