import { isTimeZone } from '../../core/quantity/instant.ts'
import { IMPORT_LIMITS } from './import-limits.ts'
import type { ImportLimits } from './import-limits.ts'
import { fileProblem } from './import-problem.ts'
import type { FileProblem, RowProblemCode } from './import-report.ts'
import type { Dialect, TimeColumn } from './mapping.ts'
import type { SkipTally } from './report-tally.ts'
import type { Progress, StreamOptions } from './text-stream.ts'

/** How an import runs, apart from what it reads. */
export interface ImportOptions {
  /** Called once per piece that was read, often; the last call says that all was read. */
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly limits?: ImportLimits
}

export const streamOptions = ({ limits = IMPORT_LIMITS, signal, onProgress }: ImportOptions): StreamOptions => ({
  limits,
  signal,
  onProgress,
})

/** What is wrong with a mapping before anything is read: an unknown zone, or a column that the file does not have. */
export const mappingProblem = (zone: string, dialect: Dialect, columns: readonly number[]): FileProblem | null => {
  if (zone !== 'UTC' && !isTimeZone(zone)) return fileProblem('not-a-time-zone', zone)
  const missing = columns.find((column) => !Number.isInteger(column) || column < 0 || column >= dialect.columns)
  return missing === undefined
    ? null
    : fileProblem('column-missing', String(missing), String(dialect.columns), null, missing)
}

/** Whether a row can be read at all: its quotes close and it has all its columns. If not, it is counted as skipped. */
export const isWellFormed = (
  cells: readonly string[],
  line: number,
  broken: boolean,
  { columns, delimiter }: Dialect,
  skips: SkipTally,
): boolean => {
  if (broken) {
    skips.add('broken-quotes', line, null, cells.join(delimiter))
    return false
  }
  if (cells.length === columns) return true
  if (cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '')) return true
  skips.add('wrong-column-count', line, null, String(cells.length), String(columns))
  return false
}

/** Why a cell is not a time: it is empty, or it does not have the column's format. */
export const addTimeFault = (skips: SkipTally, line: number, { column, format }: TimeColumn, text: string): void => {
  const code: RowProblemCode = text.trim() === '' ? 'missing-value' : 'not-a-timestamp'
  skips.add(code, line, column, text, format)
}
