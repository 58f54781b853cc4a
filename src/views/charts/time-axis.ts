import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { instantOfWallClock } from '../../core/quantity/instant.ts'
import { formatCount } from '../../format/count.ts'
import { formatClock, formatDate } from '../../format/instant.ts'
import { wallClock } from '../../format/wall-clock.ts'

export interface TimeTick {
  readonly at: Instant
  readonly label: string
}

const CLOCK_STEPS: readonly Milliseconds[] = [5, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE)
const DAY_STEPS = [1, 2, 5, 7, 10, 14, 28]
const MONTH_STEPS = [1, 2, 3, 6, 12]
const CLOCK_BELOW = 3 * DAY
const MONTHS_FROM = 100 * DAY
const MONTH = 30.4 * DAY

/** Pixels between labels: wide charts breathe, phones still get six or seven. */
const spacing = (width: number): number => Math.min(110, Math.max(46, width / 8))

const firstOf = <Step>(steps: readonly Step[], fits: (step: Step) => boolean): Step =>
  steps.find(fits) ?? (steps.at(-1) as Step)

const wallAt = (instant: Instant, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The instants to label, as a clock on the wall in the time zone shows them. */
const walls = (first: number, span: Milliseconds, perPixel: number, width: number): readonly number[] => {
  const least = perPixel * spacing(width)
  const found: number[] = []
  if (span < CLOCK_BELOW) {
    const step = firstOf(CLOCK_STEPS, (each) => each >= least)
    for (let wall = Math.ceil(first / step) * step; wall <= first + span + HOUR; wall += step) found.push(wall)
  } else if (span < MONTHS_FROM) {
    const step = firstOf(DAY_STEPS, (days) => days * DAY >= least) * DAY
    for (let wall = Math.ceil(first / DAY) * DAY; wall <= first + span + HOUR; wall += step) found.push(wall)
  } else {
    const step = firstOf(MONTH_STEPS, (months) => months * MONTH >= least)
    const day = new Date(first - 1)
    for (let month = day.getUTCMonth() + 1; ; month += step) {
      const wall = Date.UTC(day.getUTCFullYear(), month, 1)
      if (wall > first + span + HOUR) break
      found.push(wall)
    }
  }
  return found
}

/**
 * Where a time axis `width` pixels wide is labelled, and how: clock times below three days, then days, then months, at
 * midnights and full hours of the time zone. A label names the month, and the year, only where it is a new one.
 */
export const timeAxis = (from: Instant, to: Instant, timeZone: string, width: number): readonly TimeTick[] => {
  const span = to - from
  const ticks: TimeTick[] = []
  let month = -1
  let day = -1
  let dated: Instant = from
  for (const wall of walls(wallAt(from, timeZone), span, span / width, width)) {
    const at = instantOfWallClock(wall, timeZone)
    // An hour that the clocks skip falls together with the next.
    if (at < from || at > to || at <= (ticks.at(-1)?.at ?? Number.NEGATIVE_INFINITY)) continue
    const here = wallClock(at, timeZone)
    const label = (): string => {
      if (span < CLOCK_BELOW && here.day === day) return formatClock(at, timeZone)
      if (span < CLOCK_BELOW && here.hour + here.minute > 0) return formatClock(at, timeZone)
      if (span >= CLOCK_BELOW && here.month === month) return formatCount(here.day)
      return formatDate(at, timeZone, dated)
    }
    ticks.push({ at, label: label() })
    if (here.month !== month) dated = at
    month = here.month
    day = here.day
  }
  return ticks
}
