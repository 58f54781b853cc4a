import { parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { TimestampFormat } from './mapping.ts'
import { readNumber, readPercentSign } from './number.ts'
import type { NumberMarks } from './number.ts'
import { readState } from './state.ts'
import { readDateTime } from './timestamp.ts'
import { createZoneClock } from './zone-clock.ts'

/** What one column of the sample looks like. Empty cells are not counted; every share is of the others, 0 when none. */
export interface ColumnLook {
  /** The format in which at least four cells in five read as a time; null when none does. */
  readonly time: TimestampFormat | null
  /** At least four in five are numbers, a per cent sign allowed. */
  readonly numeric: boolean
  /** At least four in five read as up or down. */
  readonly state: boolean
  /** At least four in five are durations with a unit. */
  readonly duration: boolean
  /** The durations with a unit, in milliseconds; cells that hold none are left out. */
  readonly durations: readonly Milliseconds[]
  readonly percentSigns: boolean
  /** The numbers, NaN for cells that hold none. */
  readonly numbers: readonly number[]
  /** True when the column holds anything. */
  readonly filled: boolean
}

/** The columns of a sample: how they look, and their names, empty where there is no header. */
export interface SampleColumns {
  readonly names: readonly string[]
  readonly looks: readonly ColumnLook[]
}

const MOST = 0.8
// 2001 to 2100. Counts of requests are rarely so large, and then a column of times stands before them.
const EPOCH_SECONDS = [978_307_200, 4_102_444_800] as const

const isEpoch = (value: number, unit: number): boolean =>
  value >= EPOCH_SECONDS[0] * unit && value < EPOCH_SECONDS[1] * unit

/** Whether a cell reads as date and time text. */
export const isDateTime = (cell: string): boolean => !Number.isNaN(readDateTime(cell, createZoneClock('UTC'), 0))

/** Whether a cell reads as a number, a per cent sign allowed. */
export const isNumeric = (cell: string, marks: NumberMarks): boolean =>
  !Number.isNaN(readNumber(readPercentSign(cell).number, marks))

export const columnLook = (cells: readonly string[], marks: NumberMarks): ColumnLook => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const most = (test: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length >= MOST * filled.length
  const durations = filled.flatMap((cell) => {
    const read = parseDuration(cell, 'duration')
    return read.ok ? [read.value] : []
  })
  const bare = (cell: string): number => readNumber(cell, marks)
  const time = most(isDateTime)
    ? 'date-time'
    : most((cell) => isEpoch(bare(cell), 1))
      ? 'epoch-seconds'
      : most((cell) => isEpoch(bare(cell), 1000))
        ? 'epoch-milliseconds'
        : null
  return {
    time,
    numeric: most((cell) => isNumeric(cell, marks)),
    state: most((cell) => readState(cell) !== null),
    duration: filled.length > 0 && durations.length >= MOST * filled.length,
    durations,
    percentSigns: filled.some((cell) => cell.trim().endsWith('%')),
    numbers: cells.map((cell) => readNumber(readPercentSign(cell).number, marks)),
    filled: filled.length > 0,
  }
}
