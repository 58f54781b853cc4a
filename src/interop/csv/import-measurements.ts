import type { Series } from '../../core/measurement/series.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { withoutDuplicates } from './duplicate-rows.ts'
import { columnsOf, eventReader } from './event-reader.ts'
import { findGrid } from './grid.ts'
import type { Grid } from './grid.ts'
import { fileProblem, refusal, withinMemory } from './import-problem.ts'
import type { ImportRefusal, LineCount, MeasurementReport } from './import-report.ts'
import { addTimeFault, isWellFormed, mappingProblem, streamOptions } from './import-run.ts'
import type { ImportOptions } from './import-run.ts'
import type { MeasurementMapping, StateReading } from './mapping.ts'
import { collectRows, sortedRows } from './measurement-rows.ts'
import type { MeasurementRows } from './measurement-rows.ts'
import { skipTally } from './report-tally.ts'
import { readRows } from './rows.ts'
import {
  gapsOf,
  looksLikeChanges,
  minutesOf,
  seriesOfChanges,
  seriesOfCounts,
  seriesOfSamples,
} from './series-of-rows.ts'
import type { CsvSource } from './text-stream.ts'
import { timestampReader } from './timestamp.ts'
import { createZoneClock } from './zone-clock.ts'

export interface ImportedMeasurements {
  readonly series: Series
  readonly report: MeasurementReport
}

interface Gridded {
  readonly series: Series
  readonly offGrid: LineCount
  readonly placement: Grid['placement']
  readonly stateReading: 'samples' | 'changes' | null
}

const NO_LINES: LineCount = { count: 0, lines: [] }

const gridded = (
  rows: MeasurementRows,
  reading: StateReading | null,
  mostSteps: number,
): Gridded | { readonly steps: number } => {
  const grid = findGrid(rows.time)
  const changes = reading === 'changes' || (reading === 'auto' && looksLikeChanges(rows, grid))
  const { steps } = changes ? minutesOf(rows) : grid
  if (steps > mostSteps) return { steps }
  if (changes) {
    return { series: seriesOfChanges(rows), offGrid: NO_LINES, placement: 'within', stateReading: 'changes' }
  }
  const { placement } = grid
  return reading === null
    ? { ...seriesOfCounts(rows, grid), placement, stateReading: null }
    : { ...seriesOfSamples(rows, grid), placement, stateReading: 'samples' }
}

/**
 * Reads a whole file of measurements into a series on an even grid, whose step is found. Rows may come in any order.
 * A row that cannot be read is skipped; rows of one time follow `mapping.duplicates`; rows that fall into one step add
 * up; steps without a row are gaps. The report counts every one of these. Whole numbers stay exactly whole.
 *
 * Up and down states become time: `valid` is the milliseconds watched in a step, `good` those of them that were up.
 *
 * @returns a problem that says why the file was refused, with the rows that were unreadable: no row can be used, fewer
 * than two different times, more steps than the limit, or what reading met.
 */
export const importMeasurements = (
  source: CsvSource,
  mapping: MeasurementMapping,
  options: ImportOptions = {},
): Promise<Result<ImportedMeasurements, ImportRefusal>> =>
  withinMemory(async () => {
    const { dialect, events, time } = mapping
    const wrong = mappingProblem(mapping.zone, dialect, [time.column, ...columnsOf(events)])
    if (wrong !== null) return refusal(wrong)
    const clock = createZoneClock(mapping.zone)
    const readTime = timestampReader(time.format, dialect.delimiter !== ',', clock)
    const reader = eventReader(events, dialect.delimiter !== ',')
    const collector = collectRows(() => share)
    const skips = skipTally()
    let share = 0
    const stream = streamOptions({
      ...options,
      onProgress: (progress) => {
        share = progress.bytesRead / progress.bytesTotal
        options.onProgress?.(progress)
      },
    })
    const read = await readRows(source, dialect, stream, (cells, line, broken) => {
      if ((broken || cells.length !== dialect.columns) && !isWellFormed(cells, line, broken, dialect, skips))
        return null
      const text = cells[time.column] as string
      const instant = readTime(text, line)
      if (Number.isNaN(instant)) {
        addTimeFault(skips, line, time, text)
        return null
      }
      if (!reader.read(cells)) {
        const { code, column, expected } = reader.fault
        skips.add(code, line, column, cells[column] ?? '', expected)
        return null
      }
      collector.add(instant, reader.good, reader.valid, line)
      return null
    })
    const skipped = skips.report()
    if (!read.ok) return refusal(read.problem, skipped)
    const { rows: collected, unsorted } = collector.finish()
    if (collected.length === 0) return refusal(fileProblem('no-usable-row', String(read.value.rows)), skipped)
    const { rows, duplicates } = withoutDuplicates(
      unsorted.count > 0 ? sortedRows(collected) : collected,
      mapping.duplicates,
    )
    if (rows.length < 2) return refusal(fileProblem('too-few-rows', String(rows.length), '2'), skipped)
    const grid = gridded(rows, events.of === 'state' ? events.reading : null, stream.limits.steps)
    if ('steps' in grid) {
      return refusal(fileProblem('too-many-steps', String(grid.steps), String(stream.limits.steps)), skipped)
    }
    const { series, offGrid, placement, stateReading } = grid
    return success({
      series,
      report: {
        kind: 'measurements',
        unit: stateReading === null ? 'requests' : 'time',
        delimiter: dialect.delimiter,
        encoding: read.value.encoding,
        rowsRead: read.value.rows,
        rowsUsed: mapping.duplicates === 'sum' ? collected.length : rows.length,
        skipped,
        unsorted,
        zone: clock.report(),
        first: rows.time[0] as number,
        last: rows.time[rows.length - 1] as number,
        step: series.step,
        steps: series.valid.length,
        duplicates: { ...duplicates, rule: mapping.duplicates },
        offGrid: { ...offGrid, placement },
        gaps: gapsOf(series),
        stateReading,
      },
    })
  })
