import { formatNumber } from './number.ts'

/** A counted noun: "incident", "incidents". */
export interface Counted {
  readonly one: string
  readonly other: string
}

// The rules of the language the words are in, which is English, whatever locale the digits are in.
const rules = new Intl.PluralRules('en')

/**
 * A number with its noun: "1 incident", "2 incidents", "1,200 incidents", "0.5 incidents".
 *
 * @throws RangeError for NaN and infinities.
 */
export const counted = (count: number, words: Counted): string =>
  `${formatNumber(count, 9)} ${rules.select(count) === 'one' ? words.one : words.other}`
