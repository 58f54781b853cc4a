import { parseAmount } from '../quantity/amount.ts'
import { decimalFromText, decimalNumber } from '../quantity/decimal.ts'
import { rateText } from '../quantity/rate.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { MOST_MONEY, STEEPEST_GROWTH } from '../scenario/limits.ts'

/** Thousands in threes, all by one sign, with at most two decimals by another: "12,000", "1.250.000,50", "12 000". */
const GROUPED = /^([+-]?\d{1,3})(?:([,.'’\s])\d{3})(?:\2\d{3})*(?:(?!\2)[.,]\d{1,2})?$/

const plainDigits = (text: string): string => {
  const separator = GROUPED.exec(text)?.[2]
  return separator === undefined ? text : text.replaceAll(separator, '')
}

/** A sign or code of a currency before or after the digits. It is not looked at: the currency has a field of its own. */
const CURRENCY = /^(?:\p{Sc}|[A-Za-z]{3}\b)\s*|\s*(?:\p{Sc}|\b[A-Za-z]{3})$/gu

/**
 * Reads an amount of money of 0 or more: "120", "99.50", "0,5", with or without a currency beside it. Three digits after a
 * single point or comma are thousands, as nobody prices in thousandths: "12,000" and "12.000" are twelve thousand.
 *
 * @returns problem `empty`, `not-a-number`, `negative` or `too-large` (`expected` is the most).
 */
export const parseMoney = (text: string, path: string): Result<number> => {
  const plain = text.trim().replace('−', '-').replaceAll(CURRENCY, '')
  return parseAmount(plainDigits(plain), path, { most: MOST_MONEY, beyond: 'too-large' }, text)
}

/**
 * Reads an amount that may be unknown: null for nothing at all.
 *
 * @returns the problems of `parseMoney`, but for `empty`.
 */
export const parseEstimate = (text: string, path: string): Result<number | null> =>
  text.trim() === '' ? success(null) : parseMoney(text, path)

/** The plain text of an amount that `parseEstimate` reads back: "12000", "0.5"; empty where it is unknown. */
export const moneyText = (amount: number | null): string => {
  if (amount === null) return ''
  const text = rateText(amount)
  // Three decimals would be read as thousands: a fourth keeps them what they are.
  return /^\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

/**
 * Reads how many times as much each further nine costs as the one before: "10", "10×", "1.5x"; from 1 to 1,000.
 *
 * @returns problem `empty`, `not-a-number`, `too-small` or `too-large` (`expected` is the least or the most).
 */
export const parseGrowth = (text: string, path: string): Result<number> => {
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/\s*[×x]$/i, '')
  if (plain === '') return problem(path, 'empty', text)
  const decimal = decimalFromText(plain)
  if (decimal === null) return problem(path, 'not-a-number', text)
  const growth = decimalNumber(decimal)
  if (growth < 1) return problem(path, 'too-small', text, '1')
  return growth > STEEPEST_GROWTH ? problem(path, 'too-large', text, String(STEEPEST_GROWTH)) : success(growth)
}

/**
 * Reads a currency by its three letters, in any case: "eur" is EUR.
 *
 * @returns problem `empty` or `not-a-currency`.
 */
export const parseCurrency = (text: string, path: string): Result<string> => {
  const plain = text.trim().toUpperCase()
  if (plain === '') return problem(path, 'empty', text)
  return /^[A-Z]{3}$/.test(plain) ? success(plain) : problem(path, 'not-a-currency', text)
}
