import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { decimalFromText, decimalNumber } from './decimal.ts'

/** What is said of an amount above the most there may be. */
export interface MostAmount {
  readonly most: number
  readonly beyond: 'too-long' | 'too-large'
}

/**
 * Reads a number of 0 or more: plain decimal text, "3", "0.5", "1,5".
 *
 * @param received what a problem shows; the text itself unless something was taken off it.
 * @returns problem `empty`, `not-a-number`, `negative` or the one for what is beyond the most (`expected` is the most).
 */
export const parseAmount = (
  text: string,
  path: string,
  { most, beyond }: MostAmount,
  received: string = text,
): Result<number> => {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return problem(path, 'empty', received)
  const decimal = decimalFromText(plain)
  if (decimal === null) return problem(path, 'not-a-number', received)
  if (decimal.units < 0n) return problem(path, 'negative', received)
  const amount = decimalNumber(decimal)
  return amount > most ? problem(path, beyond, received, String(most)) : success(amount)
}
