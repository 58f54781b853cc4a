import type { Series } from '../../core/measurement/series.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { withoutDuplicates } from './duplicate-rows.ts'
import { columnsOf, eventReader } from './event-reader.ts'
import { coarserGrid, findGrid, stepOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { fileProblem, refusal, withinMemory } from './import-problem.ts'
import type { ImportRefusal, LineCount, MeasurementReport } from './import-report.ts'
import { numberMarks } from './number-marks.ts'
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
  /** How far apart the rows stand, where that is finer than the steps. */
  readonly gathered: Milliseconds | null
}

const NO_LINES: LineCount = { count: 0, lines: [] }

/** Rows of one request each stand at any instant, and are gathered by the minute. */
const griddedRequests = (rows: MeasurementRows, mostSteps: number): Gridded | { readonly steps: number } => {
  const { start } = minutesOf(rows)
  const grid: Grid = { start, step: MINUTE, steps: 0, placement: 'within', misfit: 0 }
  const steps = stepOf(grid, rows.time[rows.length - 1] as number) + 1
  if (steps > mostSteps) return { steps }
  const { series } = seriesOfCounts(rows, { ...grid, steps })
  return { series, offGrid: NO_LINES, placement: 'within', stateReading: null, gathered: null }
}

const gridded = (
  rows: MeasurementRows,
  reading: StateReading | null,
  mostSteps: number,
): Gridded | { readonly steps: number } => {
  const grid = findGrid(rows.time)
  const changes = reading === 'changes' || (reading === 'auto' && looksLikeChanges(rows, grid))
  const { steps } = changes ? minutesOf(rows) : grid
  const coarser = steps > mostSteps && !changes ? coarserGrid(rows.time, grid, mostSteps) : null
  if (steps > mostSteps && coarser === null) return { steps }
  if (changes) {
    const series = seriesOfChanges(rows)
    return { series, offGrid: NO_LINES, placement: 'within', stateReading: 'changes', gathered: null }
  }
  const used = coarser ?? grid
  const { placement } = used
  const { series, offGrid } = reading === null ? seriesOfCounts(rows, used) : seriesOfSamples(rows, used)
  const stateReading = reading === null ? null : 'samples'
  // Rows that were gathered on purpose are no news one by one.
  return coarser === null
    ? { series, offGrid, placement, stateReading, gathered: null }
    : { series, offGrid: NO_LINES, placement, stateReading, gathered: grid.step }
}

/**
 * Reads a whole file of measurements into a series on an even grid, whose step is found. Rows may come in any order.
 * A row that cannot be read is skipped; rows of one time follow `mapping.duplicates`; rows that fall into one step add
 * up; steps without a row are gaps. Steps too many to work with are gathered into longer ones. The report counts every one of these. Whole numbers stay exactly whole.
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
    const marks = numberMarks(dialect)
    const readTime = timestampReader(time.format, marks, clock)
    const reader = eventReader(events, marks)
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
    const sorted = unsorted.count > 0 ? sortedRows(collected) : collected
    const single = events.of === 'latency' && events.count === null
    // Requests of one time are all requests, and never the same one twice.
    const rule = events.of === 'latency' ? 'sum' : mapping.duplicates
    const { rows, duplicates } = single ? { rows: sorted, duplicates: NO_LINES } : withoutDuplicates(sorted, rule)
    if (rows.length < 2) return refusal(fileProblem('too-few-rows', String(rows.length), '2'), skipped)
    const grid = single
      ? griddedRequests(rows, stream.limits.steps)
      : gridded(rows, events.of === 'state' ? events.reading : null, stream.limits.steps)
    if ('steps' in grid) {
      return refusal(fileProblem('too-many-steps', String(grid.steps), String(stream.limits.steps)), skipped)
    }
    const { offGrid, placement, stateReading, gathered } = grid
    const stamp = single || stateReading !== null ? 'start' : (mapping.stamp ?? 'start')
    const series = stamp === 'end' ? { ...grid.series, start: grid.series.start - grid.series.step } : grid.series
    return success({
      series,
      report: {
        kind: 'measurements',
        unit: stateReading === null ? 'requests' : 'time',
        delimiter: dialect.delimiter,
        point: dialect.point ?? 'decimal',
        encoding: read.value.encoding,
        rowsRead: read.value.rows,
        rowsUsed: rule === 'sum' ? collected.length : rows.length,
        skipped,
        unsorted,
        zone: clock.report(),
        first: rows.time[0] as number,
        last: rows.time[rows.length - 1] as number,
        step: series.step,
        steps: series.valid.length,
        duplicates: { ...duplicates, rule },
        offGrid: { ...offGrid, placement },
        gathered,
        gaps: gapsOf(series),
        stateReading,
        stamp,
        latencyThreshold: 'threshold' in events ? events.threshold : null,
      },
    })
  })
