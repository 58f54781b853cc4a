import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { CalendarPeriod, SloWindow } from './slo-window.ts'

/** The stretch of time that counts at one instant: from `start` up to, not including, `end`. */
export interface SloPeriod {
  readonly start: Instant
  readonly end: Instant
}

/**
 * The period of an SLO window at `now`. A rolling one ends at `now`. A calendar one contains `now` (its first instant
 * belongs to it, its end to the next) and has its real length: months of 28 to 31 days, leap years, and 23 or 25 hour
 * days where the time zone changes its clocks.
 *
 * @throws RangeError for a time zone that this machine does not know.
 */
export const sloPeriod = (sloWindow: SloWindow, now: Instant): SloPeriod => {
  if (sloWindow.kind === 'rolling') return { start: now - sloWindow.duration, end: now }
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(sloWindow.timeZone)
  const first = firstDay(local.toPlainDate(), sloWindow.period)
  const next = first.add(LENGTHS[sloWindow.period])
  return { start: startOfDay(first, sloWindow.timeZone), end: startOfDay(next, sloWindow.timeZone) }
}

/** Length of the period at `now`, in milliseconds. */
export const sloPeriodLength = (sloWindow: SloWindow, now: Instant): Milliseconds => {
  const { start, end } = sloPeriod(sloWindow, now)
  return end - start
}

const LENGTHS: Readonly<Record<CalendarPeriod, { days: number } | { months: number }>> = {
  'week-monday': { days: 7 },
  'week-sunday': { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
}

const firstDay = (day: Temporal.PlainDate, period: CalendarPeriod): Temporal.PlainDate => {
  switch (period) {
    case 'week-monday':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'week-sunday':
      return day.subtract({ days: day.dayOfWeek % 7 })
    case 'month':
      return day.with({ day: 1 })
    case 'quarter':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) })
    case 'year':
      return day.with({ day: 1, month: 1 })
  }
}

const startOfDay = (day: Temporal.PlainDate, timeZone: string): Instant =>
  day.toZonedDateTime(timeZone).epochMilliseconds
