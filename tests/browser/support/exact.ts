/**
 * Arithmetic on the digits that are on the page, in whole numbers only, so that it shares nothing with the app's own.
 */

const BILLION = 1_000_000_000n

const NANOSECONDS: Readonly<Record<string, bigint>> = {
  d: 86_400n * BILLION,
  h: 3_600n * BILLION,
  m: 60n * BILLION,
  s: BILLION,
  ms: 1_000_000n,
}

export interface Printed {
  /** The digits as one whole number, sign included. */
  readonly digits: bigint
  /** How many of them stand behind the point. */
  readonly decimals: number
}

/** "1,234.50" is 123450 with two decimals. */
export const printed = (text: string): Printed => {
  const [, sign = '', whole = '', fraction = ''] = /^([−+-]?)([\d,]+)(?:\.(\d+))?$/.exec(text.trim()) ?? []
  if (whole === '') throw new Error(`not a number: ${text}`)
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: sign === '−' || sign === '-' ? -digits : digits, decimals: fraction.length }
}

/** A duration on the page in nanoseconds: "6h 18m 40.002336s". */
export const nanoseconds = (text: string): bigint => {
  const words = text.trim().replace(/^−/, '').split(' ')
  const sum = words.reduce((total, word) => {
    const [, amount = '', unit = ''] = /^([\d.,]+)(ms|[dhms])$/.exec(word) ?? []
    const { digits, decimals } = printed(amount)
    const scaled = digits * (NANOSECONDS[unit] as bigint)
    if (scaled % 10n ** BigInt(decimals) !== 0n) throw new Error(`finer than a nanosecond: ${text}`)
    return total + scaled / 10n ** BigInt(decimals)
  }, 0n)
  return text.trim().startsWith('−') ? -sum : sum
}

/** Parts per billion of the error budget that a target in percent leaves: "99.95" leaves 500,000. */
export const budgetOf = (target: string): bigint => {
  const { digits, decimals } = printed(target)
  return BILLION - digits * 10n ** BigInt(7 - decimals)
}

/** Nanoseconds of full outage that a budget allows in so many seconds. */
export const allowance = (budget: bigint, seconds: number): bigint => budget * BigInt(seconds)

const size = (value: bigint): bigint => (value < 0n ? -value : value)

/** Whether a printed number is the quotient, correctly rounded to the digits that are printed (to either side of a tie). */
export const agrees = ({ digits, decimals }: Printed, numerator: bigint, denominator: bigint): boolean =>
  2n * size(digits * denominator - numerator * 10n ** BigInt(decimals)) <= denominator

/** A whole number of parts per billion as percent, with no digit too many: 999500000 is "99.95". */
export const percentDigits = (share: bigint): string => {
  const text = String(share).padStart(8, '0')
  const [whole, fraction] = [text.slice(0, -7), text.slice(-7).replace(/0+$/, '')]
  return fraction === '' ? whole : `${whole}.${fraction}`
}
