import Papa from 'papaparse'
import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileProblem } from './import-problem.ts'
import type { FileProblem } from './import-report.ts'
import type { Dialect } from './mapping.ts'
import type { TextEncoding } from './text-encoding.ts'
import { streamText } from './text-stream.ts'
import type { CsvSource, StreamOptions } from './text-stream.ts'

/** Takes one row. `broken` says that its quotes do not close where a cell ends. A problem refuses the whole file. */
export type RowSink = (cells: readonly string[], line: number, broken: boolean) => FileProblem | null

/** Whether a row comes from a blank line. */
export const isBlankRow = (cells: readonly string[]): boolean =>
  cells.length === 1 && (cells[0] as string).trim() === ''

const occurrences = (text: string, character: string): number => {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1
  return count
}

const breaksIn = (cells: readonly string[], newline: string): number =>
  cells.reduce((breaks, cell) => breaks + occurrences(cell, newline), 0)

const lengthOf = (cells: readonly string[]): number => cells.reduce((length, cell) => length + cell.length + 1, 0)

interface Cut {
  readonly data: string[][]
  readonly errors: readonly { readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/**
 * Cuts text into rows, without the last one unless `last`. `used` is how much of the text they took.
 * Papa's parser itself, because its public interface reads files on its own and cannot unpack, limit or count lines.
 */
export const cutRows = (
  text: string,
  { delimiter, newline }: Pick<Dialect, 'delimiter' | 'newline'>,
  last: boolean,
  atMost = 0,
): { readonly rows: string[][]; readonly broken: ReadonlySet<number>; readonly used: number } => {
  const { data, errors, meta }: Cut = new Papa.Parser({ delimiter, newline, preview: atMost }).parse(text, 0, !last)
  const broken = new Set(errors.flatMap(({ row }) => (row === undefined ? [] : [row])))
  return { rows: data, broken, used: meta.cursor }
}

/**
 * Streams all rows after the header into `sink`, with the line at which each begins. Blank lines are passed over.
 *
 * @returns how many rows there were, and the encoding of the text.
 */
export const readRows = async (
  source: CsvSource,
  dialect: Dialect,
  options: StreamOptions,
  sink: RowSink,
): Promise<Result<{ readonly rows: number; readonly encoding: TextEncoding }, FileProblem>> => {
  const { limits } = options
  const { newline } = dialect
  let rest = ''
  let line = 1
  let rows = 0
  let headerDue = dialect.header
  const take = (text: string, last: boolean): FileProblem | null => {
    const all = rest + text
    const cut = cutRows(all, dialect, last)
    const quoted = all.includes('"')
    const long = all.length > limits.rowLength
    for (let index = 0; index < cut.rows.length; index += 1) {
      const cells = cut.rows[index] as string[]
      const begin = line
      line += quoted ? 1 + breaksIn(cells, newline) : 1
      if (long && lengthOf(cells) > limits.rowLength + 1) return rowTooLong(cells.join(dialect.delimiter), begin)
      if (isBlankRow(cells)) continue
      if (headerDue) {
        headerDue = false
        continue
      }
      rows += 1
      if (rows > limits.rows) return fileProblem('too-many-rows', String(rows), String(limits.rows), begin)
      const refused = sink(cells, begin, quoted && cut.broken.has(index))
      if (refused !== null) return refused
    }
    rest = all.slice(cut.used)
    return !last && rest.length > limits.rowLength ? rowTooLong(rest, line) : null
  }
  const rowTooLong = (text: string, begin: number): FileProblem =>
    fileProblem('row-too-long', text, String(limits.rowLength), begin)
  const streamed = await streamText(source, options, take)
  return streamed.ok ? success({ rows, encoding: streamed.value }) : failure(streamed.problem)
}
