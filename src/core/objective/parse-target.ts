import { decimalFromText, decimalNumber, decimalShifted, nearestQuotient } from '../quantity/decimal.ts'
import { durationFromText } from '../quantity/duration.ts'
import { ppb, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'

/** How the text of a target was read. `rounded` is true when it named a value finer than a part per billion. */
export interface TargetReading {
  readonly target: PartsPerBillion
  readonly as: 'percent' | 'ratio' | 'nines' | 'downtime'
  readonly rounded: boolean
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/**
 * Reads a target: "99.9", "99.9%", "99,9", "0.999" (below 1 and without a sign it is a ratio), "three nines",
 * "3.5 nines" (1 − 10⁻³·⁵, to the nearest part per billion), or the downtime it allows over `sloWindow`: "43m 12s".
 *
 * @param sloWindow length in milliseconds, above 0; only a downtime needs it.
 * @returns problem `empty`, `not-a-target`, `target-is-100`, `target-not-positive`, `target-above-100`,
 *   `too-many-digits` (more than nine nines) or `downtime-exceeds-window`.
 */
export const parseTarget = (text: string, path: string, sloWindow: Milliseconds): Result<TargetReading> => {
  const plain = text.trim().toLowerCase().replace('−', '-')
  if (plain === '') return problem(path, 'empty', text)
  const nines = /^(.+?)\s*nines?$/.exec(plain)
  if (nines !== null) return fromNines(nines[1] ?? '', text, path)
  const signed = /\s*%$/.test(plain)
  const decimal = decimalFromText(plain.replace(/\s*%$/, ''))
  if (decimal === null) return fromDowntime(plain, text, path, sloWindow)
  if (decimal.units <= 0n) return problem(path, 'target-not-positive', text)
  const isRatio = !signed && decimal.units < 10n ** BigInt(decimal.scale)
  const places = isRatio ? 9 : 7
  const whole = 10n ** BigInt(decimal.scale + (isRatio ? 0 : 2))
  if (decimal.units === whole) return problem(path, 'target-is-100', text)
  if (decimal.units > whole) return problem(path, 'target-above-100', text)
  const target = decimalShifted(decimal, places)
  if (target === null) return problem(path, 'too-many-digits', text, 'percent')
  return success({ target: ppb(Number(target)), as: isRatio ? 'ratio' : 'percent', rounded: false })
}

const fromNines = (amount: string, text: string, path: string): Result<TargetReading> => {
  const word = WORDS.indexOf(amount.trim())
  const decimal = word >= 0 ? { units: BigInt(word), scale: 0 } : decimalFromText(amount.trim())
  if (decimal === null) return problem(path, 'not-a-target', text)
  const nines = decimalNumber(decimal)
  if (nines <= 0) return problem(path, 'target-not-positive', text)
  if (nines > 9) return problem(path, 'too-many-digits', text, 'percent')
  const budget = Math.round(10 ** (9 - nines))
  return success({ target: ppb(WHOLE - budget), as: 'nines', rounded: !Number.isInteger(nines) })
}

const fromDowntime = (plain: string, text: string, path: string, sloWindow: Milliseconds): Result<TargetReading> => {
  const downtime = durationFromText(plain)
  if (downtime === null) return problem(path, 'not-a-target', text)
  if (downtime.units <= 0n) return problem(path, 'target-is-100', text)
  const numerator = downtime.units * BigInt(WHOLE)
  const denominator = BigInt(sloWindow) * 10n ** BigInt(downtime.scale)
  if (numerator >= denominator * BigInt(WHOLE)) {
    return problem(path, 'downtime-exceeds-window', text, String(sloWindow))
  }
  const budget = nearestQuotient(numerator, denominator)
  if (budget === 0n) return problem(path, 'target-is-100', text)
  if (budget >= BigInt(WHOLE)) return problem(path, 'target-not-positive', text)
  return success({
    target: ppb(WHOLE - Number(budget)),
    as: 'downtime',
    rounded: numerator % denominator !== 0n,
  })
}
