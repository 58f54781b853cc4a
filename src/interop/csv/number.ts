/**
 * Which marks a number may have. `point`: a decimal point. `either`: a decimal point or comma. `grouped`: a decimal comma,
 * and points between thousands.
 */
export type NumberMarks = 'point' | 'either' | 'grouped'

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isBlank = (code: number): boolean => code === 32 || code === 13 || code === 9 || code === 160

/**
 * A decimal number as files write it: `12`, `+5`, `-0.5`, `.5`, `1e3`. Blanks around it are ignored. NaN for everything
 * else: letters, other grouping (`1,234` or `1 234`), `0x10`, a mark without digits behind it, nothing at all.
 */
export const readNumber = (text: string, marks: NumberMarks): number => {
  let at = 0
  let end = text.length
  while (at < end && isBlank(text.charCodeAt(at))) at += 1
  while (end > at && isBlank(text.charCodeAt(end - 1))) end -= 1
  if (end - at <= 15 && end > at) {
    let whole = 0
    let position = at
    for (; position < end; position += 1) {
      const digit = text.charCodeAt(position) - 48
      if (digit < 0 || digit > 9) break
      whole = whole * 10 + digit
    }
    if (position === end) return whole
  }
  return marks === 'grouped' ? readGrouped(text.slice(at, end)) : readGeneral(text, at, end, marks === 'either')
}

const GROUPED = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/

const readGrouped = (text: string): number =>
  GROUPED.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) + 0 : Number.NaN

const skipDigits = (text: string, at: number, end: number): number => {
  let position = at
  while (position < end && isDigit(text.charCodeAt(position))) position += 1
  return position
}

const readGeneral = (text: string, start: number, end: number, decimalComma: boolean): number => {
  const sign = text.charCodeAt(start)
  const first = start < end && (sign === 43 || sign === 45) ? start + 1 : start
  let at = skipDigits(text, first, end)
  let digits = at - first
  const mark = at < end ? text.charCodeAt(at) : 0
  if (mark === 46 || (decimalComma && mark === 44)) {
    const fraction = skipDigits(text, at + 1, end)
    if (fraction === at + 1) return Number.NaN
    digits += fraction - at - 1
    at = fraction
  }
  if (digits === 0) return Number.NaN
  if (at < end && (text.charCodeAt(at) === 101 || text.charCodeAt(at) === 69)) {
    const signed = text.charCodeAt(at + 1) === 43 || text.charCodeAt(at + 1) === 45 ? at + 2 : at + 1
    const exponent = skipDigits(text, signed, end)
    if (exponent === signed) return Number.NaN
    at = exponent
  }
  if (at !== end) return Number.NaN
  const plain = text.slice(start, end)
  // Adding 0 turns -0 into 0.
  return Number(mark === 44 ? plain.replace(',', '.') : plain) + 0
}

/** A share as text: the number, and whether a per cent sign stood behind it. */
export const readPercentSign = (text: string): { readonly number: string; readonly percent: boolean } => {
  const trimmed = text.trim()
  return trimmed.endsWith('%') ? { number: trimmed.slice(0, -1), percent: true } : { number: trimmed, percent: false }
}
