import type { Series } from '../../core/measurement/series.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import { stepOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { LISTED_GAPS } from './import-limits.ts'
import type { Gap, LineCount, MeasurementReport } from './import-report.ts'
import type { MeasurementRows } from './measurement-rows.ts'
import { lineTally } from './report-tally.ts'

const emptySeries = (start: Instant, step: number, steps: number): Series => ({
  start,
  step,
  good: new Float64Array(steps).fill(Number.NaN),
  valid: new Float64Array(steps).fill(Number.NaN),
})

const addTo = (column: Float64Array, step: number, amount: number): void => {
  const before = column[step] as number
  column[step] = Number.isNaN(before) ? amount : before + amount
}

/** Puts rows into the steps of a grid; rows of one step add up. Also counts the rows that stand between steps. */
export const seriesOfCounts = (
  rows: MeasurementRows,
  grid: Grid,
): { readonly series: Series; readonly offGrid: LineCount } => {
  const series = emptySeries(grid.start, grid.step, grid.steps)
  const offGrid = lineTally()
  for (let row = 0; row < rows.length; row += 1) {
    const time = rows.time[row] as number
    const step = stepOf(grid, time)
    if (time !== grid.start + step * grid.step) offGrid.add(rows.line[row] as number)
    addTo(series.good, step, rows.good[row] as number)
    addTo(series.valid, step, rows.valid[row] as number)
  }
  return { series, offGrid: offGrid.report() }
}

/**
 * States sampled on a grid: each step with a row was watched for its whole length, and was good for the share of its rows
 * that say up, to the millisecond.
 */
export const seriesOfSamples = (
  rows: MeasurementRows,
  grid: Grid,
): { readonly series: Series; readonly offGrid: LineCount } => {
  const { series, offGrid } = seriesOfCounts(rows, grid)
  for (let step = 0; step < grid.steps; step += 1) {
    const samples = series.valid[step] as number
    if (Number.isNaN(samples)) continue
    series.good[step] = Math.round((grid.step * (series.good[step] as number)) / samples)
    series.valid[step] = grid.step
  }
  return { series, offGrid }
}

/** Steps of the grid on which `seriesOfChanges` spreads rows: every minute from the first row to the last. */
export const minutesOf = ({ time, length }: MeasurementRows): { readonly start: Instant; readonly steps: number } => {
  const start = Math.floor((time[0] as number) / MINUTE) * MINUTE
  return { start, steps: Math.ceil(((time[length - 1] as number) - start) / MINUTE) }
}

/**
 * A log of changes: each state holds from its row until the next one, spread over the minutes between. `valid` is the
 * time watched, less than a minute where the log begins or ends within one. The last row only ends the row before it.
 */
export const seriesOfChanges = (rows: MeasurementRows): Series => {
  const { start, steps } = minutesOf(rows)
  const series = emptySeries(start, MINUTE, steps)
  for (let row = 0; row + 1 < rows.length; row += 1) {
    const up = rows.good[row] === rows.valid[row]
    const until = rows.time[row + 1] as number
    let from = rows.time[row] as number
    while (from < until) {
      const step = Math.floor((from - start) / MINUTE)
      const end = Math.min(until, start + (step + 1) * MINUTE)
      addTo(series.valid, step, end - from)
      addTo(series.good, step, up ? end - from : 0)
      from = end
    }
  }
  return series
}

/**
 * Whether rows are a log of changes rather than even samples: nine in ten differ from the row before, or half of them
 * do and the rows do not stand on the grid.
 */
export const looksLikeChanges = ({ good, length }: MeasurementRows, grid: Grid): boolean => {
  let changes = 0
  for (let row = 1; row < length; row += 1) if (good[row] !== good[row - 1]) changes += 1
  const share = changes / (length - 1)
  return length > 2 && (share >= 0.9 || (share >= 0.5 && grid.misfit > 0.3))
}

/** The steps of a series in which nothing was measured. */
export const gapsOf = ({ start, step, valid }: Series): MeasurementReport['gaps'] => {
  const ranges: Gap[] = []
  let [steps, stretches, begin] = [0, 0, -1]
  for (let at = 0; at <= valid.length; at += 1) {
    if (at < valid.length && Number.isNaN(valid[at])) {
      if (begin === -1) begin = at
      continue
    }
    if (begin === -1) continue
    steps += at - begin
    stretches += 1
    if (ranges.length < LISTED_GAPS) {
      ranges.push({ from: start + begin * step, until: start + at * step, steps: at - begin })
    }
    begin = -1
  }
  return { steps, stretches, ranges }
}
