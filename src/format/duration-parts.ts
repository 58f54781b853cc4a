import { DAY, HOUR, MINUTE, SECOND } from '../core/quantity/units.ts'
import type { Milliseconds } from '../core/quantity/units.ts'

export type DurationUnit = 'd' | 'h' | 'm' | 's' | 'ms'

/** One figure of a duration and its unit. Only the last figure of a duration has decimals. */
export interface DurationPart {
  readonly value: number
  readonly unit: DurationUnit
}

const NANOSECONDS_PER_MILLISECOND = 1_000_000
const NANOSECONDS_PER_SECOND = 1_000_000_000
const TRUSTED_DIGITS = 15
const TENTH_OF_MILLISECOND = 100_000

const finite = (ms: Milliseconds): Milliseconds => {
  if (!Number.isFinite(ms)) throw new RangeError(`not a finite duration: ${ms}`)
  return Math.abs(ms)
}

/** Whole milliseconds and the nanoseconds beyond them. A double carries 15 decimal digits; what follows is dust. */
const split = (ms: Milliseconds): { readonly whole: number; readonly nanoseconds: number } => {
  const whole = Math.floor(ms)
  const decimals = Math.max(0, Math.min(6, TRUSTED_DIGITS - String(whole).length))
  const scale = 10 ** decimals
  const nanoseconds = (Math.round((ms - whole) * scale) * NANOSECONDS_PER_MILLISECOND) / scale
  return nanoseconds === NANOSECONDS_PER_MILLISECOND ? { whole: whole + 1, nanoseconds: 0 } : { whole, nanoseconds }
}

/**
 * The size of a duration, exact to the nanosecond, as days, hours, minutes and seconds; zeros are left out, and the sign
 * is the caller's. Below one second it is seconds where four decimals say it all (0.864 s), else milliseconds (2.592 ms).
 *
 * @throws RangeError for NaN and infinities.
 */
export const exactParts = (ms: Milliseconds): readonly DurationPart[] => {
  const { whole, nanoseconds } = split(finite(ms))
  const beyondMinutes = (whole % MINUTE) * NANOSECONDS_PER_MILLISECOND + nanoseconds
  if (whole < SECOND && beyondMinutes % TENTH_OF_MILLISECOND !== 0)
    return [{ value: beyondMinutes / NANOSECONDS_PER_MILLISECOND, unit: 'ms' }]
  const parts: readonly DurationPart[] = [
    { value: Math.floor(whole / DAY), unit: 'd' },
    { value: Math.floor((whole % DAY) / HOUR), unit: 'h' },
    { value: Math.floor((whole % HOUR) / MINUTE), unit: 'm' },
    { value: beyondMinutes / NANOSECONDS_PER_SECOND, unit: 's' },
  ]
  const said = parts.filter((part) => part.value > 0)
  return said.length === 0 ? [{ value: 0, unit: 's' }] : said
}

/**
 * The size of a measured or derived duration, rounded to what is worth saying: three digits of milliseconds below one
 * second, tenths of a second below one hour, seconds below one day, hours from there on.
 *
 * @throws RangeError for NaN and infinities.
 */
export const spanParts = (ms: Milliseconds): readonly DurationPart[] => {
  const size = finite(ms)
  if (size < SECOND) return belowASecond(size)
  return inGrains(size, size < HOUR ? SECOND / 10 : size < DAY ? SECOND : HOUR)
}

/**
 * The size of a detection or reset time, in which a second may matter: as `spanParts` below one second, then hundredths
 * of a second below one hour, tenths below one day, minutes from there on.
 *
 * @throws RangeError for NaN and infinities.
 */
export const delayParts = (ms: Milliseconds): readonly DurationPart[] => {
  const size = finite(ms)
  if (size < SECOND) return belowASecond(size)
  return inGrains(size, size < HOUR ? SECOND / 100 : size < DAY ? SECOND / 10 : MINUTE)
}

const belowASecond = (size: Milliseconds): readonly DurationPart[] => {
  const value = Number(size.toPrecision(3))
  if (value < 1 / NANOSECONDS_PER_MILLISECOND) return exactParts(0)
  return value < SECOND ? [{ value, unit: 'ms' }] : exactParts(SECOND)
}

const inGrains = (size: Milliseconds, grain: Milliseconds): readonly DurationPart[] =>
  exactParts(Math.round(size / grain) * grain)
