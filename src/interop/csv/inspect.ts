import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { columnLook } from './cell-kind.ts'
import { detectDialect } from './delimiter.ts'
import { IMPORT_LIMITS, PREVIEW_ROWS, SAMPLE_BYTES } from './import-limits.ts'
import type { ImportLimits } from './import-limits.ts'
import { fileProblem } from './import-problem.ts'
import type { FileProblem } from './import-report.ts'
import type { Delimiter, Dialect, ImportMapping, TimeColumn } from './mapping.ts'
import { proposeMapping, timeColumnOf } from './propose-mapping.ts'
import type { TextEncoding } from './text-encoding.ts'
import { streamText } from './text-stream.ts'
import type { CsvSource } from './text-stream.ts'

/** What a look at the beginning of a file tells. */
export interface Inspection {
  readonly dialect: Dialect
  readonly encoding: TextEncoding
  /** One name per column; empty where the file has no header. */
  readonly columns: readonly string[]
  /** The first rows after the header, as they stand in the file. */
  readonly preview: readonly (readonly string[])[]
  /** The column of times. */
  readonly time: TimeColumn
  /** What the columns seem to hold; null when the person has to say it. */
  readonly proposal: ImportMapping | null
}

export interface InspectOptions {
  /** What the person chose instead of what was detected. */
  readonly delimiter?: Delimiter
  readonly header?: boolean
  readonly limits?: ImportLimits
  readonly signal?: AbortSignal
}

/**
 * Reads the first 256 kB of a file or of pasted text, and finds delimiter, header, columns and a likely mapping.
 *
 * @returns problem `one-column` when nothing delimits, `not-recognised` when no column holds or names a time, or what
 * reading met: `empty-file`, `binary`, `damaged-gzip`, `unreadable-file`, `text-too-large`, `row-too-long`, `cancelled`.
 */
export const inspect = async (
  source: CsvSource,
  { delimiter, header, limits = IMPORT_LIMITS, signal }: InspectOptions = {},
): Promise<Result<Inspection, FileProblem>> => {
  let sample = ''
  let whole = false
  const read = await streamText(source, { limits, signal }, (text, last) => {
    sample += text
    whole = last
    return sample.length >= SAMPLE_BYTES ? 'enough' : null
  })
  if (!read.ok) return failure(read.problem)
  if (sample.trim() === '') return failure(fileProblem('empty-file'))
  const { dialect, rows } = detectDialect(sample, whole, {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(header === undefined ? {} : { header }),
  })
  const [firstRow] = rows
  if (firstRow === undefined) {
    return failure(fileProblem('row-too-long', sample, String(SAMPLE_BYTES), 1))
  }
  if (dialect.columns < 2) return failure(fileProblem('one-column', firstRow[0] ?? ''))
  const body = rows.slice(dialect.header ? 1 : 0)
  const numbers = Array.from({ length: dialect.columns }, (_, column) => column)
  const columns = {
    names: numbers.map((column) => (dialect.header ? (firstRow[column] ?? '').trim() : '')),
    looks: numbers.map((column) =>
      columnLook(
        body.map((cells) => cells[column] ?? ''),
        dialect.delimiter !== ',',
      ),
    ),
  }
  const time = timeColumnOf(columns)
  if (time === null) return failure(fileProblem('not-recognised', firstRow.join(' ')))
  return success({
    dialect,
    encoding: read.value,
    columns: columns.names,
    preview: body.slice(0, PREVIEW_ROWS).map((cells) => cells.map((cell) => cell.trim())),
    time: { column: time, format: columns.looks[time]?.time ?? 'date-time' },
    proposal: proposeMapping(columns, dialect),
  })
}
