import { MINUTE, ppb } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** What is counted: events, good or bad time slices, or the mean of the slices' ratios. Source: OpenSLO v1, `budgetingMethod`. */
export type BudgetingMethod = 'occurrences' | 'timeslices' | 'ratio-timeslices'

/** Every budgeting method, in the order in which a person is offered them. */
export const BUDGETING_METHODS: readonly BudgetingMethod[] = ['occurrences', 'timeslices', 'ratio-timeslices']

/** What a time slice without a single valid event is: good, bad, or left out of numerator and denominator. */
export type EmptySlices = 'good' | 'bad' | 'left-out'

/** Every rule for empty slices, the usual one first. */
export const EMPTY_SLICES: readonly EmptySlices[] = ['good', 'bad', 'left-out']

/** How time is cut into slices and judged. Occurrences look at none of it; it is kept for when the method changes. */
export interface TimeSlices {
  /** Slices begin at whole multiples of it since 1970 in UTC. */
  readonly length: Milliseconds
  /** A slice is good when at least this share of its valid events was good. Only Timeslices ask. From 1 up to 999,999,999. */
  readonly target: PartsPerBillion
  readonly empty: EmptySlices
}

/** One minute, 95 %, and quiet is good: what a scenario starts with, and what a link need not say. */
export const USUAL_TIME_SLICES: TimeSlices = { length: MINUTE, target: ppb(950_000_000), empty: 'good' }
