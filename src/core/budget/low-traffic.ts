import type { AlertObjective } from '../alert/alert-objective.ts'
import type { AlertRule } from '../alert/alert-rule.ts'
import { eventsNeeded, ruleWarnings } from '../alert/rule-warnings.ts'
import { thresholdBurnRate } from '../alert/threshold.ts'
import { budgetInEvents, errorBudget } from '../objective/error-budget.ts'
import { fraction } from '../quantity/fraction.ts'
import type { Fraction } from '../quantity/fraction.ts'
import { DAY, HOUR, ppb, SECOND, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'

/** What traffic should be enough for: a budget of one event, one of ten, or that no single failure fires `rule`. */
export type TrafficAim =
  | { readonly kind: 'one-event' }
  | { readonly kind: 'ten-events' }
  | { readonly kind: 'alert'; readonly rule: AlertRule }

/** Four ways to one aim, each enough by itself. */
export interface WaysOut {
  readonly aim: TrafficAim
  /** The window that holds too few events: the SLO window, or the rule's long one. */
  readonly window: Milliseconds
  /** Valid events it is expected to hold. */
  readonly events: number
  /** Valid events it takes, a whole number. */
  readonly eventsNeeded: number
  /** A window this long holds so many at the same traffic and, for a rule, the same burn rate. Whole days, or hours below a day. */
  readonly longerWindow: Milliseconds
  /**
   * With this target so few events are enough; rounded down to a budget of two digits. null: no target above 0 is. For a
   * rule, of the expected events rounded to whole ones, as `ruleWarnings` does it; null too where that is one event or none:
   * one failure is then everything, and only a rule that never fires would let it pass.
   */
  readonly coarserTarget: PartsPerBillion | null
  /** Valid events to add per second, such as synthetic requests. */
  readonly addedPerSecond: number
  /** So many such services judged as one, this one among them. */
  readonly services: number
}

/** A service whose traffic is too low for its objective or for its alerts. */
export interface LowTraffic {
  /** Valid events expected in the whole SLO window. */
  readonly events: number
  /** The whole budget in events; below 1 a single failure breaks the objective. */
  readonly budgetEvents: number
  /** The part of the whole budget that one bad event spends; may pass 1. */
  readonly oneFailure: Ratio
  /** The rules that a single bad event fires. */
  readonly firing: readonly AlertRule[]
  /** For each aim that is missed. Of the rules only the one that takes the most traffic: it covers the others. */
  readonly ways: readonly WaysOut[]
}

/** Fewer bad events than this in the whole budget are low traffic. */
const COMFORT = 10

/**
 * Whether a service has so little traffic that its budget is under ten events, or that one failure fires an alert; what
 * that means, and how to get out of it.
 *
 * @param events valid events expected in the whole SLO window, above 0.
 * @param eventsPerMs mean valid events per millisecond, above 0, as alerts see them.
 * @returns null when traffic is enough.
 * Source: Site Reliability Workbook, ch. 5, "Low-Traffic Services and Error Budget Alerting".
 */
export const lowTraffic = (
  events: number,
  eventsPerMs: number,
  objective: AlertObjective,
  rules: readonly AlertRule[],
): LowTraffic | null => {
  const budgetEvents = budgetInEvents(events, objective.target)
  const firing = rules.filter((rule) =>
    ruleWarnings(rule, objective, { eventsPerMs, step: null }).some(({ code }) => code === 'one-failure-fires'),
  )
  const missed = [
    ...(budgetEvents < 1 ? [budgetWays({ kind: 'one-event' }, 1, events, objective)] : []),
    ...(budgetEvents < COMFORT ? [budgetWays({ kind: 'ten-events' }, COMFORT, events, objective)] : []),
  ]
  const hungriest = firing
    .map((rule) => alertWays(rule, eventsPerMs * rule.longWindow, objective))
    .reduce<WaysOut | null>((most, ways) => (most === null || lack(ways) > lack(most) ? ways : most), null)
  const ways = hungriest === null ? missed : [...missed, hungriest]
  return ways.length === 0 ? null : { events, budgetEvents, oneFailure: 1 / budgetEvents, firing, ways }
}

const lack = ({ eventsNeeded: needed, events }: WaysOut): number => needed / events

const budgetWays = (aim: TrafficAim, least: number, events: number, objective: AlertObjective): WaysOut => {
  const needed = ceilDivision(BigInt(least) * BigInt(WHOLE), BigInt(errorBudget(objective.target)))
  const budget = Math.ceil((least * WHOLE) / events)
  return waysOut(aim, objective.sloWindow, events, Number(needed), budget)
}

/**
 * One bad event of N is within the threshold when 1 / N ≤ burn rate × budget, so the budget must be 1 / (N × burn rate).
 * N is of the long window: a rule fires when both are above, and one failure among the fewer events of the short window
 * is a higher ratio, so the long one decides. 1.8 expected events are 2, and at 14.4× take a budget of 1 / 28.8 = 3.5 %.
 */
const alertWays = (rule: AlertRule, events: number, objective: AlertObjective): WaysOut => {
  const rate: Fraction = thresholdBurnRate(rule, objective.sloWindow)
  const whole = Math.round(events)
  const { numerator, denominator } = fraction(rate.denominator * BigInt(WHOLE), rate.numerator * BigInt(whole || 1))
  const budget = whole < 2 ? Infinity : Number(ceilDivision(numerator, denominator))
  return waysOut({ kind: 'alert', rule }, rule.longWindow, events, eventsNeeded(rule, objective), budget)
}

const waysOut = (aim: TrafficAim, window: Milliseconds, events: number, needed: number, budget: number): WaysOut => ({
  aim,
  window,
  events,
  eventsNeeded: needed,
  longerWindow: roundedUp((window * needed) / events),
  coarserTarget: targetOf(budget),
  addedPerSecond: ((needed - events) / window) * SECOND,
  services: Math.ceil(needed / events),
})

const ceilDivision = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

const roundedUp = (window: Milliseconds): Milliseconds => {
  const unit = window > DAY ? DAY : HOUR
  return Math.ceil(window / unit) * unit
}

const targetOf = (leastBudget: number): PartsPerBillion | null => {
  if (leastBudget >= WHOLE) return null
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(leastBudget)) - 1)
  const budget = Math.ceil(leastBudget / unit) * unit
  return budget >= WHOLE ? null : ppb(WHOLE - budget)
}
