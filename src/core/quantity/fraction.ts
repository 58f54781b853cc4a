import { decimalText } from './decimal.ts'

/** An exact ratio of whole numbers: `numerator / denominator`, both 0 or more and `denominator` above 0. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))

/**
 * `numerator / denominator` in lowest terms.
 *
 * @throws RangeError when `numerator` is negative or `denominator` is not above 0.
 */
export const fraction = (numerator: bigint, denominator: bigint): Fraction => {
  if (numerator < 0n || denominator <= 0n) throw new RangeError(`not a fraction: ${numerator} / ${denominator}`)
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** The product of two fractions, in lowest terms. */
export const product = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

/** The nearest double, as far as 25 significant digits decide it. */
export const fractionNumber = (value: Fraction): number => Number(fractionText(value, 25))

/**
 * The fraction as plain decimal text: all its digits when it has an end within `longest` significant digits ("0.0144"),
 * else cut to so many ("0.0002333…").
 */
export const fractionText = ({ numerator, denominator }: Fraction, longest = 17): string => {
  let scale = 0
  let rest = numerator % denominator
  let units = numerator / denominator
  while (rest > 0n && units.toString().length < longest + (units === 0n ? 1 : 0)) {
    rest *= 10n
    units = units * 10n + rest / denominator
    rest %= denominator
    scale += 1
  }
  return decimalText({ units, scale })
}
