import type { BudgetUnit } from '../core/scenario/assessment.ts'
import { formatSpan } from './duration.ts'
import { formatNumber, formatSignificant } from './number.ts'
import type { Counted } from './plural.ts'

const IN_FULL_BELOW = 100_000
const LEAST_EVENTS = 0.001
const FEW_EVENTS = 10
const STEPS = [
  { size: 1e3, letter: 'k' },
  { size: 1e6, letter: 'M' },
  { size: 1e9, letter: 'B' },
  { size: 1e12, letter: 'T' },
] as const

/**
 * A whole number, grouped: "129,600".
 *
 * @throws RangeError when it is not whole; rounding is a decision for the caller.
 */
export const formatCount = (count: number | bigint): string => {
  if (typeof count === 'number' && !Number.isInteger(count)) throw new RangeError(`not a whole number: ${count}`)
  return formatNumber(count, 0)
}

/**
 * A large number at a glance, with one decimal: "129.6 M", "2.4 B". Below 100,000 it is written in full, rounded to a
 * whole number: "43,200".
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatCountShort = (count: number | bigint): string => {
  const value = Number(count)
  if (Math.round(Math.abs(value)) < IN_FULL_BELOW) return formatNumber(Math.round(value), 0)
  // 999,950 rounds up to a thousand thousands: that is a million.
  const step = STEPS.find(({ size }) => Math.round(Math.abs(value) / (size / 10)) < 10_000) ?? STEPS[3]
  return `${formatNumber(value / step.size, 1)}\u00a0${step.letter}`
}

/**
 * An expected number of events, which may be a fraction: two digits below 1 ("0.043"), one decimal below 100 ("7.2"),
 * whole from there on ("129,600"). Something is never printed as "0": below a thousandth it is "<0.001".
 *
 * @throws RangeError for negative numbers, NaN and infinities.
 */
export const formatEvents = (events: number): string => {
  if (events < 0) throw new RangeError(`not a number of events: ${events}`)
  if (events > 0 && events < LEAST_EVENTS) return `<${formatNumber(LEAST_EVENTS, 3)}`
  return events < 1 ? formatSignificant(events, 2) : formatNumber(events, events < 100 ? 1 : 0)
}

/**
 * A budget of few events before it is rounded down, to stand beside the whole number: "1.3". null where that says no more:
 * from 10 events on, or where it reads as a whole number.
 */
export const formatFewEvents = (budget: number): string | null =>
  budget >= FEW_EVENTS || Math.round(budget * 100) % 100 === 0 ? null : formatNumber(budget, 2)

/**
 * An amount of events in the unit in which they are counted: requests and time slices as `formatEvents`, time (in
 * milliseconds) as `formatSpan`.
 */
export const formatAmount = (events: number, unit: BudgetUnit): string =>
  unit === 'time' ? formatSpan(events) : formatEvents(events)

const UNIT_WORDS: Readonly<Record<BudgetUnit, Counted>> = {
  requests: { one: 'request', other: 'requests' },
  time: { one: 'minute', other: 'minutes' },
  slices: { one: 'time slice', other: 'time slices' },
}

/** What a budget is counted in: requests, minutes where only time is known, or time slices; for a `count` of 1 "request". */
export const unitWords = (unit: BudgetUnit, count = 2): string => UNIT_WORDS[unit][count === 1 ? 'one' : 'other']
