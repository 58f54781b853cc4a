import { readScenario } from '../../core/scenario/read-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { storedWorkspace } from '../../core/scenario/workspace.ts'
import type { StoredWorkspace } from '../../core/scenario/workspace.ts'
import type { Shared, Steps } from './shared.ts'

/** A gap is null, in both columns. */
export type ColumnData = readonly (number | null)[]

/** Columns as a file has them. */
export interface SeriesData extends Pick<Steps, 'step'> {
  readonly id: string
  readonly start: number
  readonly thinnedFrom: Steps | null
  readonly good: ColumnData
  readonly valid: ColumnData
}

/** A file as data: a stored workspace, with columns where some travel along. */
export interface FileData extends StoredWorkspace {
  readonly series?: readonly SeriesData[]
}

const columnData = (column: Float64Array): ColumnData =>
  Array.from(column, (value) => (Number.isNaN(value) ? null : value))

/**
 * A scenario with its fields in the order of the schema, however the object came to be: reading makes it anew. What cannot
 * be read goes as it is, rather than not at all.
 */
const ordered = (scenario: Scenario): Scenario => {
  const read = readScenario(scenario, '')
  return read.ok ? read.value : scenario
}

/** What travels, as plain data in a fixed order: the same facts give the same data. */
export const fileData = ({ scenarios, openId, series }: Shared): FileData => ({
  ...storedWorkspace({ scenarios: scenarios.map(ordered), openId }),
  ...(series.length === 0
    ? {}
    : {
        series: series.map(({ id, series: { start, step, good, valid }, thinnedFrom }) => ({
          id,
          start,
          step,
          thinnedFrom: thinnedFrom === null ? null : { step: thinnedFrom.step, steps: thinnedFrom.steps },
          good: columnData(good),
          valid: columnData(valid),
        })),
      }),
})
