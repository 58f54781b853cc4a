import { durationText, parseDuration } from '../quantity/duration.ts'
import { isTimeZone } from '../quantity/instant.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { CALENDAR_PERIODS, LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from './slo-window.ts'
import type { SloWindow } from './slo-window.ts'

/**
 * Reads an SLO window: a rolling length from 1 h to 366 d ("30d", "12h"), or a calendar period with a time zone
 * ("month:Europe/Berlin", "week-monday:UTC"); without a zone UTC is meant.
 *
 * @returns problem `empty`, `not-a-window`, `not-positive`, `too-short`, `too-long` or `not-a-time-zone`.
 */
export const parseSloWindow = (text: string, path: string): Result<SloWindow> => {
  const plain = text.trim()
  const [name, zone] = splitOnce(plain)
  const period = CALENDAR_PERIODS.find((known) => known === name.toLowerCase())
  if (period !== undefined) {
    const timeZone = zone ?? 'UTC'
    if (!isTimeZone(timeZone)) return problem(path, 'not-a-time-zone', timeZone)
    return success({ kind: 'calendar', period, timeZone })
  }
  const duration = parseDuration(plain, path)
  if (!duration.ok) return duration.problem.code === 'not-a-duration' ? problem(path, 'not-a-window', text) : duration
  if (duration.value < SHORTEST_SLO_WINDOW) return problem(path, 'too-short', text, '1h')
  if (duration.value > LONGEST_SLO_WINDOW) return problem(path, 'too-long', text, '366d')
  return success({ kind: 'rolling', duration: duration.value })
}

/** The text that links and files use, which `parseSloWindow` reads back. */
export const sloWindowText = (sloWindow: SloWindow): string =>
  sloWindow.kind === 'rolling' ? durationText(sloWindow.duration) : `${sloWindow.period}:${sloWindow.timeZone}`

const splitOnce = (text: string): readonly [string, string | undefined] => {
  const colon = text.indexOf(':')
  return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)]
}
