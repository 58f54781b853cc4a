import { decimalText, nearestQuotient } from '../core/quantity/decimal.ts'
import { fractionNumber } from '../core/quantity/fraction.ts'
import type { Fraction } from '../core/quantity/fraction.ts'
import { formatNumber, formatSignificant } from './number.ts'

/** What a field keeps of a burn rate, and of a share in percent. */
const DECIMALS = { burnRate: 6, percent: 7 } as const

const hasAtMost = ({ numerator, denominator }: Fraction, decimals: number): boolean =>
  (numerator * 10n ** BigInt(decimals)) % denominator === 0n

/**
 * A number as a field shows it, with a plain point and no grouping, so that it can be typed again: all its digits when it
 * has at most `decimals` decimals, else the first three that count.
 */
const fieldNumber = (value: Fraction, decimals: number): string => {
  const { numerator, denominator } = value
  if (hasAtMost(value, decimals))
    return decimalText({ units: (numerator * 10n ** BigInt(decimals)) / denominator, scale: decimals })
  let scale = 0
  while (nearestQuotient(numerator * 10n ** BigInt(scale), denominator) < 100n) scale += 1
  return decimalText({ units: nearestQuotient(numerator * 10n ** BigInt(scale), denominator), scale })
}

/** A burn rate for its field: "14.4×", "13.44×"; "0.933×" for 14/15. */
export const burnRateField = (rate: Fraction): string => `${fieldNumber(rate, DECIMALS.burnRate)}×`

const inPercent = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: numerator * 100n, denominator })

/** A share for its field: "2 %"; "2.08 %" for 14 hours of 28 days at 1×. */
export const shareField = (share: Fraction): string => `${fieldNumber(inPercent(share), DECIMALS.percent)} %`

/** A number to read, and the sign that stands between it and what it is worked out from. */
export interface Equal {
  readonly text: string
  /** The same without its unit, for a product: "14.4 × 0.1 %". */
  readonly bare: string
  readonly sign: '=' | '≈'
}

const equal = (value: Fraction, decimals: number, unit: string): Equal => {
  const exact = hasAtMost(value, decimals)
  const number = fractionNumber(value)
  const bare = exact ? formatNumber(number, decimals) : formatSignificant(number, 3)
  return { text: bare + unit, bare, sign: exact ? '=' : '≈' }
}

/** A burn rate to read, as exact as its field: "14.4×" with "=", "0.933×" with "≈". */
export const equalBurnRate = (rate: Fraction): Equal => equal(rate, DECIMALS.burnRate, '×')

/** A share to read, as exact as its field: "1.44 %" with "=", "2.08 %" with "≈". */
export const equalShare = (share: Fraction): Equal => equal(inPercent(share), DECIMALS.percent, '\u00a0%')
