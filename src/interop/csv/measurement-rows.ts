import type { Instant } from '../../core/quantity/units.ts'
import type { LineCount } from './import-report.ts'
import { lineTally } from './report-tally.ts'

/** Rows as columns, in the order of the file or, once sorted, of time. Of states, `good` is 1 or 0 and `valid` is 1. */
export interface MeasurementRows {
  readonly length: number
  readonly time: Float64Array
  readonly good: Float64Array
  readonly valid: Float64Array
  readonly line: Uint32Array
}

/** Rows that are still coming in. */
export interface RowCollector {
  add(time: Instant, good: number, valid: number, line: number): void
  /** What was collected, and which rows were earlier than the row before. The collector must not be used afterwards. */
  finish(): { readonly rows: MeasurementRows; readonly unsorted: LineCount }
}

const FIRST_CAPACITY = 65_536

/**
 * An empty collector.
 *
 * @param shareRead how much of the source was read so far, 0 to 1. Tells how many rows there will be, so that columns grow
 * once instead of again and again.
 */
export const collectRows = (shareRead: () => number): RowCollector => {
  let capacity = FIRST_CAPACITY
  let length = 0
  let times = new Float64Array(capacity)
  let goods = new Float64Array(capacity)
  let valids = new Float64Array(capacity)
  let lines = new Uint32Array(capacity)
  const unsorted = lineTally()
  const wider = (column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
    const copy = new Float64Array(capacity)
    copy.set(column)
    return copy
  }
  const grow = (): void => {
    const expected = shareRead() > 0 ? (length / shareRead()) * 1.1 : 0
    capacity = Math.ceil(Math.min(Math.max(length * 1.5, expected), length * 32))
    times = wider(times)
    goods = wider(goods)
    valids = wider(valids)
    const copy = new Uint32Array(capacity)
    copy.set(lines)
    lines = copy
  }
  return {
    add(time, good, valid, line) {
      if (length === capacity) grow()
      if (length > 0 && time < (times[length - 1] as number)) unsorted.add(line)
      times[length] = time
      goods[length] = good
      valids[length] = valid
      lines[length] = line
      length += 1
    },
    finish: () => ({
      rows: {
        length,
        time: times.subarray(0, length),
        good: goods.subarray(0, length),
        valid: valids.subarray(0, length),
        line: lines.subarray(0, length),
      },
      unsorted: unsorted.report(),
    }),
  }
}

const DIGIT = 65_536

/**
 * The order that sorts `times`, later rows of the same time after earlier ones. A radix sort on 16 bits at a time:
 * O(n), where a comparing sort of twenty million rows would take most of a minute.
 */
const orderOf = (times: Float64Array): Uint32Array => {
  const { length } = times
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < length; row += 1) {
    const time = times[row] as number
    if (time < least) least = time
    if (time > most) most = time
  }
  let order = new Uint32Array(length)
  for (let row = 0; row < length; row += 1) order[row] = row
  let spare = new Uint32Array(length)
  for (let unit = 1; unit <= most - least; unit *= DIGIT) {
    const places = new Uint32Array(DIGIT + 1)
    const digitOf = (row: number): number => Math.floor(((times[row] as number) - least) / unit) % DIGIT
    for (let row = 0; row < length; row += 1) {
      const next = digitOf(row) + 1
      places[next] = (places[next] as number) + 1
    }
    for (let digit = 0; digit < DIGIT; digit += 1) {
      places[digit + 1] = (places[digit + 1] as number) + (places[digit] as number)
    }
    for (let at = 0; at < length; at += 1) {
      const row = order[at] as number
      const digit = digitOf(row)
      const place = places[digit] as number
      spare[place] = row
      places[digit] = place + 1
    }
    ;[order, spare] = [spare, order]
  }
  return order
}

const picked = (column: Float64Array, order: Uint32Array): Float64Array => {
  const sorted = new Float64Array(order.length)
  for (let at = 0; at < order.length; at += 1) sorted[at] = column[order[at] as number] as number
  return sorted
}

/** The rows by time; rows of the same time stay in the order of the file. */
export const sortedRows = ({ length, time, good, valid, line }: MeasurementRows): MeasurementRows => {
  const order = orderOf(time)
  const lines = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) lines[at] = line[order[at] as number] as number
  return { length, time: picked(time, order), good: picked(good, order), valid: picked(valid, order), line: lines }
}
