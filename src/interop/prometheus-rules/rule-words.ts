import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import { decimalText, nearestQuotient } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Fraction } from '../../core/quantity/fraction.ts'
import { fractionText } from '../../core/quantity/fraction.ts'
import { percentText } from '../../core/quantity/share.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'

const DECIMALS = 4

/** A number for a sentence: to four decimals, or to the last digit where that would leave nothing. */
const shortText = (value: Fraction): string => {
  const units = nearestQuotient(value.numerator * 10n ** BigInt(DECIMALS), value.denominator)
  return units === 0n ? fractionText(value) : decimalText({ units, scale: DECIMALS })
}

const percent = ({ numerator, denominator }: Fraction): string =>
  `${shortText({ numerator: numerator * 100n, denominator })}%`

/** What a rule watches for, in the words that its annotations and remarks are made of. */
export interface RuleWords {
  readonly burnRate: string
  readonly budgetShare: string
  readonly errorPercent: string
  readonly windows: string
  readonly budget: string
  readonly sloWindow: string
}

export const ruleWords = (rule: AlertRule, objective: AlertObjective): RuleWords => {
  const { target, sloWindow } = objective
  const long = durationText(rule.longWindow)
  return {
    burnRate: `${shortText(thresholdBurnRate(rule, sloWindow))}×`,
    budgetShare: percent(thresholdBudgetShare(rule, sloWindow)),
    errorPercent: percent(thresholdErrorRatio(rule, target, sloWindow)),
    windows: rule.shortWindow === null ? long : `${long} and ${durationText(rule.shortWindow)}`,
    budget: `${percentText(errorBudget(target))}%`,
    sloWindow: durationText(sloWindow),
  }
}
