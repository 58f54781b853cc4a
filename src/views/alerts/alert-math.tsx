import type { ReactNode } from 'react'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { budgetSpentAtDetection, detectionTime, resetTime } from '../../core/alert/detection.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import type { Incident } from '../../core/incident/incident.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { fractionNumber } from '../../core/quantity/fraction.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { formatNumber } from '../../format/number.ts'
import { formatPercent, formatPercentExactly, formatShare } from '../../format/percent.ts'
import { WORKBOOK_ALERTS } from '../../format/sources.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'

export interface AlertMathProps {
  readonly alert: IncidentAlert
  readonly incident: Incident
  readonly objective: AlertObjective
}

/** How much fails during a measured incident varies, so it has no one formula. */
const hasFormula = ({ incident }: AlertMathProps): boolean => !incident.measured

const STEADY = 'The formula is for a steady failure at even traffic, with nothing failing before.'

const AlertMath = ({
  of,
  formula,
  here,
}: {
  readonly of: string
  readonly formula: ReactNode
  readonly here: string
}) => (
  <ShowMath of={of} source={WORKBOOK_ALERTS}>
    {formula}
    <p>
      {formula !== null && `${STEADY} `}
      Worked out with the traffic and the failures of this scenario it is {here}.
    </p>
  </ShowMath>
)

/** A factor among factors, so without the sign that it carries elsewhere. */
const rateWords = ({ alert, objective }: AlertMathProps): string =>
  formatNumber(fractionNumber(thresholdBurnRate(alert.rule, objective.sloWindow)), 6)

/** Why an alert took as long as it did. */
export const DetectionMath = (props: AlertMathProps) => {
  const { alert, incident, objective } = props
  const { rule, after } = alert
  const expected = hasFormula(props) ? detectionTime(rule, objective, ratioOf(incident.failing)) : null
  const formula = expected !== null && (
    <Formula>
      <Term>fires after</Term>
      <Operator>=</Operator>
      <Fraction
        over={
          <>
            <Figure>{formatDuration(rule.longWindow)}</Figure>
            <Operator>×</Operator>
            <Figure>{rateWords(props)}</Figure>
            <Operator>×</Operator>
            <Figure>{formatShare(errorBudget(objective.target))}</Figure>
          </>
        }
        under={<Figure>{formatShare(incident.failing)}</Figure>}
      />
      {rule.for > 0 && (
        <>
          <Operator>+</Operator>
          <Figure>{formatDuration(rule.for)}</Figure>
        </>
      )}
      <Operator>=</Operator>
      <Figure>{formatDelay(expected)}</Figure>
    </Formula>
  )
  return <AlertMath of="First alert" formula={formula || null} here={formatDelay(after)} />
}

/** Why so much was spent when it fired. */
export const SpentMath = (props: AlertMathProps) => {
  const { alert, incident, objective } = props
  const { rule, spent } = alert
  const expected = hasFormula(props) ? budgetSpentAtDetection(rule, objective, ratioOf(incident.failing)) : null
  // Waiting for `for` spends more, and then the plain product is not all of it.
  const formula = expected !== null && rule.for === 0 && (
    <Formula>
      <Term>spent by then</Term>
      <Operator>=</Operator>
      <Fraction
        over={
          <>
            <Figure>{rateWords(props)}</Figure>
            <Operator>×</Operator>
            <Figure>{formatDuration(rule.longWindow)}</Figure>
          </>
        }
        under={<Figure>{formatDuration(objective.sloWindow)}</Figure>}
      />
      <Operator>=</Operator>
      <Figure>{formatPercent(expected)}</Figure>
    </Formula>
  )
  return <AlertMath of="Budget spent by then" formula={formula || null} here={formatPercentExactly(spent)} />
}

/** Why it cleared when it did; only for one that cleared after the incident. */
export const ClearedMath = (props: AlertMathProps) => {
  const { alert, incident, objective } = props
  const { rule, clearedAfter } = alert
  if (clearedAfter === null || clearedAfter <= 0) return null
  const expected = hasFormula(props) ? resetTime(rule, objective, ratioOf(incident.failing)) : null
  const formula = expected !== null && (
    <Formula>
      <Term>clears after</Term>
      <Operator>=</Operator>
      <Figure>{formatDuration(rule.shortWindow ?? rule.longWindow)}</Figure>
      <Operator>×</Operator>
      <Bracketed>
        <Figure>1</Figure>
        <Operator>−</Operator>
        <Fraction
          over={
            <Figure>
              {formatPercentExactly(fractionNumber(thresholdErrorRatio(rule, objective.target, objective.sloWindow)))}
            </Figure>
          }
          under={<Figure>{formatShare(incident.failing)}</Figure>}
        />
      </Bracketed>
      <Operator>=</Operator>
      <Figure>{formatDelay(expected)}</Figure>
    </Formula>
  )
  return <AlertMath of="Cleared" formula={formula || null} here={formatDelay(clearedAfter)} />
}
