import type { PartsPerBillion, Ratio } from '../core/quantity/units.ts'
import { numberFormat } from './locale.ts'
import { formatNumber } from './number.ts'

const PPB_PER_PERCENT = 10_000_000
const PPB_DECIMALS = 7
const LANDMARKS: readonly Ratio[] = [0, 1]
// Enough to tell apart whatever is not dust.
const MOST_DECIMALS = 10
const DUST = 1e-12

/** A number with the percent sign of the locale, Arabic has its own, behind a no-break space so that it never starts a line. */
export const withPercentSign = (number: string): string => {
  const parts = numberFormat({ style: 'percent' }).formatToParts(0)
  return `${number}\u00a0${parts.find((part) => part.type === 'percentSign')?.value ?? '%'}`
}

/**
 * An exact share, as of a target or an error budget, with every digit it has and no other: 50,000,000 gives "5 %",
 * 999,999,999 gives "99.9999999 %".
 * One division of whole numbers gives the double nearest to the decimal, so printing its 7 decimals prints the decimal.
 */
export const formatShare = (share: PartsPerBillion): string =>
  withPercentSign(formatNumber(share / PPB_PER_PERCENT, PPB_DECIMALS))

/**
 * The percentage as text of `decimals` decimals, or of more where fewer would print "0" or "100" for what is neither.
 * A ratio within 1e-12 of 0 or 1 counts as that: it is the dust of floating-point sums.
 */
const honest = (ratio: Ratio, decimals: number): string => {
  const landmark = LANDMARKS.find((exact) => Math.abs(ratio - exact) <= DUST)
  if (landmark !== undefined) return formatNumber(landmark * 100, 0)
  const reserved = LANDMARKS.map((exact) => formatNumber(exact * 100, 0))
  let text = formatNumber(ratio * 100, decimals)
  for (let more = decimals + 1; reserved.includes(text) && more <= MOST_DECIMALS; more++)
    text = formatNumber(ratio * 100, more)
  return text
}

/**
 * A derived ratio as a percentage with one decimal, trailing zero dropped: 0.3287 gives "32.9 %", −0.8 gives "−80 %".
 * From 1000 % on there are no decimals: 12.345 gives "1,235 %". "0 %" and "100 %" mean exactly that (to 1e-12):
 * 0.99996 gives "99.996 %" and 0.00004 gives "0.004 %".
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatPercent = (ratio: Ratio): string => withPercentSign(honest(ratio, Math.abs(ratio) >= 10 ? 0 : 1))

/**
 * The same with more digits, for "exactly 32.87 %": two decimals, and four below 1 % where two would say little.
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatPercentExactly = (ratio: Ratio): string =>
  withPercentSign(honest(ratio, Math.abs(ratio) < 0.01 ? 4 : 2))

/** A difference may be rounded by so much of itself. */
const FAITHFUL = 0.01

/**
 * A subtraction written out so that it is true as it is read, with as many decimals for all three as the difference needs:
 * 0.250166 less 0.25 gives "25.0166 %", "25 %" and "0.0166 %". The smaller number counts as exact to 7 decimals.
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatPercentDifference = (from: Ratio, taken: Ratio): readonly [string, string, string] => {
  const tells = (value: number, decimals: number, within: number): boolean =>
    Math.abs(Number((value * 100).toFixed(decimals)) - value * 100) <= within * 100
  let decimals = 2
  while (
    decimals < MOST_DECIMALS &&
    !(tells(taken, decimals, DUST) && tells(from - taken, decimals, FAITHFUL * Math.abs(from - taken)))
  )
    decimals++
  const written = (value: number): string => withPercentSign(formatNumber(value * 100, decimals))
  return [written(from), written(taken), written(from - taken)]
}

const MOST_SLI_DECIMALS = 7

/**
 * A measured SLI: with two decimals, and as many more as show two digits of what is missing from 100 %: 0.99979 gives
 * "99.979 %", 0.6 gives "60 %".
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatSli = (sli: Ratio): string => {
  const missing = (1 - sli) * 100
  const zeros = missing > 0 && missing < 1 ? Math.floor(-Math.log10(missing)) : 0
  return withPercentSign(honest(sli, Math.min(zeros + 2, MOST_SLI_DECIMALS)))
}

/**
 * A change as a percentage, with its sign: "+46.3 %", "−20.8 %", and "0 %" for none.
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatSignedPercent = (change: Ratio): string => (change > DUST ? '+' : '') + formatPercent(change)
