import { numberFormat } from './locale.ts'

/** The true minus sign, U+2212: as wide as the plus sign and never broken off its number at the end of a line. */
export const MINUS = '\u2212'

const signed = (value: number | bigint, options: Intl.NumberFormatOptions): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const format = numberFormat(options)
  // A zero has no sign, and Intl would print one for -0.
  const text = format.format(value < 0 ? -value : value || 0)
  return value < 0 && text !== format.format(0) ? MINUS + text : text
}

/**
 * A number in the digits of the locale, grouped, with at most `decimals` decimals and no trailing zeros:
 * 1234.50 gives "1,234.5". Never "-0".
 *
 * @throws RangeError for NaN and infinities: what they mean is for the caller to say.
 */
export const formatNumber = (value: number | bigint, decimals: number): string =>
  signed(value, { maximumFractionDigits: decimals })

/** As `formatNumber`, but rounded to so many significant digits: 14.2857 to 3 gives "14.3". */
export const formatSignificant = (value: number, digits: number): string =>
  signed(value, { maximumSignificantDigits: digits })
