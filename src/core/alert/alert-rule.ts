import { ppb } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** How urgent an alert is: a page wakes somebody now, a ticket waits for working hours. */
export type Severity = 'page' | 'ticket'

/** Every severity, the most urgent first. */
export const SEVERITIES: readonly Severity[] = ['page', 'ticket']

/**
 * What a rule's threshold is stated as; the other follows from it and the SLO window. A share of the budget keeps its
 * meaning in every SLO window, a burn rate keeps its factor.
 */
export type Threshold =
  /** This part of the SLO window's error budget spent within the long window. Above 0. */
  | { readonly kind: 'budget-share'; readonly share: PartsPerBillion }
  /** This many millionths of a burn rate: 14,400,000 is 14.4×. A whole number above 0. */
  | { readonly kind: 'burn-rate'; readonly millionths: number }

/**
 * A burn-rate alert. It fires while the error ratio over its long window, and over its short window where it has one, is
 * strictly above burn rate × error budget, and has been for as long as `for` says.
 *
 * Source: Site Reliability Workbook, ch. 5, "Multiwindow, Multi-Burn-Rate Alerts".
 */
export interface AlertRule {
  readonly id: string
  readonly severity: Severity
  /** Above 0. */
  readonly longWindow: Milliseconds
  /** Above 0 and shorter than the long window; null for a rule with one window. */
  readonly shortWindow: Milliseconds | null
  readonly threshold: Threshold
  /** How long the condition must hold before the rule fires. 0 or more. */
  readonly for: Milliseconds
}

/** The whole of a burn rate of 1×, in the unit in which burn rates are held. */
export const MILLIONTHS = 1_000_000

/** The threshold that says "this share of the budget", in percent with at most 7 decimals. */
export const budgetShare = (percent: number): Threshold => ({
  kind: 'budget-share',
  share: ppb(Math.round(percent * 1e7)),
})

/** The threshold that says "this burn rate", with at most 6 decimals. */
export const burnRateOf = (rate: number): Threshold => ({
  kind: 'burn-rate',
  millionths: Math.round(rate * MILLIONTHS),
})

/** The longest window of several rules; 0 for none. */
export const longestWindow = (rules: readonly AlertRule[]): Milliseconds =>
  rules.reduce((longest, { longWindow }) => Math.max(longest, longWindow), 0)
