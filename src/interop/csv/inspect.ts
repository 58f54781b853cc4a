import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { columnLook } from './cell-kind.ts'
import { detectDialect } from './delimiter.ts'
import { IMPORT_LIMITS, PREVIEW_ROWS, SAMPLE_BYTES } from './import-limits.ts'
import type { ImportLimits } from './import-limits.ts'
import { fileProblem } from './import-problem.ts'
import type { FileProblem } from './import-report.ts'
import { latencyBuckets } from './latency-buckets.ts'
import type { LatencyBucket } from './latency-buckets.ts'
import type { Delimiter, Dialect, PointMeaning, TimeColumn } from './mapping.ts'
import { numberMarks, pointLook } from './number-marks.ts'
import { proposeMapping, timeColumnOf } from './propose-mapping.ts'
import type { MappingProposal } from './propose-mapping.ts'
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
  readonly proposal: MappingProposal | null
  /** Columns that count requests by how long they took. */
  readonly buckets: readonly LatencyBucket[]
  /** A number such as `1.000` where it could be read both ways; null where there is none. */
  readonly doubtful: string | null
}

export interface InspectOptions {
  /** What the person chose instead of what was detected. */
  readonly delimiter?: Delimiter
  readonly header?: boolean
  readonly point?: PointMeaning
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
  { delimiter, header, point, limits = IMPORT_LIMITS, signal }: InspectOptions = {},
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
  const { dialect: cut, rows } = detectDialect(sample, whole, {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(header === undefined ? {} : { header }),
  })
  const [firstRow] = rows
  if (firstRow === undefined) {
    return failure(fileProblem('row-too-long', sample, String(SAMPLE_BYTES), 1))
  }
  if (cut.columns < 2) return failure(fileProblem('one-column', firstRow[0] ?? ''))
  const body = rows.slice(cut.header ? 1 : 0)
  const numbers = Array.from({ length: cut.columns }, (_, column) => column)
  const cells = numbers.map((column) => body.map((row) => row[column] ?? ''))
  const points = cut.delimiter === ',' ? null : pointLook(cells)
  const meaning = point ?? points?.point
  const dialect: Dialect = meaning === 'thousands' ? { ...cut, point: meaning } : cut
  const columns = {
    names: numbers.map((column) => (dialect.header ? (firstRow[column] ?? '').trim() : '')),
    looks: cells.map((column) => columnLook(column, numberMarks(dialect))),
  }
  const time = timeColumnOf(columns)
  if (time === null) return failure(fileProblem('not-recognised', firstRow.join(' ')))
  return success({
    dialect,
    encoding: read.value,
    columns: columns.names,
    preview: body.slice(0, PREVIEW_ROWS).map((row) => row.map((cell) => cell.trim())),
    time: { column: time, format: columns.looks[time]?.time ?? 'date-time' },
    proposal: proposeMapping(columns, dialect),
    buckets: latencyBuckets(columns.names),
    doubtful: points?.doubtful ?? null,
  })
}
