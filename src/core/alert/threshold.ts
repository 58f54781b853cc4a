import { errorBudget } from '../objective/error-budget.ts'
import { fraction, product } from '../quantity/fraction.ts'
import type { Fraction } from '../quantity/fraction.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { MILLIONTHS } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'

/**
 * The burn rate above which a rule fires, exactly: as it was stated, or budget share × SLO window / long window. 2 % in
 * one hour of 30 days is 14.4×.
 *
 * @param sloWindow length of the SLO window, whole milliseconds above 0.
 * Source: Site Reliability Workbook, ch. 5, table 5-6: "burn rate × alerting window / period".
 */
export const thresholdBurnRate = (
  { threshold, longWindow }: Pick<AlertRule, 'threshold' | 'longWindow'>,
  sloWindow: Milliseconds,
): Fraction =>
  threshold.kind === 'burn-rate'
    ? fraction(BigInt(threshold.millionths), BigInt(MILLIONTHS))
    : fraction(BigInt(threshold.share) * BigInt(sloWindow), BigInt(WHOLE) * BigInt(longWindow))

/**
 * The part of the SLO window's error budget that is spent when a steady burn at the threshold has filled the long window,
 * exactly: burn rate × long window / SLO window. It is also what has been spent when the rule fires, for every incident
 * steady and long enough to trip it.
 */
export const thresholdBudgetShare = (
  rule: Pick<AlertRule, 'threshold' | 'longWindow'>,
  sloWindow: Milliseconds,
): Fraction =>
  rule.threshold.kind === 'budget-share'
    ? fraction(BigInt(rule.threshold.share), BigInt(WHOLE))
    : product(thresholdBurnRate(rule, sloWindow), fraction(BigInt(rule.longWindow), BigInt(sloWindow)))

/**
 * The error ratio that both windows must be strictly above, exactly: burn rate × error budget. 14.4× of 0.1 % is 0.0144.
 * May pass 1, and then the rule can never fire.
 */
export const thresholdErrorRatio = (
  rule: Pick<AlertRule, 'threshold' | 'longWindow'>,
  target: PartsPerBillion,
  sloWindow: Milliseconds,
): Fraction => product(thresholdBurnRate(rule, sloWindow), fraction(BigInt(errorBudget(target)), BigInt(WHOLE)))
