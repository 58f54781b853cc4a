import { afterEach, beforeEach, expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import type {
  FileProblem,
  FileProblemCode,
  RowProblem,
  RowProblemCode,
} from '../../../src/interop/csv/import-report.ts'
import { EXPECTED, ROW_PROBLEMS, foundWords, troubleWords } from '../../../src/views/exchange/import-words.ts'

beforeEach(() => setLocale('en-GB'))
afterEach(() => setLocale(null))

const file = (code: FileProblemCode, received = '', expected: string | null = null): FileProblem => ({
  code,
  line: null,
  column: null,
  expected,
  received,
})
const row = (code: RowProblemCode, received: string, expected: string | null = null): RowProblem => ({
  code,
  line: 7,
  column: 1,
  expected,
  received,
})

it.each([
  [file('one-column', 'just words'), /at least two, separated by commas, semicolons, tabs or bars.*“just words”/],
  [file('binary', 'zip'), /spreadsheet \(\.xlsx\).*Save it as CSV/],
  [file('binary', '89 50 4e 47'), /not text.*bytes 89 50 4e 47/],
  [file('column-missing', '6', '3'), /Column 7 was chosen, but the rows have 3 columns/],
  [file('text-too-large', '2147483648', '1000000000'), /at most 1\u00a0GB\. Found 2\.1\u00a0GB/],
  [file('too-many-steps', '9000000', '5300000'), /9,000,000 steps: at most 5,300,000/],
  [file('too-few-rows', '1', '2'), /at least 2 different times.*Found 1/],
  [file('no-usable-row', '0'), /no row below the names/],
  [file('no-usable-row', '12'), /Not one of 12 rows/],
  [file('not-a-time-zone', 'Mars/Olympus_Mons'), /Mars\/Olympus Mons/],
])('says why a file was refused, with what was expected and found: %o', (problem, words) => {
  expect(troubleWords({ kind: 'refused', refusal: { problem, skipped: null } })).toMatch(words)
})

it('says what belonged in a cell and what was there', () => {
  const cases: readonly (readonly [RowProblem, string, string])[] = [
    [row('wrong-column-count', '1', '4'), '4 columns', '1 column'],
    [row('missing-value', ' '), 'a value', 'nothing'],
    [row('not-a-timestamp', 'soon', 'epoch-seconds'), 'seconds since 1970', 'soon'],
    [row('good-above-total', '1200', '1000'), 'at most the total, 1,000', '1200'],
    [row('ratio-out-of-range', '101', '100'), 'from 0 to 100 %', '101'],
    [row('not-a-duration', 'long', 'hours'), 'a length such as 1h 20m, or a number of hours', 'long'],
    [row('share-out-of-range', '0', '1'), 'above 0, up to 1', '0'],
  ]
  for (const [problem, expected, found] of cases) {
    expect([EXPECTED[problem.code](problem), foundWords(problem)]).toEqual([expected, found])
  }
})

it('has words for every problem', () => {
  for (const [code, { one, other }] of Object.entries(ROW_PROBLEMS) as [
    RowProblemCode,
    { one: string; other: string },
  ][]) {
    expect(one).toMatch(/^row /)
    expect(other).toMatch(/^rows /)
    expect(EXPECTED[code](row(code, '3', '4'))).not.toMatch(/undefined|null|NaN/)
  }
})
