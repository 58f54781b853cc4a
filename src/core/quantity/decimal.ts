/** An exact decimal number: `units / 10^scale`. `scale` is 0 or more. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/**
 * Reads plain decimal text: digits with at most one point or comma, an optional sign, no exponent, no grouping.
 *
 * @returns null when the text is anything else.
 */
export const decimalFromText = (text: string): Decimal | null => {
  const match = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(text)
  if (match === null) return null
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const kept = fraction.replace(/0+$/, '')
  const units = BigInt(whole + kept)
  return { units: sign === '-' ? -units : units, scale: kept.length }
}

/** The shortest plain text of an exact decimal, with a point: `{ units: 26784n, scale: 1 }` gives "2678.4". */
export const decimalText = ({ units, scale }: Decimal): string => {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}

/** The nearest double. */
export const decimalNumber = (decimal: Decimal): number => Number(decimalText(decimal))

/**
 * `decimal × 10^places` as a whole number.
 *
 * @returns null when digits would be left over.
 */
export const decimalShifted = ({ units, scale }: Decimal, places: number): bigint | null => {
  if (places >= scale) return units * 10n ** BigInt(places - scale)
  const divisor = 10n ** BigInt(scale - places)
  return units % divisor === 0n ? units / divisor : null
}

/** `numerator / denominator` to the nearest whole number, halves up. Both must be 0 or more, `denominator` above 0. */
export const nearestQuotient = (numerator: bigint, denominator: bigint): bigint =>
  (numerator * 2n + denominator) / (denominator * 2n)
