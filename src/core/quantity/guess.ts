import { decimalFromText, decimalNumber } from './decimal.ts'
import { durationFromText } from './duration.ts'

/** What a guess is a guess at: a part of a whole, a time, how many of something, or an amount of money. */
export type Guessed = 'share' | 'time' | 'count' | 'money'

/** How a guess compares with what it is a guess at. */
export type GuessVerdict = 'right' | 'close' | 'too-low' | 'too-high'

export interface JudgedGuess {
  readonly verdict: GuessVerdict
  /** How far off it is, 0 or more. Infinity where there is no end to what was guessed at. */
  readonly off: number
}

/** So much of the right number it may be off and be called right: nobody guesses more digits than these. */
const RIGHT = 0.01

/** And so much, and be called close. */
const CLOSE = 0.1

/** The dust of floating-point sums. */
const DUST = 1e-9

const SIZES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 }

/** "129,600", "129.600", "129 600" or "129’600", where a point or a comma is no decimal one. */
const GROUPED = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/

/** "1,234.5" or "1.234,5". */
const GROUPED_WITH_DECIMALS = /^(\d{1,3}(?:[.,'’\s]\d{3})+)([.,]\d+)$/

const withoutGroups = (number: string): string => {
  const ungrouped = (whole: string): string => whole.replaceAll(/\D/g, '')
  if (GROUPED.test(number)) return ungrouped(number)
  const [, whole, decimals] = GROUPED_WITH_DECIMALS.exec(number) ?? []
  return whole === undefined || decimals === undefined ? number : ungrouped(whole) + decimals
}

/** A number with what may stand around it: a currency before it, what it counts behind it, and no second number. */
const WITH_WORDS = /^[^\d.,-]*(-?[\d.,](?:[\d.,'’\s]*\d)?)\s*(thousand|million|[kmKM](?![\p{L}]))?[^\d]*$/u

const amountFromText = (text: string): number | null => {
  const [, number, size = ''] = WITH_WORDS.exec(text) ?? []
  const decimal = number === undefined ? null : decimalFromText(withoutGroups(number))
  return decimal === null ? null : decimalNumber(decimal) * (SIZES[size.toLowerCase()] ?? 1)
}

const numberFromText = (text: string): number | null => {
  const decimal = decimalFromText(text)
  return decimal === null ? null : decimalNumber(decimal)
}

const timeFromText = (text: string): number | null => {
  if (/^0+([.,]0*)?$/.test(text)) return 0
  const read = durationFromText(text)
  return read === null ? null : decimalNumber(read)
}

/**
 * Reads a number that somebody guessed: of a share "50", "50 %" or "-12.5%" as a ratio; of a time "2h 30m" in milliseconds,
 * with units; of a count "130,000 requests" or "130k"; of money "€ 12,000" or "12k". A "~" before it is passed over.
 *
 * @returns null when the text is no one such number.
 */
export const readGuess = (text: string, guessed: Guessed): number | null => {
  const plain = text
    .trim()
    .replaceAll('−', '-')
    .replace(/^[~≈]\s*/, '')
  if (guessed === 'time') return timeFromText(plain)
  if (guessed !== 'share') return amountFromText(plain)
  const percent = numberFromText(plain.replace(/\s*%$/, ''))
  return percent === null ? null : percent / 100
}

/**
 * Compares a guess with the right number: right within a hundredth of it, close within a tenth, else too low or too high. Where
 * the right number is 0, only 0 is right.
 *
 * @param guess a finite number.
 * @param right may be Infinity, for what has no end: every guess is too low.
 */
export const judgeGuess = (guess: number, right: number): JudgedGuess => {
  const off = Math.abs(guess - right)
  if (right === Infinity) return { verdict: 'too-low', off }
  const within = (part: number): boolean => off <= (part + DUST) * Math.abs(right)
  if (off === 0 || within(RIGHT)) return { verdict: 'right', off }
  if (within(CLOSE)) return { verdict: 'close', off }
  return { verdict: guess < right ? 'too-low' : 'too-high', off }
}
