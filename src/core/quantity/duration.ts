import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { decimalFromText, decimalShifted } from './decimal.ts'
import type { Decimal } from './decimal.ts'
import { DAY, HOUR, MINUTE, SECOND } from './units.ts'
import type { Milliseconds } from './units.ts'

const UNITS: ReadonlyMap<string, Milliseconds> = new Map([
  ['ms', 1],
  ['millisecond', 1],
  ['s', SECOND],
  ['sec', SECOND],
  ['second', SECOND],
  ['m', MINUTE],
  ['min', MINUTE],
  ['minute', MINUTE],
  ['h', HOUR],
  ['hr', HOUR],
  ['hour', HOUR],
  ['d', DAY],
  ['day', DAY],
  ['w', 7 * DAY],
  ['week', 7 * DAY],
])

const unitLength = (name: string): Milliseconds | undefined => UNITS.get(name) ?? UNITS.get(name.replace(/s$/, ''))

/**
 * Reads a duration as exact decimal milliseconds: "30d", "43m 12s", "1h30m", "1.5 hours", "25.92s", "2 weeks".
 * A day is 24 h. Units must be named; they may come in any order and repeat.
 *
 * @returns null when the text is anything else.
 */
export const durationFromText = (text: string): Decimal | null => {
  const parts = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+and\s+/g, ' ')
  if (parts === '' || parts.length > 100) return null
  let units = 0n
  let scale = 0
  const rest = parts.replaceAll(/(\d*[.,]?\d*)\s*([a-z]+)\s*/g, (whole, amountText: string, unitName: string) => {
    const amount = decimalFromText(amountText)
    const length = unitLength(unitName)
    if (amount === null || length === undefined) return whole
    const finer = Math.max(scale, amount.scale)
    units = units * 10n ** BigInt(finer - scale) + amount.units * BigInt(length) * 10n ** BigInt(finer - amount.scale)
    scale = finer
    return ''
  })
  return rest === '' ? { units, scale } : null
}

/**
 * Reads a duration of whole milliseconds, above 0.
 *
 * @returns problem `empty`, `not-a-duration`, `not-positive`, or `too-many-digits` (finer than a millisecond).
 */
export const parseDuration = (text: string, path: string): Result<Milliseconds> => {
  if (text.trim() === '') return problem(path, 'empty', text)
  if (/^\s*[-−]/.test(text) || /^\s*0+([.,]0*)?\s*$/.test(text)) return problem(path, 'not-positive', text)
  const read = durationFromText(text)
  if (read === null) return problem(path, 'not-a-duration', text)
  const whole = decimalShifted(read, 0)
  if (whole === null) return problem(path, 'too-many-digits', text, 'ms')
  if (whole <= 0n) return problem(path, 'not-positive', text)
  if (whole > BigInt(Number.MAX_SAFE_INTEGER)) return problem(path, 'too-long', text)
  return success(Number(whole))
}

const NAMES: readonly (readonly [string, Milliseconds])[] = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
  ['ms', 1],
]

/** The compact text that links and files use, which `parseDuration` reads back exactly: "30d", "1h30m", "1s500ms". */
export const durationText = (duration: Milliseconds): string => {
  let rest = duration
  let text = ''
  for (const [name, length] of NAMES) {
    const count = Math.floor(rest / length)
    if (count > 0) text += `${count}${name}`
    rest -= count * length
  }
  return text === '' ? '0s' : text
}
