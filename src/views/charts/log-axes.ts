import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'

/** A logarithmic axis from `low` to `high`, both above 0. */
export interface LogAxis {
  readonly low: number
  readonly high: number
}

export interface LogTick {
  readonly value: number
  readonly label: string
}

const LEAST_RATIO_DECADE = -9
const USUAL_RATIO_DECADE = -4
const LOWS: readonly Milliseconds[] = [SECOND, 100, 10, 1]
const HIGHS: readonly Milliseconds[] = [30 * DAY, 90 * DAY, 365 * DAY, 3_650 * DAY]
const MINUTES_AND_HOURS = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR]
const DAYS = [1, 3, 10, 30, 90, 365, 3_650].map((days) => days * DAY)
const TIMES: readonly Milliseconds[] = [1, 10, 100, SECOND, 10 * SECOND, ...MINUTES_AND_HOURS, ...DAYS]
const ROOM_PER_RATIO = 56
const ROOM_PER_TIME = 17

/** How far along an axis a value stands: 0 at its low end, 1 at its high end. */
export const alongAxis = ({ low, high }: LogAxis, value: number): number => Math.log(value / low) / Math.log(high / low)

// Written as a decimal: a power of ten may miss by a bit, and its label would show that.
const powerOfTen = (exponent: number): number => Number(`1e${exponent}`)

/** Error ratios from 0.01 %, or from the decade of a lower one, to 100 %. */
export const ratioAxis = (lowest: Ratio): LogAxis => {
  const decade = Math.floor(Math.log10(lowest))
  return { low: powerOfTen(Math.max(LEAST_RATIO_DECADE, Math.min(USUAL_RATIO_DECADE, decade))), high: 1 }
}

/** Times from a second to 30 days, or wider where a shorter or longer one must be shown. */
export const spanAxis = (shortest: Milliseconds, longest: Milliseconds): LogAxis => ({
  low: LOWS.find((low) => low <= shortest) ?? 1,
  high: HIGHS.find((high) => high >= longest) ?? 3_650 * DAY,
})

/** Every decade, or every second or third where there is no room. */
export const ratioTicks = (axis: LogAxis, width: number): readonly LogTick[] => {
  const lowest = Math.round(Math.log10(axis.low))
  const step = Math.max(1, Math.ceil((ROOM_PER_RATIO * -lowest) / width))
  const ticks: LogTick[] = []
  for (let exponent = 0; exponent >= lowest; exponent -= step) {
    const value = powerOfTen(exponent)
    ticks.unshift({ value, label: formatPercent(value) })
  }
  return ticks
}

/** The spans that people say, as many as have room. */
export const spanTicks = (axis: LogAxis, height: number): readonly LogTick[] => {
  let taken = Number.NEGATIVE_INFINITY
  const ticks: LogTick[] = []
  for (const value of TIMES.filter((time) => time >= axis.low && time <= axis.high)) {
    const y = alongAxis(axis, value) * height
    if (y - taken < ROOM_PER_TIME) continue
    taken = y
    ticks.push({ value, label: formatDuration(value) })
  }
  return ticks
}
