import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { thresholdBurnRate } from '../../core/alert/threshold.ts'
import { decimalFromText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { leftOutRules } from '../specification/left-out-rules.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import type { Loss, LossCode } from '../specification/written.ts'
import { thresholdDigits } from './budget-share.ts'
import { isWholeMinutes } from './duration-shorthand.ts'
import { descriptionOf } from './facts.ts'

const when = (isLost: boolean, code: LossCode, detail: string): readonly Loss[] => (isLost ? [{ code, detail }] : [])

/** The rules of which something is lost, if any. */
const ruleLoss = (code: LossCode, rules: readonly AlertRule[]): readonly Loss[] =>
  when(rules.length > 0, code, String(rules.length))

const isRounded = (rule: AlertRule, { sloWindow }: AlertObjective): boolean => {
  const rate = thresholdBurnRate(rule, sloWindow)
  const written = decimalFromText(thresholdDigits(rule, sloWindow))
  return written === null || written.units * rate.denominator !== rate.numerator * 10n ** BigInt(written.scale)
}

/**
 * What a scenario says and OpenSLO does not. Much of it stands in annotations, which bring it back here, and which no other tool
 * knows: to them it is lost.
 *
 * @param latencySaid whether the latency threshold is the `value` of the objective.
 */
export const openSloLosses = (scenario: Scenario, objective: AlertObjective, latencySaid: boolean): readonly Loss[] => {
  const { sloWindow, budgetingMethod, timeSlices, latencyThreshold, alertRules, story } = scenario
  const isSliced = budgetingMethod !== 'occurrences'
  return [
    ...ruleLoss(
      'alert-short-window',
      alertRules.filter(({ shortWindow }) => shortWindow !== null),
    ),
    ...leftOutRules(alertRules.filter(({ longWindow }) => !isWholeMinutes(longWindow))),
    ...ruleLoss(
      'alert-thresholds',
      alertRules.filter((rule) => isRounded(rule, objective)),
    ),
    ...ruleLoss(
      'alert-for',
      alertRules.filter((rule) => rule.for > 0 && !isWholeMinutes(rule.for)),
    ),
    ...(sloWindow.kind === 'rolling'
      ? when(!isWholeMinutes(sloWindow.duration), 'window-length', durationText(sloWindow.duration))
      : []),
    ...when(isSliced && !isWholeMinutes(timeSlices.length), 'time-slices', durationText(timeSlices.length)),
    ...when(isSliced && timeSlices.empty !== 'good', 'empty-slices', timeSlices.empty),
    ...(latencyThreshold === null || latencySaid
      ? []
      : when(true, 'latency-threshold', durationText(latencyThreshold))),
    ...unwrittenFacts(scenario),
    ...when(story !== '' && descriptionOf(story) !== story, 'story', String(story.length)),
  ]
}
