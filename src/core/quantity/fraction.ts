import { decimalText } from './decimal.ts'

/** An exact ratio of whole numbers: `numerator / denominator`, the one 0 or more, the other above 0. */
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

/** Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`. Exact. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** More digits than decide which double is nearest, but for ties that no rule of ours can make. */
const ENOUGH_DIGITS = 40

const digits = ({ numerator, denominator }: Fraction): { readonly text: string; readonly exact: boolean } => {
  let rest = numerator % denominator
  let units = numerator / denominator
  let scale = 0
  while (rest > 0n && (units === 0n || units.toString().length < ENOUGH_DIGITS)) {
    rest *= 10n
    units = units * 10n + rest / denominator
    rest %= denominator
    scale += 1
  }
  return { text: decimalText({ units, scale }), exact: rest === 0n }
}

/** The nearest double. */
export const fractionNumber = (value: Fraction): number => Number(digits(value).text)

/**
 * The fraction as text that reads back as `fractionNumber`: every digit where it has an end ("0.0144"), else the shortest
 * decimal of the nearest double ("0.00023333333333333333"). May have an exponent in the second case.
 */
export const fractionText = (value: Fraction): string => {
  const { text, exact } = digits(value)
  return exact ? text : String(Number(text))
}
