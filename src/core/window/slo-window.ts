import { DAY, HOUR } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'

/** Weeks begin on the day they are named after. */
export type CalendarPeriod = 'week-monday' | 'week-sunday' | 'month' | 'quarter' | 'year'

/** Every calendar period, in the order in which a person is offered them. */
export const CALENDAR_PERIODS: readonly CalendarPeriod[] = ['month', 'quarter', 'year', 'week-monday', 'week-sunday']

/** The stretch of time an objective is judged over. Days of a rolling window are 24 h; calendar periods are as long as they are. */
export type SloWindow =
  | { readonly kind: 'rolling'; readonly duration: Milliseconds }
  | { readonly kind: 'calendar'; readonly period: CalendarPeriod; readonly timeZone: string }

/** The shortest rolling SLO window. */
export const SHORTEST_SLO_WINDOW: Milliseconds = HOUR
/** The longest rolling SLO window: a leap year. */
export const LONGEST_SLO_WINDOW: Milliseconds = 366 * DAY

/** The time zone in which a window's dates are told: its own for a calendar period, UTC for a rolling one. */
export const timeZoneOf = (sloWindow: SloWindow): string => (sloWindow.kind === 'calendar' ? sloWindow.timeZone : 'UTC')
