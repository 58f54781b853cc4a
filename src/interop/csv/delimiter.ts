import { isDateTime, isNumeric } from './cell-kind.ts'
import { headerRole } from './header-words.ts'
import { bucketLimit, latencyBuckets } from './latency-buckets.ts'
import { DELIMITERS } from './mapping.ts'
import type { Delimiter, Dialect } from './mapping.ts'
import type { NumberMarks } from './number.ts'
import { cutRows, isBlankRow } from './rows.ts'

const ROWS = 200

/** `\n` wherever there is one outside quotes, because it also ends `\r\n`; `\r` alone only where there is none. */
const detectNewline = (sample: string): '\n' | '\r' => {
  const outside = sample.replace(/"[^"]*"/g, '')
  return !outside.includes('\n') && outside.includes('\r') ? '\r' : '\n'
}

/** The first rows of a sample that are not blank. Its last row is left out when the file goes on. */
const sampleRows = (sample: string, dialect: Pick<Dialect, 'delimiter' | 'newline'>, whole: boolean): string[][] =>
  cutRows(sample, dialect, whole, ROWS)
    .rows.slice(0, ROWS)
    .filter((cells) => !isBlankRow(cells))

/** The most common number of cells; the larger of two that are equally common. */
const usualWidth = (rows: readonly (readonly string[])[]): number => {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let usual = 0
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0
    if (count > most || (count === most && width > usual)) usual = width
  }
  return usual
}

interface Candidate {
  readonly delimiter: Delimiter
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  /** Share of rows that have the usual number of cells. */
  readonly even: number
  /** Whether a row has a time in a cell of its own: a wrong delimiter leaves other text beside it. */
  readonly timed: boolean
}

const candidate = (sample: string, delimiter: Delimiter, newline: '\n' | '\r', whole: boolean): Candidate => {
  const rows = sampleRows(sample, { delimiter, newline }, whole)
  const width = usualWidth(rows)
  return {
    delimiter,
    rows,
    width,
    even: rows.filter((cells) => cells.length === width).length / Math.max(rows.length, 1),
    timed: rows.slice(0, 20).some((cells) => cells.length > 1 && cells.some(isDateTime)),
  }
}

/**
 * Whether the first row names the columns: nothing in it reads as a time or a number, and it has words. Buckets may be
 * named by a bare limit: `time,0.1,0.3,+Inf`.
 */
const isHeader = (cells: readonly string[], marks: NumberMarks): boolean => {
  if (cells.some(isDateTime) || cells.every((cell) => cell.trim() === '')) return false
  const buckets = cells.some((cell) => headerRole(cell) === 'time') && latencyBuckets(cells).length > 0
  return !cells.some((cell) => isNumeric(cell, marks) && !(buckets && bucketLimit(cell) !== null))
}

/**
 * Finds out how a sample is cut. Of the delimiters that give at least two columns, one that leaves a time alone in a
 * cell goes first, then the one with the most even rows; semicolon, tab and bar go before the comma, which may be a
 * decimal mark.
 *
 * @returns the dialect with the sample's rows, the header included; `columns` is 1 when nothing delimits.
 */
export const detectDialect = (
  sample: string,
  whole: boolean,
  forced: { readonly delimiter?: Delimiter; readonly header?: boolean } = {},
): { readonly dialect: Dialect; readonly rows: readonly (readonly string[])[] } => {
  const newline = detectNewline(sample)
  const order = [...DELIMITERS.filter((delimiter) => delimiter !== ','), ','] as const
  const tried = (forced.delimiter === undefined ? order : [forced.delimiter]).map((delimiter) =>
    candidate(sample, delimiter, newline, whole),
  )
  const usable = tried.filter(({ width }) => width > 1)
  const rank = ({ timed, even }: Candidate): number => (timed ? 2 : 0) + even
  const best = (usable.length > 0 ? usable : tried).reduce((a, b) => (rank(b) > rank(a) ? b : a))
  const header =
    forced.header ?? (best.rows[0] !== undefined && isHeader(best.rows[0], best.delimiter === ',' ? 'point' : 'either'))
  const columns = header ? headerWidth(best.rows[0] ?? [], best.width) : best.width
  return { dialect: { delimiter: best.delimiter, newline, header, columns }, rows: best.rows }
}

// A header that ends in a stray delimiter does not make every row too short.
const headerWidth = (cells: readonly string[], usual: number): number => {
  let width = cells.length
  while (width > usual && (cells[width - 1] as string).trim() === '') width -= 1
  return width
}
