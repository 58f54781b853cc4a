import { formatCountShort } from './count.ts'
import { numberFormat } from './locale.ts'
import { MINUS } from './number.ts'

const WHOLE_FROM = 1_000
const SHORT_FROM = 100_000

const checked = (amount: number): number => {
  if (!Number.isFinite(amount)) throw new RangeError(`not an amount of money: ${amount}`)
  return Math.abs(amount)
}

const written = (size: number, currency: string): string => {
  const whole = { maximumFractionDigits: 0, minimumFractionDigits: 0 }
  const options = {
    style: 'currency',
    currency,
    ...(size >= WHOLE_FROM || Number.isInteger(size) ? whole : {}),
  } as const
  return numberFormat(options).format(size)
}

/** The smallest coin of a currency: 0.01 of most, 1 of some. */
const coin = (currency: string): number =>
  10 ** -(numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)

/**
 * An amount of money in its currency as the locale writes it: "€0.50", "€12", "€999.99", and from a thousand on without
 * what nobody reads: "€43,200". Negative with U+2212: "−€80". What is worth less than half a coin but not nothing is
 * "<€0.01".
 *
 * @throws RangeError for NaN, infinities, and for what is no currency code.
 */
export const formatMoney = (amount: number, currency: string): string => {
  const size = checked(amount)
  const least = coin(currency)
  const sign = amount < 0 && size > 0 ? MINUS : ''
  if (size > 0 && size < least / 2) return `${sign}<${written(least, currency)}`
  return sign + written(size, currency)
}

/**
 * An amount of money at a glance: "€1.2 M", "−$2.4 B". Below 100,000 it is as `formatMoney` has it.
 *
 * @throws RangeError for NaN, infinities, and for what is no currency code.
 */
export const formatMoneyShort = (amount: number, currency: string): string => {
  const size = checked(amount)
  if (Math.round(size) < SHORT_FROM) return formatMoney(amount, currency)
  const parts = numberFormat({ style: 'currency', currency, maximumFractionDigits: 0 }).formatToParts(0)
  const text = parts.map(({ type, value }) => (type === 'integer' ? formatCountShort(size) : value)).join('')
  return amount < 0 ? MINUS + text : text
}
