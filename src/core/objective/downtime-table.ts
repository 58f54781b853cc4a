import { DAY, ppb, WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { sloPeriodLength } from '../window/slo-period.ts'
import type { CalendarPeriod } from '../window/slo-window.ts'
import { allowedBadTime } from './error-budget.ts'

/** A column of the table of allowed downtime: a length in time, and where it comes from. */
export interface DowntimeColumn {
  readonly key: 'day' | 'week' | '28d' | '30d' | 'month' | 'quarter' | 'year'
  readonly length: Milliseconds
}

/** Round targets that people compare, loosest first. */
const COMMON_TARGETS: readonly number[] = [
  900_000_000, 950_000_000, 990_000_000, 995_000_000, 999_000_000, 999_500_000, 999_900_000, 999_950_000, 999_990_000,
  999_995_000, 999_999_000, 999_999_900, 999_999_990, 999_999_999,
]

/** The lengths to compare: a day, a week, 28 and 30 days, and the real month, quarter and year around `now`. */
export const downtimeColumns = (now: Instant, timeZone: string): readonly DowntimeColumn[] => {
  const calendar = (period: CalendarPeriod): Milliseconds =>
    sloPeriodLength({ kind: 'calendar', period, timeZone }, now)
  return [
    { key: 'day', length: DAY },
    { key: 'week', length: 7 * DAY },
    { key: '28d', length: 28 * DAY },
    { key: '30d', length: 30 * DAY },
    { key: 'month', length: calendar('month') },
    { key: 'quarter', length: calendar('quarter') },
    { key: 'year', length: calendar('year') },
  ]
}

/** The target itself between the two nearest round targets below it and the two above, in ascending order. */
export const neighbouringTargets = (target: PartsPerBillion): readonly PartsPerBillion[] => {
  const below = COMMON_TARGETS.filter((common) => common < target).slice(-2)
  const above = COMMON_TARGETS.filter((common) => common > target).slice(0, 2)
  return [...below, target, ...above].map((value) => ppb(Math.min(value, WHOLE)))
}

/** Allowed downtime of one target over every column, in milliseconds. */
export const downtimeRow = (target: PartsPerBillion, columns: readonly DowntimeColumn[]): readonly Milliseconds[] =>
  columns.map(({ length }) => allowedBadTime(length, target))
