import { durationText } from '../../core/quantity/duration.ts'
import { isTimeZone, parseInstant } from '../../core/quantity/instant.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { fieldAt, flagField, listField, mapField, placeOf, textField } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { annotatedDuration } from './annotation.ts'
import type { Annotations } from './annotation.ts'
import { isCalendarUnit, readShorthand, SHORTHAND_EXAMPLES, shorthandText } from './duration-shorthand.ts'
import type { Shorthand } from './duration-shorthand.ts'
import { scalarText } from './openslo-object.ts'

const USUAL: SloWindow = { kind: 'rolling', duration: 30 * DAY }
const USUAL_TEXT = '30d'

const isSloWindowLength = (length: Milliseconds): boolean =>
  length >= SHORTEST_SLO_WINDOW && length <= LONGEST_SLO_WINDOW

const rolling = (shorthand: Shorthand, at: At, annotations: Annotations, remarks: Remarks): SloWindow => {
  const exact = annotatedDuration(annotations('slo-window'))
  if (exact !== null && isSloWindowLength(exact) && shorthandText(exact) === shorthandText(shorthand.length))
    return { kind: 'rolling', duration: exact }
  if (!isSloWindowLength(shorthand.length)) {
    remarks.add(
      'kept',
      'not-a-duration',
      at,
      `${durationText(SHORTEST_SLO_WINDOW)}–${durationText(LONGEST_SLO_WINDOW)}`,
    )
    remarks.add('assumed', 'usual', at, USUAL_TEXT)
    return USUAL
  }
  if (isCalendarUnit(shorthand)) remarks.add('assumed', 'usual', at, durationText(shorthand.length))
  return { kind: 'rolling', duration: shorthand.length }
}

/** Periods that the calendar has, by every way to write them. */
const PERIODS: ReadonlyMap<string, 'week' | 'month' | 'quarter' | 'year'> = new Map([
  ['1w', 'week'],
  ['7d', 'week'],
  ['1M', 'month'],
  ['1Q', 'quarter'],
  ['3M', 'quarter'],
  ['1Y', 'year'],
  ['4Q', 'year'],
  ['12M', 'year'],
])

/** A date and a time of day without a zone. Some write a T between them. */
const START = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/

/** A calendar period that holds `shorthand`; a week begins on Monday unless `start` says Sunday. */
const periodOf = (shorthand: Shorthand, start: string | null): CalendarPeriod | null => {
  const period = PERIODS.get(`${shorthand.count}${shorthand.unit}`) ?? null
  if (period !== 'week') return period
  const isSunday = start !== null && Temporal.PlainDate.from(start.slice(0, 10)).dayOfWeek === 7
  return isSunday ? 'week-sunday' : 'week-monday'
}

const readStart = (calendar: At, timeZone: string, remarks: Remarks): string | null => {
  const text = textField(calendar, 'startTime', remarks, true)
  const at = fieldAt(calendar, 'startTime')
  if (text === null || at === null) return null
  if (START.test(text) && parseInstant(text, '', timeZone).ok) return text
  remarks.add('left-out', 'not-a-time', at, '2024-01-01 00:00:00')
  return null
}

const readZone = (calendar: At, remarks: Remarks): string => {
  const zone = textField(calendar, 'timeZone', remarks, true)
  const at = fieldAt(calendar, 'timeZone')
  if (zone === null || at === null) return 'UTC'
  if (zone.length <= 60 && isTimeZone(zone)) return zone
  remarks.add('left-out', 'not-a-time-zone', at, 'UTC')
  return 'UTC'
}

const aligned = (shorthand: Shorthand, duration: At, calendar: At, entry: At, { annotations, remarks }: Context) => {
  const timeZone = readZone(calendar, remarks)
  const start = readStart(calendar, timeZone, remarks)
  const period = periodOf(shorthand, start)
  if (period === null) {
    const length = rolling(shorthand, duration, annotations, remarks)
    remarks.add('kept', 'no-place', fieldAt(entry, 'calendar') ?? entry, lengthText(length))
    return length
  }
  const sloWindow: SloWindow = { kind: 'calendar', period, timeZone }
  const began = start === null ? null : parseInstant(start, '', timeZone)
  const at = fieldAt(calendar, 'startTime')
  if (began?.ok && at !== null && sloPeriod(sloWindow, began.value).start !== began.value)
    remarks.add('kept', 'no-place', at, period)
  return sloWindow
}

const lengthText = (sloWindow: SloWindow): string =>
  sloWindow.kind === 'rolling' ? durationText(sloWindow.duration) : sloWindow.period

interface Context {
  readonly annotations: Annotations
  readonly remarks: Remarks
}

/**
 * Reads the SLO window of `spec.timeWindow`, a list of one. What a scenario cannot be judged over becomes the nearest thing,
 * with a remark: a period that the calendar does not have becomes a rolling window of its length, one that begins in the
 * middle of a month becomes the month.
 */
export const readSloWindow = (spec: At, annotations: Annotations, remarks: Remarks): SloWindow => {
  const windows = listField(spec, 'timeWindow', remarks) ?? []
  const [first, ...further] = windows
  for (const one of further) remarks.add('kept', 'no-place', one, '1')
  if (first === undefined) {
    remarks.add('assumed', 'usual', { ...placeOf(spec), path: `${spec.path}.timeWindow` }, USUAL_TEXT, '')
    return USUAL
  }
  const text = textField(first, 'duration', remarks, true)
  const duration = fieldAt(first, 'duration')
  const shorthand = text === null ? null : readShorthand(text)
  if (duration === null || shorthand === null) {
    if (duration !== null) remarks.add('left-out', 'not-a-duration', duration, SHORTHAND_EXAMPLES)
    remarks.add('assumed', 'usual', first, USUAL_TEXT)
    return USUAL
  }
  const isRolling = flagField(first, 'isRolling', remarks)
  const calendar = mapField(first, 'calendar', remarks)
  if (isRolling === true && calendar !== null) remarks.add('assumed', 'conflict', calendar, 'isRolling: true')
  if (isRolling === false && calendar === null)
    remarks.add('assumed', 'missing', first, 'calendar', scalarText(duration))
  return calendar !== null && isRolling !== true
    ? aligned(shorthand, duration, calendar, first, { annotations, remarks })
    : rolling(shorthand, duration, annotations, remarks)
}
