import { errorBudget } from '../objective/error-budget.ts'
import { fraction, fractionNumber, product } from '../quantity/fraction.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import { thresholdBudgetShare, thresholdErrorRatio } from './threshold.ts'

// Everything here is about one shape, a step: traffic is constant, nothing failed before, then the share of failing
// requests jumps to `errorRatio` and stays there for as long as the rule needs to fire. Windows are continuous. θ is the
// threshold error ratio, W the long window, S the short one (W where there is none), P the SLO window. All formulas follow
// from the mean over a window that a step has entered, which is errorRatio × time since then / W.

/** What a rule makes of steps, worked out exactly before it becomes doubles. */
interface StepLimits {
  /** θ. */
  readonly errorRatio: number
  /** W × θ: how long a full outage takes to fill the long window to θ. */
  readonly fullOutage: Milliseconds
  readonly shortest: Milliseconds
  /** S × θ likewise. */
  readonly shortestFullOutage: Milliseconds
}

const stepLimits = (rule: AlertRule, { target, sloWindow }: AlertObjective): StepLimits => {
  const threshold = thresholdErrorRatio(rule, target, sloWindow)
  const shortest = rule.shortWindow ?? rule.longWindow
  const times = (length: Milliseconds): number => fractionNumber(product(fraction(BigInt(length), 1n), threshold))
  return {
    errorRatio: fractionNumber(threshold),
    fullOutage: times(rule.longWindow),
    shortest,
    shortestFullOutage: times(shortest),
  }
}

const detectionOf = (limits: StepLimits, waits: Milliseconds, errorRatio: Ratio): Milliseconds | null =>
  errorRatio > limits.errorRatio ? limits.fullOutage / errorRatio + waits : null

const resetOf = (limits: StepLimits, errorRatio: Ratio): Milliseconds | null =>
  errorRatio > limits.errorRatio ? limits.shortest - limits.shortestFullOutage / errorRatio : null

/**
 * Time from the beginning of a step until the rule fires: W × θ / errorRatio, and `for` on top. The short window is above
 * θ by then, so it changes nothing. A fraction of a millisecond is kept.
 *
 * @param errorRatio share of requests that fail, 0 to 1.
 * @returns null when the rule never fires: `errorRatio` is not strictly above θ.
 * Source: Site Reliability Workbook, ch. 5: "(1 − SLO) / error ratio × alerting window size × burn rate".
 */
export const detectionTime = (rule: AlertRule, objective: AlertObjective, errorRatio: Ratio): Milliseconds | null =>
  detectionOf(stepLimits(rule, objective), rule.for, errorRatio)

/**
 * Part of the budget that a step has spent when the rule fires: burn rate × W / P, whatever the error ratio, and
 * errorRatio × `for` / (budget × P) on top. May pass 1.
 *
 * @returns null when the rule never fires at `errorRatio`.
 * Source: Site Reliability Workbook, ch. 5: "burn rate × alerting window size / period".
 */
export const budgetSpentAtDetection = (rule: AlertRule, objective: AlertObjective, errorRatio: Ratio): Ratio | null => {
  if (detectionTime(rule, objective, errorRatio) === null) return null
  const share = fractionNumber(thresholdBudgetShare(rule, objective.sloWindow))
  if (rule.for === 0) return share
  const budget = BigInt(errorBudget(objective.target)) * BigInt(objective.sloWindow)
  return share + errorRatio * fractionNumber(fraction(BigInt(rule.for) * BigInt(WHOLE), budget))
}

/**
 * Time from the end of a step until the rule clears: S × (1 − θ / errorRatio). It does not depend on how long the step
 * lasted, nor on `for`. A fraction of a millisecond is kept.
 *
 * @returns null when the rule never fires at `errorRatio`.
 * Source: a step leaves a window as it entered it. The workbook's table 5-5 has 58 minutes for 1 h × (1 − 0.036).
 */
export const resetTime = (rule: AlertRule, objective: AlertObjective, errorRatio: Ratio): Milliseconds | null =>
  resetOf(stepLimits(rule, objective), errorRatio)

/**
 * The least error ratio whose detection time is no longer than `duration`: θ × W / (duration − `for`). Where that is below
 * θ it is θ, and every error ratio above it does. In other words, what it would take for this alert to wake somebody.
 *
 * @param duration how long a step lasts, or how long one is willing to wait.
 * @returns null when not even a full outage trips the rule in so short a time.
 */
export const errorRatioDetectedWithin = (
  rule: AlertRule,
  objective: AlertObjective,
  duration: Milliseconds,
): Ratio | null => {
  const { errorRatio, fullOutage } = stepLimits(rule, objective)
  const left = duration - rule.for
  if (left <= 0 || errorRatio >= 1 || fullOutage > left) return null
  return Math.max(errorRatio, fullOutage / left)
}

/** How a rule does over error ratios, column by column. Times may be fractions of milliseconds. */
export interface DetectionCurve {
  /** Ascending, evenly spaced in their logarithms, from just above the rule's threshold up to exactly 1. */
  readonly errorRatios: Float64Array
  readonly detection: Float64Array
  /** Close to 0 at the first error ratio: just above the threshold a rule clears almost at once. */
  readonly reset: Float64Array
}

/** How far the first point lies above the threshold: a part of the way from it to 1, on a logarithmic scale. */
const JUST_ABOVE = 0.001

/**
 * Detection and reset time of a rule over error ratios: θ^(1 − x) with x from 0.001 to 1.
 *
 * @param count how many error ratios: 2 or more.
 * @returns null when the rule can never fire.
 * @throws RangeError when `count` is not a whole number of 2 or more.
 */
export const detectionCurve = (rule: AlertRule, objective: AlertObjective, count: number): DetectionCurve | null => {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`not a number of points: ${count}`)
  const limits = stepLimits(rule, objective)
  if (limits.errorRatio >= 1) return null
  const errorRatios = Float64Array.from({ length: count }, (_, index) => {
    const along = JUST_ABOVE + ((1 - JUST_ABOVE) * index) / (count - 1)
    return index === count - 1 ? 1 : limits.errorRatio ** (1 - along)
  })
  return {
    errorRatios,
    detection: errorRatios.map((errorRatio) => detectionOf(limits, rule.for, errorRatio) ?? NaN),
    reset: errorRatios.map((errorRatio) => resetOf(limits, errorRatio) ?? NaN),
  }
}
