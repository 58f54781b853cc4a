import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import { durationText } from '../../../src/core/quantity/duration.ts'
import { fractionText } from '../../../src/core/quantity/fraction.ts'
import type { Milliseconds } from '../../../src/core/quantity/units.ts'

/** A rule as PromQL, written out here once more so that no error of our own export is in it. */
export const conditionOf = (rule: AlertRule, { target, sloWindow }: AlertObjective, scenario: string): string => {
  const threshold = fractionText(thresholdErrorRatio(rule, target, sloWindow))
  const rate = (counter: string, range: Milliseconds): string =>
    `sum(rate(${counter}{scenario="${scenario}"}[${durationText(range)}]))`
  const windows = rule.shortWindow === null ? [rule.longWindow] : [rule.longWindow, rule.shortWindow]
  return windows
    .map((range) => `(${rate('bad_total', range)} / ${rate('valid_total', range)} > ${threshold})`)
    .join(' and ')
}
