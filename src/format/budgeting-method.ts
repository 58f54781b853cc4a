import type { BudgetingMethod, EmptySlices, TimeSlices } from '../core/budgeting/budgeting-method.ts'
import type { Milliseconds } from '../core/quantity/units.ts'
import { exactParts } from './duration-parts.ts'
import { formatDuration } from './duration.ts'
import { formatNumber } from './number.ts'
import { formatShare } from './percent.ts'

const NAMES: Readonly<Record<BudgetingMethod, string>> = {
  occurrences: 'Occurrences',
  timeslices: 'Timeslices',
  'ratio-timeslices': 'RatioTimeslices',
}

/** A budgeting method by its OpenSLO name. */
export const methodName = (method: BudgetingMethod): string => NAMES[method]

const UNITS = { d: 'day', h: 'hour', m: 'minute', s: 'second', ms: 'millisecond' } as const

/** A length before the noun it belongs to: "1-minute", "90-minute", or "1h 30m 5s" where no one unit says it. */
export const lengthAdjective = (length: Milliseconds): string => {
  const [part, ...others] = exactParts(length)
  return part === undefined || others.length > 0
    ? formatDuration(length)
    : `${formatNumber(part.value, Number.isInteger(part.value) ? 0 : 3)}-${UNITS[part.unit]}`
}

/** What a method counts, as the sentence of an objective has it: "99.9 % of …". */
export const methodWords = (method: BudgetingMethod, { length }: Pick<TimeSlices, 'length'>): string => {
  const slice = lengthAdjective(length)
  return {
    occurrences: 'requests',
    timeslices: `${slice} time slices`,
    'ratio-timeslices': `the average ${slice} slice`,
  }[method]
}

const EMPTY: Readonly<Record<EmptySlices, string>> = { good: 'good', bad: 'bad', 'left-out': 'left out' }

/** What a time slice without traffic is: "good", "bad" or "left out". */
export const emptyWords = (empty: EmptySlices): string => EMPTY[empty]

/** What it means that slices of `length` are shorter than the steps of the data. */
export const finerSlicesWords = (length: Milliseconds, step: Milliseconds): string =>
  `Slices of ${formatDuration(length)} are finer than the data’s steps of ${formatDuration(step)}: each step is spread evenly over its slices, which can make more bad slices than there were, or fewer.`

/** How slices are judged by a method that looks at them, as a part of the sentence. */
export const slicesWords = (method: Exclude<BudgetingMethod, 'occurrences'>, { target, empty }: TimeSlices): string =>
  method === 'timeslices' ? `each at least ${formatShare(target)} good` : `empty ones ${emptyWords(empty)}`
