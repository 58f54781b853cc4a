import { parseDuration } from '../../core/quantity/duration.ts'
import { UNIT_LENGTHS } from './latency-buckets.ts'
import type { DurationUnit, EventColumns, RatioScale } from './mapping.ts'
import { readNumber, readPercentSign } from './number.ts'
import type { NumberMarks } from './number.ts'
import type { RowProblemCode } from './import-report.ts'
import { readState } from './state.ts'

/** Why the events of a row cannot be read, and in which column. */
export interface EventFault {
  readonly code: RowProblemCode
  readonly column: number
  readonly expected: string | null
}

/**
 * Reads the events of one row after another. After `read` returned true, `good` and `valid` hold them; after false,
 * `fault` tells why. One object is used for all rows, so that a row costs no allocation.
 */
export interface EventReader {
  good: number
  valid: number
  fault: EventFault
  read(cells: readonly string[]): boolean
}

const LARGEST = Number.MAX_SAFE_INTEGER

/** Lets a product that must be whole be whole: 0.07 × 100 is 7.000000000000001 in binary. */
const settled = (value: number): number => {
  const whole = Math.round(value)
  return Math.abs(value - whole) <= 1e-9 * Math.max(1, whole) ? whole : value
}

const NO_FAULT: EventFault = { code: 'missing-value', column: 0, expected: null }

type Parts = (reader: EventReader, cells: readonly string[]) => boolean

const fail = (reader: EventReader, code: RowProblemCode, column: number, expected: string | null = null): false => {
  reader.fault = { code, column, expected }
  return false
}

/** A count in a column, or NaN after noting the fault. */
const count = (reader: EventReader, cells: readonly string[], column: number, marks: NumberMarks): number => {
  const text = cells[column] ?? ''
  const value = readNumber(text, marks)
  if (value >= 0 && value <= LARGEST) return value
  if (value < 0) fail(reader, 'negative', column, '0')
  else if (value > LARGEST) fail(reader, 'number-too-large', column, String(LARGEST))
  else fail(reader, text.trim() === '' ? 'missing-value' : 'not-a-number', column)
  return Number.NaN
}

/** Good events and total, or bad events and total. */
const partAndTotal =
  (part: number, total: number, isGood: boolean, marks: NumberMarks): Parts =>
  (reader, cells) => {
    const some = count(reader, cells, part, marks)
    if (Number.isNaN(some)) return false
    const all = count(reader, cells, total, marks)
    if (Number.isNaN(all)) return false
    if (some > all) return fail(reader, isGood ? 'good-above-total' : 'bad-above-total', part, cells[total] ?? '')
    reader.good = isGood ? some : all - some
    reader.valid = all
    return true
  }

const goodAndBad =
  (good: number, bad: number, marks: NumberMarks): Parts =>
  (reader, cells) => {
    const some = count(reader, cells, good, marks)
    if (Number.isNaN(some)) return false
    const others = count(reader, cells, bad, marks)
    if (Number.isNaN(others)) return false
    if (some + others > LARGEST) return fail(reader, 'number-too-large', bad, String(LARGEST))
    reader.good = some
    reader.valid = some + others
    return true
  }

const ratioAndTotal = (
  column: number,
  total: number,
  scale: RatioScale,
  isGood: boolean,
  marks: NumberMarks,
): Parts => {
  return (reader, cells) => {
    const text = cells[column] ?? ''
    const { number, percent } = readPercentSign(text)
    const ratio = readNumber(number, marks)
    if (Number.isNaN(ratio)) return fail(reader, number.trim() === '' ? 'missing-value' : 'not-a-number', column)
    const whole = percent || scale === 'percent' ? 100 : 1
    if (ratio < 0 || ratio > whole) return fail(reader, 'ratio-out-of-range', column, String(whole))
    const all = count(reader, cells, total, marks)
    if (Number.isNaN(all)) return false
    const some = Math.min(all, settled((ratio * all) / whole))
    reader.good = isGood ? some : Math.min(all, settled(all - some))
    reader.valid = all
    return true
  }
}

const stateOf =
  (column: number): Parts =>
  (reader, cells) => {
    const text = cells[column] ?? ''
    const state = readState(text)
    if (state === null) return fail(reader, text.trim() === '' ? 'missing-value' : 'not-a-state', column)
    reader.good = state
    reader.valid = 1
    return true
  }

/** How long the request of a row took, in milliseconds, or NaN after noting the fault. */
const lengthOf = (
  text: string,
  column: number,
  unit: DurationUnit,
  marks: NumberMarks,
  reader: EventReader,
): number => {
  const bare = readNumber(text, marks)
  if (bare >= 0) return settled(bare * UNIT_LENGTHS[unit])
  if (bare < 0) fail(reader, 'negative', column, '0')
  else if (text.trim() === '') fail(reader, 'missing-value', column)
  else {
    const length = parseDuration(text, 'duration')
    if (length.ok) return length.value
    fail(reader, 'not-a-duration', column, unit)
  }
  return Number.NaN
}

const withinThreshold =
  ({ latency, unit, count: counts, threshold }: Extract<EventColumns, { of: 'latency' }>, marks: NumberMarks): Parts =>
  (reader, cells) => {
    const took = lengthOf(cells[latency] ?? '', latency, unit, marks, reader)
    if (Number.isNaN(took)) return false
    const requests = counts === null ? 1 : count(reader, cells, counts, marks)
    if (Number.isNaN(requests)) return false
    reader.good = took <= threshold ? requests : 0
    reader.valid = requests
    return true
  }

const partsOf = (events: EventColumns, marks: NumberMarks): Parts => {
  switch (events.of) {
    case 'good-total':
      return partAndTotal(events.good, events.total, true, marks)
    case 'bad-total':
      return partAndTotal(events.bad, events.total, false, marks)
    case 'good-bad':
      return goodAndBad(events.good, events.bad, marks)
    case 'error-ratio':
    case 'success-ratio':
      return ratioAndTotal(events.ratio, events.total, events.scale, events.of === 'success-ratio', marks)
    case 'state':
      return stateOf(events.state)
    case 'latency':
      return withinThreshold(events, marks)
    case 'buckets':
      return partAndTotal(events.bucket, events.total, true, marks)
  }
}

/** A reader for the columns that a mapping names. */
export const eventReader = (events: EventColumns, marks: NumberMarks): EventReader => {
  const parts = partsOf(events, marks)
  const reader: EventReader = { good: 0, valid: 0, fault: NO_FAULT, read: (cells) => parts(reader, cells) }
  return reader
}

/** The columns that a mapping needs. */
export const columnsOf = (events: EventColumns): readonly number[] => {
  switch (events.of) {
    case 'good-total':
      return [events.good, events.total]
    case 'bad-total':
      return [events.bad, events.total]
    case 'good-bad':
      return [events.good, events.bad]
    case 'state':
      return [events.state]
    case 'latency':
      return events.count === null ? [events.latency] : [events.latency, events.count]
    case 'buckets':
      return [events.bucket, events.total]
    case 'error-ratio':
    case 'success-ratio':
      return [events.ratio, events.total]
  }
}
