import { formatCount } from '../../format/count.ts'
import { fieldWords } from '../../format/field-words.ts'
import { formatTimeZone } from '../../format/instant.ts'
import { counted } from '../../format/plural.ts'
import { problemWords } from '../../format/problem-words.ts'
import type { FileProblem, FileProblemCode, RowProblem, RowProblemCode } from '../../interop/csv/import-report.ts'
import { byteSize } from './byte-size.ts'
import type { TimestampFormat } from '../../interop/csv/mapping.ts'
import type { Trouble } from './import-flow.ts'
import { JSON_PROBLEMS } from './json-words.ts'
import { UNIT_WORDS } from './mapping-words.ts'
import { YAML_PROBLEMS } from './yaml-words.ts'

/** What is wrong with rows that were left out, after their number: "12 rows have …". */
export const ROW_PROBLEMS: Readonly<Record<RowProblemCode, { readonly one: string; readonly other: string }>> = {
  'wrong-column-count': {
    one: 'row has another number of columns than the rest',
    other: 'rows have another number of columns than the rest',
  },
  'broken-quotes': { one: 'row has quotes that do not close', other: 'rows have quotes that do not close' },
  'missing-value': { one: 'row lacks a value', other: 'rows lack a value' },
  'not-a-timestamp': { one: 'row has a time that cannot be read', other: 'rows have a time that cannot be read' },
  'not-a-number': {
    one: 'row has something else where a number belongs',
    other: 'rows have something else where a number belongs',
  },
  'number-too-large': {
    one: 'row has a number too large to count with',
    other: 'rows have a number too large to count with',
  },
  negative: { one: 'row has a number below 0', other: 'rows have a number below 0' },
  'good-above-total': {
    one: 'row has more good events than events in total',
    other: 'rows have more good events than events in total',
  },
  'bad-above-total': {
    one: 'row has more bad events than events in total',
    other: 'rows have more bad events than events in total',
  },
  'ratio-out-of-range': {
    one: 'row has a ratio below nothing or above all',
    other: 'rows have a ratio below nothing or above all',
  },
  'not-a-state': { one: 'row says neither up nor down', other: 'rows say neither up nor down' },
  'not-a-duration': {
    one: 'row has a length of time that cannot be read',
    other: 'rows have a length of time that cannot be read',
  },
  'ends-before-it-begins': {
    one: 'row has an end before its beginning',
    other: 'rows have an end before their beginning',
  },
  'zero-length': { one: 'row lasts no time at all', other: 'rows last no time at all' },
  'not-a-share': {
    one: 'row has a share of failures that cannot be read',
    other: 'rows have a share of failures that cannot be read',
  },
  'share-out-of-range': {
    one: 'row fails none of the requests, or more than all',
    other: 'rows fail none of the requests, or more than all',
  },
}

const grouped = (text: string | null): string =>
  /^\d{1,15}$/.test(text ?? '') ? formatCount(Number(text)) : (text ?? '')

const known = (words: Readonly<Record<string, string>>, key: string | null): string | null =>
  key !== null && Object.hasOwn(words, key) ? (words[key] as string) : null

const shareOf = (expected: string | null): string => (expected === '100' ? '100 %' : '1')

const TIMES: Readonly<Record<TimestampFormat, string>> = {
  'date-time': 'a date and time, such as 2026-11-04 14:02',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
}

/** What belonged in the cell, for the list of rows that were left out. */
export const EXPECTED: Readonly<Record<RowProblemCode, (problem: RowProblem) => string>> = {
  'wrong-column-count': ({ expected }) => counted(Number(expected), { one: 'column', other: 'columns' }),
  'broken-quotes': () => 'quotes that close where a cell ends',
  'missing-value': ({ expected }) => known(TIMES, expected) ?? 'a value',
  'not-a-timestamp': ({ expected }) => known(TIMES, expected) ?? 'a time',
  'not-a-number': () => 'a number',
  'number-too-large': ({ expected }) => (expected === null ? 'a smaller number' : `at most ${grouped(expected)}`),
  negative: () => '0 or more',
  'good-above-total': ({ expected }) => `at most the total, ${grouped(expected)}`,
  'bad-above-total': ({ expected }) => `at most the total, ${grouped(expected)}`,
  'ratio-out-of-range': ({ expected }) => `from 0 to ${shareOf(expected)}`,
  'not-a-state': () => 'up or down, 1 or 0, ok or fail',
  'not-a-duration': ({ expected }) =>
    `a length such as 1h 20m, or a number of ${known(UNIT_WORDS, expected) ?? 'minutes'}`,
  'ends-before-it-begins': () => 'an end after the beginning',
  'zero-length': () => 'more than 0',
  'not-a-share': () => 'a share such as 5 %',
  'share-out-of-range': ({ expected }) => `above 0, up to ${shareOf(expected)}`,
}

