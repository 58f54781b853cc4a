import type { Dialect, PointMeaning } from './mapping.ts'
import type { NumberMarks } from './number.ts'

/** Which marks the numbers of a dialect may have. */
export const numberMarks = ({ delimiter, point }: Pick<Dialect, 'delimiter' | 'point'>): NumberMarks =>
  delimiter === ',' ? 'point' : point === 'thousands' ? 'grouped' : 'either'

/** What points seem to be, and the cell that leaves it open. */
export interface PointLook {
  readonly point: PointMeaning
  /** A cell such as `1.000`, which alone could be read both ways; null where there is none. */
  readonly doubtful: string | null
}

// One group of three behind one to three digits: 1.000, but neither 0.998 nor 1234.567 nor 12.5.
const DOUBTFUL = /^[+-]?[1-9]\d{0,2}\.\d{3}$/
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+)$/
const DECIMAL_POINT = /^[+-]?\d*\.\d+$/
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/
const LONG_WHOLE = /^[+-]?\d{4,}$/
const SHORT_WHOLE = /^[+-]?\d{1,3}$/

/** What the cells of one column say about points: nothing, or one of the two. */
const columnSays = (cells: readonly string[]): PointMeaning | null => {
  const has = (pattern: RegExp): boolean => cells.some((cell) => pattern.test(cell))
  if (has(GROUPED)) return 'thousands'
  if (cells.some((cell) => DECIMAL_POINT.test(cell) && !DOUBTFUL.test(cell))) return 'decimal'
  if (!has(DOUBTFUL)) return null
  // Whoever writes 1.000 beside 1500 marks no thousands; beside 950 they do: with decimals it would be 950.000.
  if (has(LONG_WHOLE)) return 'decimal'
  return has(SHORT_WHOLE) ? 'thousands' : null
}

/**
 * Decides by whole columns what points in numbers are. Where every number reads both ways, a decimal comma elsewhere makes
 * them marks of thousands; without one they are taken as such too, because a file that delimits otherwise than by commas
 * is usually from where people write 1.000 for a thousand. The person is shown that case.
 */
export const pointLook = (columns: readonly (readonly string[])[]): PointLook => {
  const trimmed = columns.map((cells) => cells.map((cell) => cell.trim()))
  const doubtful = trimmed.flat().find((cell) => DOUBTFUL.test(cell)) ?? null
  const said = trimmed.map(columnSays)
  const commas = trimmed.some((cells) => cells.some((cell) => DECIMAL_COMMA.test(cell)))
  const thousands = said.includes('thousands') || (doubtful !== null && (commas || !said.includes('decimal')))
  return { point: thousands && !said.includes('decimal') ? 'thousands' : 'decimal', doubtful }
}
