import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { decimalFromText, decimalNumber } from './decimal.ts'

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
