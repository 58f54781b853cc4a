import type { Series } from '../../core/measurement/series.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { stepOf } from '../csv/grid.ts'
import type { Grid } from '../csv/grid.ts'
import { combineColumns } from '../prometheus-api/combine-columns.ts'
import type { Counted } from './mapping.ts'

/** What was counted, at the time at which it was known, and the times at which something else than a number stood. */
export interface Counts {
  readonly time: Float64Array
  readonly value: Float64Array
  readonly unknown: readonly Instant[]
}

/** The series that count each thing. */
export interface CountedParts {
  readonly good: readonly Counts[]
  readonly bad: readonly Counts[]
  readonly total: readonly Counts[]
}

/** All different times of some series, ascending. */
export const timesOf = (series: readonly Pick<Counts, 'time'>[]): Float64Array => {
  const all = new Float64Array(series.reduce((length, { time }) => length + time.length, 0))
  let at = 0
  for (const { time } of series) {
    all.set(time, at)
    at += time.length
  }
  all.sort()
  return all.filter((time, index) => index === 0 || time !== all[index - 1])
}

/** Adds series up, step by step: NaN where none of them has a sample, Infinity where one of them has no number. */
const columnOf = (series: readonly Counts[], grid: Grid): Float64Array<ArrayBuffer> => {
  const column = new Float64Array(grid.steps).fill(Number.NaN)
  const add = (time: Instant, value: number): void => {
    const step = stepOf(grid, time)
    // A time without a number may lie outside, where no number was.
    if (step < 0 || step >= grid.steps) return
    const before = column[step] as number
    column[step] = (Number.isNaN(before) ? 0 : before) + value
  }
  for (const { time, value, unknown } of series) {
    for (let at = 0; at < time.length; at += 1) add(time[at] as number, value[at] as number)
    for (const at of unknown) add(at, Number.POSITIVE_INFINITY)
  }
  return column
}

/** Good and bad as good and all: where only one of them has a sample, the other counted nothing. */
const withTotal = (
  good: Float64Array,
  bad: Float64Array,
): { good: Float64Array; total: Float64Array; alone: number } => {
  let alone = 0
  const orNothing = (value: number, other: number): number => {
    if (!Number.isNaN(value) || Number.isNaN(other)) return value
    alone += 1
    return 0
  }
  const parts = good.map((value, step) => orNothing(value, bad[step] as number))
  const total = bad.map((value, step) => orNothing(value, good[step] as number) + (parts[step] as number))
  return { good: parts, total, alone }
}

/** Steps to which a rule was applied. */
export interface StepRules {
  /** More good (or bad) events than events, beyond rounding: cut down to all of them. */
  readonly aboveTotal: number
  /** Bad events that nothing counted are taken as none; where good events are not counted beside the total, it is a gap. */
  readonly eventsMissing: number
  /** Events known, total not: gaps. */
  readonly totalMissing: number
}

/**
 * Joins good, bad and total into a series, by the rules of live reading. A sample stands for the step that ends with it, as
 * Prometheus answers, so the series begins one step before the grid.
 */
export const seriesOfSamples = (
  counted: Counted,
  parts: CountedParts,
  grid: Grid,
): { readonly series: Series; readonly rules: StepRules } => {
  const frame = { start: grid.start - grid.step, step: grid.step, steps: grid.steps }
  if (counted === 'good-bad') {
    const { good, total, alone } = withTotal(columnOf(parts.good, grid), columnOf(parts.bad, grid))
    const { series } = combineColumns(frame, grid.steps, { counts: 'good-and-total', events: good, total })
    return { series, rules: { aboveTotal: 0, eventsMissing: alone, totalMissing: 0 } }
  }
  const { series, tally } = combineColumns(frame, grid.steps, {
    counts: counted === 'good-total' ? 'good-and-total' : 'bad-and-total',
    events: columnOf(counted === 'good-total' ? parts.good : parts.bad, grid),
    total: columnOf(parts.total, grid),
  })
  const { aboveTotal, eventsMissing, totalMissing } = tally
  return { series, rules: { aboveTotal, eventsMissing, totalMissing } }
}

/** The series without its first step, in which a counter cannot have counted anything yet. */
export const withoutFirstStep = ({ start, step, good, valid }: Series): Series => ({
  start: start + step,
  step,
  good: good.slice(1),
  valid: valid.slice(1),
})
