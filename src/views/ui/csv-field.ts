/** What a program that opens tables takes for the beginning of a formula, also in the wide letters of East Asia. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/**
 * A value as a field of a CSV file: in quotes where it holds what would end a field (RFC 4180). A text that a program would
 * run as a formula gets an apostrophe before it, so that a name somebody typed stays a name; a negative number is none.
 */
export const csvField = (value: string | number | null): string => {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return ''
  const text = String(value)
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
