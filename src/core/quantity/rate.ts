import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { decimalFromText, decimalNumber, decimalText } from './decimal.ts'

const HIGHEST = 1_000_000_000

/**
 * Reads a rate of requests per second: plain decimal text above 0, at most a billion: "50", "0.2", "1,5".
 *
 * @returns problem `empty`, `not-a-number`, `not-positive` or `too-long` (`expected` is the highest rate).
 */
export const parseRate = (text: string, path: string): Result<number> => {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return problem(path, 'empty', text)
  const decimal = decimalFromText(plain)
  if (decimal === null) return problem(path, 'not-a-number', text)
  const rate = decimalNumber(decimal)
  if (rate <= 0) return problem(path, 'not-positive', text)
  return rate > HIGHEST ? problem(path, 'too-long', text, String(HIGHEST)) : success(rate)
}

/** Plain decimal text of a number of 0 or more, as `parseRate` reads it: never with an exponent. */
export const rateText = (rate: number): string => {
  const [mantissa = '0', exponent = '0'] = String(rate).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale >= 0 ? decimalText({ units, scale }) : decimalText({ units: units * 10n ** BigInt(-scale), scale: 0 })
}
