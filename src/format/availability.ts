import type { Ratio } from '../core/quantity/units.ts'
import { formatNumber, formatSignificant } from './number.ts'
import { withPercentSign } from './percent.ts'

/** More decimals of a percentage than these a double near 100 does not carry. */
const MOST_DECIMALS = 12

/**
 * Decimals of the percentage at which the first digit of what is missing from 100 % stands, plus `more`. What is missing is
 * what counts: 99.87 % and 99.9987 % say as much.
 */
const decimalsFor = (missing: number, more: number): number =>
  Math.min(MOST_DECIMALS, (missing < 1 ? Math.ceil(-Math.log10(missing)) : 0) + more)

const written = (unavailability: Ratio, more: number): string => {
  if (!(unavailability >= 0 && unavailability <= 1)) throw new RangeError(`not an unavailability: ${unavailability}`)
  if (unavailability === 0 || unavailability === 1) return withPercentSign(formatNumber((1 - unavailability) * 100, 0))
  const missing = unavailability * 100
  const decimals = decimalsFor(missing, more)
  const scale = 10 ** decimals
  const units = Math.round(missing * scale)
  // Never all and never nothing, unless it is exactly that.
  const shown = Math.min(100 * scale - 1, Math.max(1, units))
  return withPercentSign(formatNumber((100 * scale - shown) / scale, decimals))
}

/**
 * How available something is, from how unavailable it is, with two digits of what is missing: 0.0013 gives "99.87 %",
 * 0.001999 "99.8 %", 0.00000025 "99.999975 %", 0.4 "60 %". "100 %" and "0 %" mean exactly that.
 *
 * @param unavailability from 0 to 1: 1 minus the availability has lost the digits that matter.
 * @throws RangeError for anything else.
 */
export const formatAvailability = (unavailability: Ratio): string => written(unavailability, 1)

/** The same with five digits of what is missing: 0.001999 gives "99.8001 %". */
export const formatAvailabilityExactly = (unavailability: Ratio): string => written(unavailability, 4)

/**
 * How unavailable something is, with five digits: 0.001999 gives "0.1999 %", 0.00000025 "0.000025 %", 0 "0 %".
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatUnavailability = (unavailability: Ratio): string =>
  withPercentSign(formatSignificant(unavailability * 100, 5))
