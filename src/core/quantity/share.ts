import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { decimalFromText, decimalShifted, decimalText } from './decimal.ts'
import { ppb, WHOLE } from './units.ts'
import type { PartsPerBillion, Ratio } from './units.ts'

/**
 * Reads a share of requests in percent, with or without the sign: "5%", "0.25 %", "100", "12,5".
 * Unlike a target, a number below 1 is still a percentage, because small failing shares are common.
 *
 * @param zero whether 0 % is allowed.
 * @returns problem `empty`, `not-a-share`, `too-many-digits` (finer than a part per billion) or `share-out-of-range`.
 */
export const parseShare = (text: string, path: string, zero = false): Result<PartsPerBillion> => {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return problem(path, 'empty', text)
  const decimal = decimalFromText(plain.replace(/\s*%$/, ''))
  if (decimal === null) return problem(path, 'not-a-share', text)
  if (decimal.units < 0n || (decimal.units === 0n && !zero)) return problem(path, 'share-out-of-range', text)
  const share = decimalShifted(decimal, 7)
  if (share === null) return problem(path, 'too-many-digits', text, 'percent')
  if (share > BigInt(WHOLE)) return problem(path, 'share-out-of-range', text)
  return success(ppb(Number(share)))
}

/** An exact share in percent as plain text without the sign: 50,000,000 gives "5". `parseShare` reads it back. */
export const percentText = (share: PartsPerBillion): string => decimalText({ units: BigInt(share), scale: 7 })

const TENTHS_OF_A_PERCENT = 1_000

/** The nearest tenth of a percent of a ratio, from 0 % to 100 %: 0.20755 gives "20.8". For a field that takes a derived number over. */
export const shareToType = (ratio: Ratio): PartsPerBillion => {
  const tenths = Math.round(Math.min(1, Math.max(0, ratio)) * TENTHS_OF_A_PERCENT)
  return ppb((tenths * WHOLE) / TENTHS_OF_A_PERCENT)
}
