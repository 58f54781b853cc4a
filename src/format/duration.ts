import type { Milliseconds } from '../core/quantity/units.ts'
import { delayParts, exactParts, spanParts } from './duration-parts.ts'
import type { DurationPart, DurationUnit } from './duration-parts.ts'
import { formatNumber, MINUS } from './number.ts'
import { counted } from './plural.ts'
import type { Counted } from './plural.ts'

const DECIMALS = 9

const SPOKEN: Readonly<Record<DurationUnit, Counted>> = {
  d: { one: 'day', other: 'days' },
  h: { one: 'hour', other: 'hours' },
  m: { one: 'minute', other: 'minutes' },
  s: { one: 'second', other: 'seconds' },
  ms: { one: 'millisecond', other: 'milliseconds' },
}

const isZero = (parts: readonly DurationPart[]): boolean => parts.every((part) => part.value === 0)

const written = (ms: Milliseconds, parts: readonly DurationPart[]): string => {
  const words = parts.map((part) => formatNumber(part.value, DECIMALS) + part.unit).join(' ')
  return ms < 0 && !isZero(parts) ? MINUS + words : words
}

const spoken = (ms: Milliseconds, parts: readonly DurationPart[]): string => {
  const words = parts.map((part) => counted(part.value, SPOKEN[part.unit])).join(' ')
  return ms < 0 && !isZero(parts) ? `minus ${words}` : words
}

/**
 * A duration to the last digit, for allowances and for what a person typed: "43m 12s", "25.92s", "36d 12h", "0.864s",
 * "2.592ms", "0s". Exact to the nanosecond.
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatDuration = (ms: Milliseconds): string => written(ms, exactParts(ms))

/**
 * A measured or derived duration, rounded so that it reads aloud: "864ms", "17m 16.8s", "6h 43m 12s", "9d 20h", "−5m".
 *
 * @throws RangeError for NaN and infinities: "never" is for the caller to say.
 */
export const formatSpan = (ms: Milliseconds): string => written(ms, spanParts(ms))

/**
 * How long an alert took, to fire or to clear: "51.84s", "4m 55.68s", "17m 16.8s", "1h 59m 38.4s", "1d 21h 36m".
 *
 * @throws RangeError for NaN and infinities: "never" is for the caller to say.
 */
export const formatDelay = (ms: Milliseconds): string => written(ms, delayParts(ms))

/** What `formatDuration` writes, in whole words for a screen reader: "43 minutes 12 seconds". */
export const spokenDuration = (ms: Milliseconds): string => spoken(ms, exactParts(ms))

/** What `formatSpan` writes, in whole words for a screen reader: "minus 5 minutes". */
export const spokenSpan = (ms: Milliseconds): string => spoken(ms, spanParts(ms))
