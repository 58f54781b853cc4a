import type { SampleColumns } from './cell-kind.ts'
import type { Dialect, EventColumns, OutageMapping } from './mapping.ts'

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0)

const everyPair = (
  a: readonly number[],
  b: readonly number[],
  holds: (left: number, right: number) => boolean,
): boolean => a.every((left, row) => Number.isNaN(left) || Number.isNaN(b[row]) || holds(left, b[row] as number))

/**
 * Guesses events from the numbers beside a time column. One column: states. Two: the one that is never the smaller is
 * the total, and the other is good when it makes up most of it; numbers from 0 to 1 with fractions are a ratio; two that
 * cross each other are good and bad. Three: the one that is the sum of two others is the total.
 */
export const eventsByValues = ({ looks }: SampleColumns, time: number): EventColumns | null => {
  const states = looks.flatMap(({ state }, column) => (state && column !== time ? [column] : []))
  const numeric = looks.flatMap(({ numeric: is }, column) => (is && column !== time ? [column] : []))
  const [state] = states
  if (state !== undefined && states.length === 1 && numeric.every((column) => column === state)) {
    return { of: 'state', state, reading: 'auto' }
  }
  const numbersOf = (column: number): readonly number[] => looks[column]?.numbers ?? []
  if (numeric.length === 3) return partsOfTotal(numeric as [number, number, number], numbersOf)
  const [left, right] = numeric
  if (left === undefined || right === undefined || numeric.length !== 2) return null
  for (const [ratio, total] of [[left, right] as const, [right, left] as const]) {
    const shares = numbersOf(ratio)
    const within = everyPair(shares, shares, (value) => value >= 0 && value <= 1)
    if (looks[ratio]?.percentSigns === true || (within && shares.some((value) => value > 0 && value < 1))) {
      const scale = looks[ratio]?.percentSigns === true ? 'percent' : 'fraction'
      const mean = sum(shares) / shares.length / (scale === 'percent' ? 100 : 1)
      return { of: mean < 0.5 ? 'error-ratio' : 'success-ratio', ratio, total, scale }
    }
  }
  const [a, b] = [numbersOf(left), numbersOf(right)]
  const leftWithin = everyPair(a, b, (x, y) => x <= y)
  if (!leftWithin && !everyPair(a, b, (x, y) => x >= y)) {
    return sum(a) >= sum(b) ? { of: 'good-bad', good: left, bad: right } : { of: 'good-bad', good: right, bad: left }
  }
  const [part, total] = leftWithin ? [left, right] : [right, left]
  return partOfTotal(part, total, numbersOf)
}

type NumbersOf = (column: number) => readonly number[]

const partOfTotal = (part: number, total: number, numbersOf: NumbersOf): EventColumns =>
  sum(numbersOf(part)) * 2 >= sum(numbersOf(total))
    ? { of: 'good-total', good: part, total }
    : { of: 'bad-total', bad: part, total }

const partsOfTotal = (columns: readonly [number, number, number], numbersOf: NumbersOf): EventColumns | null => {
  for (const total of columns) {
    const [a, b] = columns.filter((column) => column !== total) as [number, number]
    const [parts, rest, totals] = [numbersOf(a), numbersOf(b), numbersOf(total)]
    const adds = totals.every((value, row) => Number.isNaN(value) || (parts[row] ?? 0) + (rest[row] ?? 0) === value)
    if (adds) return partOfTotal(sum(parts) >= sum(rest) ? a : b, total, numbersOf)
  }
  return null
}

/**
 * Guesses a list of outages without a header: two columns of times, the second never before the first, or a time with
 * durations such as `20m`. A column of numbers with per cent signs is the share that failed; text is the label.
 */
export const outageByValues = ({ looks, names }: SampleColumns, dialect: Dialect): OutageMapping | null => {
  if (names.some((name) => name !== '')) return null
  const times = looks.flatMap(({ time }, column) => (time === 'date-time' ? [column] : []))
  const duration = looks.findIndex((look) => look.duration)
  const [start, end] = times
  if (start === undefined || (end === undefined && duration === -1)) return null
  const failing = looks.findIndex((look) => look.percentSigns && look.numeric)
  const label = looks.findIndex((look) => look.filled && look.time === null && !look.numeric && !look.duration)
  return {
    kind: 'outages',
    dialect,
    zone: 'UTC',
    start: { column: start, format: 'date-time' },
    until:
      end === undefined
        ? { of: 'duration', column: duration, unit: 'minutes' }
        : { of: 'end', column: end, format: 'date-time' },
    failing: failing === -1 ? null : { column: failing, scale: 'percent' },
    label: label === -1 ? null : label,
  }
}