/** What was found in the cell. */
export const foundWords = ({ code, received }: RowProblem): string => {
  if (code === 'wrong-column-count') return counted(Number(received), { one: 'column', other: 'columns' })
  return received.trim() === '' ? 'nothing' : received
}

const found = ({ received }: FileProblem): string => (received.trim() === '' ? '' : ` Found “${received.trim()}”.`)

const NOT_TEXT: Readonly<Record<string, string>> = {
  zip: 'This is a spreadsheet (.xlsx) or a zip archive, not text. Save it as CSV, then import that.',
  picture: 'This is a picture, not text. Import the numbers or the text behind it.',
  pdf: 'This is a PDF, not text. Export the rows behind it as CSV, then import that.',
}

const FILE_PROBLEMS: Readonly<Record<FileProblemCode, (problem: FileProblem) => string>> = {
  'empty-file': () => 'There is nothing in it. Expected rows with a time and what happened then.',
  binary: ({ received }) =>
    known(NOT_TEXT, received) ??
    `This is not text. Expected CSV, TSV or semicolons, as they are or packed with gzip. Found a file that begins with the bytes ${received}.`,
  'damaged-gzip': () =>
    'This gzip archive is damaged or cut short, so it cannot be unpacked. Pack it again, or import the file as it was before.',
  'unreadable-file': () =>
    'The browser could not read the file: it may have been moved or changed since it was chosen, or another program holds it. Choose it again.',
  'one-column': (problem) =>
    `There is only one column. Expected at least two, separated by commas, semicolons, tabs or bars.${found(problem)}`,
  'not-recognised': (problem) =>
    `No column holds times. Expected one with times such as 2026-11-04 14:02, or seconds since 1970.${found(problem)}`,
  'column-missing': ({ expected, received }) =>
    `Column ${grouped(String(Number(received) + 1))} was chosen, but the rows have ${counted(Number(expected), { one: 'column', other: 'columns' })}.`,
  'not-a-time-zone': ({ received }) =>
    `This browser does not know the time zone ${formatTimeZone(received)}. Choose another.`,
  'text-too-large': ({ expected, received }) =>
    `This is more text than Burnline takes on: at most ${byteSize(Number(expected))}. Found ${byteSize(Number(received))}. Cut it into shorter stretches of time.`,
  'row-too-long': ({ expected, line }) =>
    `${line === null ? 'A row' : `The row at line ${formatCount(line)}`} is too long: at most ${grouped(expected)} characters. A quote that does not close is often why.`,
  'too-many-rows': ({ expected }) =>
    `There are too many rows: at most ${grouped(expected)}. Cut the file into shorter stretches of time.`,
  'too-many-steps': ({ expected, received }) =>
    `From its first to its last row there are ${grouped(received)} steps: at most ${grouped(expected)} are possible. Is one of its times far from the others?`,
  'too-many-outages': ({ expected }) =>
    `There are too many outages: at most ${grouped(expected)}. Leave out the oldest ones.`,
  'too-few-rows': ({ expected, received }) =>
    `Expected rows with at least ${grouped(expected)} different times, so that the step between them can be found. Found ${grouped(received)}.`,
  'no-usable-row': ({ received }) =>
    received === '0'
      ? 'There is no row below the names of the columns.'
      : `Not one of ${counted(Number(received), { one: 'row', other: 'rows' })} could be used.`,
  'out-of-memory': () =>
    'This device has too little free memory for a file of this size. Close other tabs, or cut the file into shorter stretches of time.',
  cancelled: () => 'Cancelled. Nothing was imported.',
  'web-page': () =>
    'This is a web page, not data: a server often answers with one when it asks for a login or does not find the address. Save the data itself, then import that.',
  ...JSON_PROBLEMS,
  ...YAML_PROBLEMS,
}

/** Why a whole file was refused: what was expected and what was found. */
const fileProblemWords = (problem: FileProblem): string => FILE_PROBLEMS[problem.code](problem)

/** Why nothing came of it. */
export const troubleWords = (trouble: Trouble): string => {
  if (trouble.kind === 'refused') return fileProblemWords(trouble.refusal.problem)
  if (trouble.kind === 'no-scenario') {
    return `No scenario of this file can be read. ${fieldWords(trouble.problem.path)}: ${problemWords(trouble.problem)}`
  }
  return `The part of Burnline that reads files broke down, and nothing was imported. Try again, or reload the page. It said: “${trouble.message}”`
}
