import { gapsOf } from '../csv/series-of-rows.ts'
import { combineColumns } from './combine-columns.ts'
import type { Columns } from './combine-columns.ts'
import type { FetchedSeries, FetchReport } from './contract.ts'
import type { FetchLog } from './fetch-log.ts'
import { startOfStep } from './fetch-plan.ts'
import type { Grid } from './fetch-plan.ts'
import type { PointTally } from './step-column.ts'
import { wasAnswered } from './step-column.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** The columns of a fetch, as far as they are filled. */
export interface ReadSoFar {
  readonly grid: Grid
  readonly asked: FetchReport['asked']
  readonly columns: Columns
  readonly points: PointTally
}

/** The series of the first `steps` steps, and how it came about. */
export const fetchReport = (
  { grid, asked, columns, points }: ReadSoFar,
  steps: number,
  log: FetchLog,
  resets: FetchReport['resets'],
  because: PrometheusTrouble | null,
): FetchedSeries => {
  const { series, tally } = combineColumns(grid, steps, columns)
  const gaps = gapsOf(series)
  return {
    series,
    report: {
      asked,
      step: grid.step,
      from: grid.start,
      until: startOfStep(grid, steps),
      steps,
      measured: steps - gaps.steps,
      ...log.counts(),
      gaps,
      ...points,
      ...tally,
      noBadEventsAtAll: columns.counts === 'bad-and-total' && !columns.events.some(wasAnswered),
      resets,
      warnings: log.warnings(),
      partial: because === null ? null : { asked: startOfStep(grid, grid.steps), because },
    },
  }
}
