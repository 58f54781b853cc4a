/** A span of time in whole milliseconds, unless a docstring says that it may be a fraction. */
export type Milliseconds = number

/** A point in time: milliseconds since 1970-01-01T00:00Z, a whole number. */
export type Instant = number

/** A plain ratio. 1 means all of it. */
export type Ratio = number

declare const partsPerBillion: unique symbol

/**
 * An exact share as a whole number from 0 to 1,000,000,000. Targets, error budgets and failing shares are held so,
 * because 0.999 has no exact binary form and `1 - 0.999` is not 0.001.
 */
export type PartsPerBillion = number & { readonly [partsPerBillion]: true }

/** All of it, 100 %. */
export const WHOLE = 1_000_000_000 as PartsPerBillion

export const SECOND: Milliseconds = 1_000
export const MINUTE: Milliseconds = 60_000
export const HOUR: Milliseconds = 3_600_000
export const DAY: Milliseconds = 86_400_000

/**
 * Marks a whole number of parts per billion.
 *
 * @throws RangeError when `value` is not a whole number from 0 to 1,000,000,000.
 */
export const ppb = (value: number): PartsPerBillion => {
  if (!Number.isInteger(value) || value < 0 || value > WHOLE) throw new RangeError(`not parts per billion: ${value}`)
  return value as PartsPerBillion
}

/** The nearest double to an exact share: 999,000,000 gives 0.999. */
export const ratioOf = (share: PartsPerBillion): Ratio => share / WHOLE
