import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { detectionTime } from '../../core/alert/detection.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { equalBurnRate, equalShare } from '../../format/threshold-field.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'

export interface RuleMathProps {
  readonly rule: AlertRule
  readonly objective: AlertObjective
}

/** Where the burn rate comes from, or the share: whichever follows from the other. */
export const ThresholdFormula = ({ rule, objective: { sloWindow } }: RuleMathProps) => {
  const rate = equalBurnRate(thresholdBurnRate(rule, sloWindow))
  const share = equalShare(thresholdBudgetShare(rule, sloWindow))
  const byShare = rule.threshold.kind === 'budget-share'
  const long = formatDuration(rule.longWindow)
  const slo = formatDuration(sloWindow)
  const result = byShare ? rate : share
  return (
    <Formula>
      <Term>{byShare ? 'burn rate' : 'budget share'}</Term>
      <Operator>=</Operator>
      <Fraction
        over={
          <>
            <Figure>{byShare ? share.text : rate.bare}</Figure>
            <Operator>×</Operator>
            <Figure>{byShare ? slo : long}</Figure>
          </>
        }
        under={<Figure>{byShare ? long : slo}</Figure>}
      />
      <Operator>{result.sign}</Operator>
      <Figure>{result.text}</Figure>
    </Formula>
  )
}

/** The share of requests that a burn rate means. */
export const RatioFormula = ({ rule, objective: { target, sloWindow } }: RuleMathProps) => {
  const ratio = equalShare(thresholdErrorRatio(rule, target, sloWindow))
  return (
    <Formula>
      <Term>requests failing</Term>
      <Operator>=</Operator>
      <Figure>{equalBurnRate(thresholdBurnRate(rule, sloWindow)).bare}</Figure>
      <Operator>×</Operator>
      <Figure>{formatShare(errorBudget(target))}</Figure>
      <Operator>{ratio.sign}</Operator>
      <Figure>{ratio.text}</Figure>
    </Formula>
  )
}

/** How long trouble takes to fire a rule, and the rule to clear after it. */
export const WaitMath = ({ rule, objective }: RuleMathProps) => {
  const { text } = equalShare(thresholdErrorRatio(rule, objective.target, objective.sloWindow))
  const detection = detectionTime(rule, objective, 1)
  const failing = <Term>share failing</Term>
  return (
    <>
      <Formula>
        <Term>fires after</Term>
        <Operator>=</Operator>
        <Fraction
          over={
            <>
              <Figure>{formatDuration(rule.longWindow)}</Figure>
              <Operator>×</Operator>
              <Figure>{text}</Figure>
            </>
          }
          under={failing}
        />
        {rule.for > 0 && (
          <>
            <Operator>+</Operator>
            <Figure>{formatDuration(rule.for)}</Figure>
          </>
        )}
      </Formula>
      <p>
        The long window fills with failures bit by bit until more than {text} of it has failed.
        {detection !== null && ` When everything fails that takes ${formatDelay(detection)}.`}
        {rule.shortWindow !== null && ' The short window fills sooner, so it is above the threshold by then.'}
      </p>
      <Formula>
        <Term>clears after</Term>
        <Operator>=</Operator>
        <Figure>{formatDuration(rule.shortWindow ?? rule.longWindow)}</Figure>
        <Operator>×</Operator>
        <Bracketed>
          <Figure>1</Figure>
          <Operator>−</Operator>
          <Fraction over={<Figure>{text}</Figure>} under={failing} />
        </Bracketed>
      </Formula>
      <p>
        From the end of the trouble until the {rule.shortWindow === null ? 'long' : 'short'} window no longer holds
        enough failures. All of this is for even traffic, and for trouble that begins at once after a calm time and
        lasts until the rule fires.
      </p>
    </>
  )
}
