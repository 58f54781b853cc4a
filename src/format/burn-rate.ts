import { formatNumber, formatSignificant } from './number.ts'

const DUST = 1e-12
const LEAST = 0.001

/**
 * A burn rate, to three significant digits: "0.2×", "14.4×", "0.933×", "1,000×". Below a thousandth it is "<0.001×";
 * "0×" means none (to 1e-12, the dust of floating-point sums).
 *
 * @throws RangeError for negative rates, NaN and infinities.
 */
export const formatBurnRate = (rate: number): string => {
  if (rate < -DUST) throw new RangeError(`not a burn rate: ${rate}`)
  if (Math.abs(rate) <= DUST) return `${formatNumber(0, 0)}×`
  return rate < LEAST ? `<${formatNumber(LEAST, 3)}×` : `${formatSignificant(rate, 3)}×`
}
