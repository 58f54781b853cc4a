import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'

/** Minutes, hours, days, weeks, months, quarters and years. Upper and lower case differ. */
export type ShorthandUnit = 'm' | 'h' | 'd' | 'w' | 'M' | 'Q' | 'Y'

/** A duration as OpenSLO writes it: "12h", "4w", "1M", "1Q". */
export interface Shorthand {
  readonly count: number
  readonly unit: ShorthandUnit
  /** Its length. A month, quarter or year has none of its own: 30, 90 and 365 days, as OpenSLO's own SDK takes them. */
  readonly length: Milliseconds
}

const LENGTHS: Readonly<Record<ShorthandUnit, Milliseconds>> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
}

/** What a remark shows of the notation. */
export const SHORTHAND_EXAMPLES = '5m, 12h, 30d, 4w, 1M, 1Q, 1Y'

/** Reads a duration shorthand: a whole number above 0 and one letter. Anything else gives null. */
export const readShorthand = (text: string): Shorthand | null => {
  const match = /^([1-9]\d{0,8})([mhdwMQY])$/.exec(text)
  if (match === null) return null
  const count = Number(match[1])
  const unit = match[2] as ShorthandUnit
  return { count, unit, length: count * LENGTHS[unit] }
}

/** Whether a month, a quarter or a year is meant, whose length depends on where it lies. */
export const isCalendarUnit = ({ unit }: Shorthand): boolean => unit === 'M' || unit === 'Q' || unit === 'Y'

/** The duration in days, hours or minutes, to the nearest minute and at least one: 90 s gives "2m", 25 h "25h". */
export const shorthandText = (duration: Milliseconds): string => {
  const length = Math.max(1, Math.round(duration / MINUTE)) * MINUTE
  if (length % DAY === 0) return `${length / DAY}d`
  return length % HOUR === 0 ? `${length / HOUR}h` : `${length / MINUTE}m`
}

/** Whether the shorthand says a duration exactly. */
export const isWholeMinutes = (duration: Milliseconds): boolean => duration > 0 && duration % MINUTE === 0
