import { maximumBurnRate } from '../burn/burn-rate.ts'
import { compareFractions, fraction, fractionNumber } from '../quantity/fraction.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from './threshold.ts'

/** What is odd about a rule, as data. None of it keeps the rule from being used. */
export type RuleWarning =
  /** Its burn rate is at or above the highest possible, 1 / budget: not even a full outage trips it. */
  | { readonly code: 'never-fires'; readonly maximumBurnRate: number }
  /** Its burn rate is below 1: it may fire though the objective is being met. */
  | { readonly code: 'fires-while-met'; readonly burnRate: number }
  /**
   * A single bad event fires it. Its long window, `window`, which holds the short one, is expected to have `events` valid
   * ones; with `needed` or more it would take a second bad event.
   */
  | {
      readonly code: 'one-failure-fires'
      readonly events: number
      readonly needed: number
      readonly window: Milliseconds
    }
  /**
   * A single bad event puts its short window, `window`, above the threshold, though not the long one. The short window can
   * then not tell an incident that goes on from one failure after its end. Numbers as above.
   */
  | {
      readonly code: 'one-failure-fills-short-window'
      readonly events: number
      readonly needed: number
      readonly window: Milliseconds
    }
  /** Its shortest window is under two steps of the data, or under two scrapes: it sees nothing, or a single step. */
  | { readonly code: 'finer-than-data'; readonly window: Milliseconds; readonly step: Milliseconds }
  /** Its long window is longer than the SLO window. */
  | { readonly code: 'longer-than-slo-window'; readonly window: Milliseconds; readonly sloWindow: Milliseconds }
  /** All of the budget, or more, is spent when it fires: its share is 1 or above. */
  | { readonly code: 'fires-too-late'; readonly budgetShare: Ratio }
  /** An earlier rule of the table says exactly the same. */
  | { readonly code: 'duplicate' }

/** What a rule looks at. */
export interface RuleContext {
  /** Mean valid events per millisecond, above 0; null where only time is known, which has no single events. */
  readonly eventsPerMs: number | null
  /** Time between two looks at the service: the data's step or the scrape interval; null where it is continuous. */
  readonly step: Milliseconds | null
}

const ONE = fraction(1n, 1n)

/**
 * What is odd about a rule, in the order of `RuleWarning`; nothing twice. Thresholds are compared exactly, so that a burn
 * rate of precisely 1× or precisely the maximum falls on the right side.
 *
 * Sources: Site Reliability Workbook, ch. 5, "Low-Traffic Services and Error Budget Alerting" and "Extreme Availability
 * Goals"; Datadog documentation, "Burn Rate Alerts", for the maximum.
 */
export const ruleWarnings = (
  rule: AlertRule,
  objective: AlertObjective,
  { eventsPerMs, step }: RuleContext,
): readonly RuleWarning[] => {
  const { target, sloWindow } = objective
  const { longWindow, shortWindow } = rule
  const rate = thresholdBurnRate(rule, sloWindow)
  const share = thresholdBudgetShare(rule, sloWindow)
  const shortest = shortWindow ?? longWindow
  const neverFires = compareFractions(thresholdErrorRatio(rule, target, sloWindow), ONE) >= 0
  const warnings: RuleWarning[] = []
  if (neverFires) warnings.push({ code: 'never-fires', maximumBurnRate: maximumBurnRate(target) })
  if (compareFractions(rate, ONE) < 0) warnings.push({ code: 'fires-while-met', burnRate: fractionNumber(rate) })
  if (eventsPerMs !== null && !neverFires) {
    const needed = eventsNeeded(rule, objective)
    const inLong = eventsPerMs * longWindow
    const inShort = eventsPerMs * shortest
    if (Math.round(inLong) < needed) {
      warnings.push({ code: 'one-failure-fires', events: inLong, needed, window: longWindow })
    } else if (Math.round(inShort) < needed) {
      warnings.push({ code: 'one-failure-fills-short-window', events: inShort, needed, window: shortest })
    }
  }
  if (step !== null && shortest < 2 * step) warnings.push({ code: 'finer-than-data', window: shortest, step })
  if (longWindow > sloWindow) warnings.push({ code: 'longer-than-slo-window', window: longWindow, sloWindow })
  if (compareFractions(share, ONE) >= 0) warnings.push({ code: 'fires-too-late', budgetShare: fractionNumber(share) })
  return warnings
}

/**
 * The fewest valid events in a window with which one bad event does not exceed the rule's threshold: ⌈1 / threshold⌉,
 * exactly. 70 at 14.4× and 99.9 %.
 *
 * Source: 1 / N > burn rate × budget, solved for the whole number N.
 */
export const eventsNeeded = (rule: AlertRule, { target, sloWindow }: AlertObjective): number => {
  const { numerator, denominator } = thresholdErrorRatio(rule, target, sloWindow)
  return Number((denominator + numerator - 1n) / numerator)
}
