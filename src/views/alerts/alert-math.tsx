import type { ReactNode } from 'react'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { budgetSpentAtDetection, detectionTime, resetTime } from '../../core/alert/detection.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import type { AlertReading } from '../../core/alert/sampling.ts'
import { thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import type { Incident } from '../../core/incident/incident.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { fractionNumber } from '../../core/quantity/fraction.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { formatNumber } from '../../format/number.ts'
import { formatPercent, formatPercentExactly, formatShare } from '../../format/percent.ts'
import { WORKBOOK_ALERTS } from '../../format/sources.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import { samplingWords } from '../scenario/sampling-words.ts'

export interface AlertMathProps {
  readonly alert: IncidentAlert
  readonly incident: Incident
  readonly objective: AlertObjective
  readonly reading: AlertReading
}

/** How much fails during a measured incident varies, so it has no one formula. */
const hasFormula = ({ incident }: AlertMathProps): boolean => !incident.measured

const STEADY = 'The formula is for a steady failure at even traffic, with nothing failing before.'

const AlertMath = ({
  of,
  formula,
  reading,
  sampled,
  here,
}: Pick<AlertMathProps, 'reading'> & {
  readonly of: string
  readonly formula: ReactNode
  /** What scraping and judging now and then makes of it. */
  readonly sampled: string
  readonly here: string
}) => (
  <ShowMath of={of} source={WORKBOOK_ALERTS}>
    {formula}
    {reading.kind === 'ideal' ? (
      <p>
        {formula !== null && `${STEADY} `}
        Worked out with the traffic and the failures of this scenario it is {here}.
      </p>
    ) : (
      <>
        {formula !== null && <p>{STEADY} It also looks all the time, which Prometheus does not.</p>}
        <p>
          {samplingWords(reading.sampling)} {sampled} That makes {here}.
        </p>
      </>
    )}
  </ShowMath>
)

/** A factor among factors, so without the sign that it carries elsewhere. */
const rateWords = ({ alert, objective }: AlertMathProps): string =>
  formatNumber(fractionNumber(thresholdBurnRate(alert.rule, objective.sloWindow)), 6)

/** Why an alert took as long as it did. */
export const DetectionMath = (props: AlertMathProps) => {
  const { alert, incident, objective, reading } = props
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
  return (
    <AlertMath
      of="First page"
      formula={formula || null}
      reading={reading}
      sampled="So the rule fires at the first evaluation whose scrapes show both windows above the threshold."
      here={formatDelay(after)}
    />
  )
}

/** Why so much was spent when it fired. */
export const SpentMath = (props: AlertMathProps & { readonly spent: Ratio }) => {
  const { alert, incident, objective, reading, spent } = props
  const { rule } = alert
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
  return (
    <AlertMath
      of="Budget spent by then"
      formula={formula || null}
      reading={reading}
      sampled="The budget goes on being spent until the evaluation at which the rule fires."
      here={formatPercentExactly(spent)}
    />
  )
}

/** Why it cleared when it did; only for one that cleared after the incident. */
export const ClearedMath = (props: AlertMathProps) => {
  const { alert, incident, objective, reading } = props
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
  return (
    <AlertMath
      of="Cleared"
      formula={formula || null}
      reading={reading}
      sampled="So the rule clears at the first evaluation whose scrapes show a window at the threshold or below."
      here={formatDelay(clearedAfter)}
    />
  )
}
