import { steadyTimeToExhaustion } from '../../core/burn/burn-rate.ts'
import { countsBetween } from '../../core/measurement/event-history.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { HOUR } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatAmount, formatCount, unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercentExactly, formatShare, formatSignedPercent } from '../../format/percent.ts'
import { Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'

interface Assessed {
  readonly assessment: Assessment
}

const NOTHING = <p>Nothing was measured, so there is nothing to work out. No data is neither 0 % nor 100 %.</p>

/** What the whole budget is in the unit that is counted. */
const allowedAmount = ({ unit, allowedBadTime, allowedBadEvents }: Assessment): string =>
  unit === 'time' ? formatDuration(allowedBadTime) : formatCount(allowedBadEvents)

export const BudgetMath = ({ assessment }: Assessed) => {
  const { target, countedTime, allowedBadTime, allowedBadEvents, validEvents, unit } = assessment
  const budget = formatShare(errorBudget(target))
  return (
    <>
      <Formula>
        <Term>error budget</Term>
        <Operator>=</Operator>
        <Figure>100 %</Figure>
        <Operator>−</Operator>
        <Figure>{formatShare(target)}</Figure>
        <Operator>=</Operator>
        <Figure>{budget}</Figure>
      </Formula>
      <Formula>
        <Term>allowed downtime</Term>
        <Operator>=</Operator>
        <Figure>{budget}</Figure>
        <Operator>×</Operator>
        <Figure>{formatDuration(countedTime)}</Figure>
        <Operator>=</Operator>
        <Figure>{formatDuration(allowedBadTime)}</Figure>
      </Formula>
      <Formula>
        <Term>{`allowed bad ${unitWords(unit)}`}</Term>
        <Operator>=</Operator>
        <Operator>⌊</Operator>
        <Figure>{budget}</Figure>
        <Operator>×</Operator>
        <Figure>{formatCount(validEvents)}</Figure>
        <Operator>⌋</Operator>
        <Operator>=</Operator>
        <Figure>{formatCount(allowedBadEvents)}</Figure>
      </Formula>
      <p>
        Bad {unitWords(unit)} are rounded down: one more would break the objective. The target is kept as a whole number
        of parts per billion, so no digit is lost on the way.
      </p>
    </>
  )
}

export const RemainingMath = ({ assessment }: Assessed) => {
  const { consumed, remaining, unit } = assessment
  return (
    <>
      {consumed === null || remaining === null ? (
        NOTHING
      ) : (
        <Formula>
          <Term>remaining</Term>
          <Operator>=</Operator>
          <Figure>1</Figure>
          <Operator>−</Operator>
          <Fraction
            over={<Figure>{formatAmount(consumed.events, unit)}</Figure>}
            under={<Figure>{allowedAmount(assessment)}</Figure>}
          />
          <Operator>≈</Operator>
          <Figure>{formatPercentExactly(remaining.share)}</Figure>
        </Formula>
      )}
      <p>
        Above the line: what failed in the SLO window. Below it: what the error budget allows. The result is not cut off
        at 0 %: an overspent budget shows as a negative number.
      </p>
    </>
  )
}

export const LeftMath = ({ assessment }: Assessed) => {
  const { remaining, allowedBadTime } = assessment
  return (
    <>
      {remaining === null ? (
        NOTHING
      ) : (
        <Formula>
          <Term>left</Term>
          <Operator>=</Operator>
          <Figure>{formatPercentExactly(remaining.share)}</Figure>
          <Operator>×</Operator>
          <Figure>{formatDuration(allowedBadTime)}</Figure>
          <Operator>≈</Operator>
          <Figure>{formatSpan(remaining.time)}</Figure>
        </Formula>
      )}
      <p>The share that remains, as time of full outage at mean traffic.</p>
    </>
  )
}

export const BurnRateMath = ({ assessment }: Assessed) => {
  const { outlook, now, target, burnRate1h, unit } = assessment
  const { bad, valid } = countsBetween(outlook.history, now - HOUR, now)
  return (
    <>
      {burnRate1h === null ? (
        NOTHING
      ) : (
        <Formula>
          <Term>burn rate</Term>
          <Operator>=</Operator>
          <Fraction
            over={
              <Fraction
                over={<Figure>{formatAmount(bad, unit)}</Figure>}
                under={<Figure>{formatAmount(valid, unit)}</Figure>}
              />
            }
            under={<Figure>{formatShare(errorBudget(target))}</Figure>}
          />
          <Operator>≈</Operator>
          <Figure>{formatBurnRate(burnRate1h)}</Figure>
        </Formula>
      )}
      <p>
        The share that failed in the last hour, against the share that may. 1× spends the whole budget in one SLO
        window.
      </p>
    </>
  )
}

export const RunsOutMath = ({ assessment }: Assessed) => {
  const { remaining, period, runsOutEven, outlook } = assessment
  return (
    <>
      <Formula>
        <Term>time left</Term>
        <Operator>=</Operator>
        <Fraction
          over={
            <>
              <Term>remaining</Term>
              <Operator>×</Operator>
              <Term>SLO window</Term>
            </>
          }
          under={<Term>burn rate</Term>}
        />
      </Formula>
      {remaining === null ||
      remaining.share <= 0 ||
      runsOutEven.after === null ||
      runsOutEven.after === Infinity ? null : (
        <Formula>
          <Term>at 1×</Term>
          <Operator>:</Operator>
          <Fraction
            over={
              <>
                <Figure>{formatPercentExactly(remaining.share)}</Figure>
                <Operator>×</Operator>
                <Figure>{formatDuration(period.end - period.start)}</Figure>
              </>
            }
            under={<Figure>1</Figure>}
          />
          <Operator>≈</Operator>
          <Figure>{formatSpan(steadyTimeToExhaustion(remaining.share, 1, period.end - period.start))}</Figure>
        </Formula>
      )}
      <p>
        {runsOutEven.after !== null &&
          runsOutEven.after > 0 &&
          runsOutEven.after !== Infinity &&
          outlook.sloWindow.kind === 'rolling' &&
          `Run forward with what rolls off: ${formatSpan(runsOutEven.after)}. `}
        {outlook.sloWindow.kind === 'rolling'
          ? 'In a rolling window old failures leave while new ones come, so the curve is run forward step by step and may last longer than the formula says, or for ever.'
          : 'In a calendar window nothing comes back before the period ends; then a new budget starts.'}
      </p>
    </>
  )
}

export const ReturnMath = ({ assessment }: Assessed) => {
  const { budgetReturn, outlook, period, now } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  return (
    <>
      {budgetReturn === null ? (
        <p>No budget is known to be spent in this window, so none can come back.</p>
      ) : budgetReturn.kind === 'roll-off' ? (
        <>
          <Formula>
            <Figure>{formatInstant(budgetReturn.incident.began, timeZone, now)}</Figure>
            <Operator>+</Operator>
            <Figure>{formatDuration(period.end - period.start)}</Figure>
            <Operator>=</Operator>
            <Figure>{formatInstant(budgetReturn.incident.began + (period.end - period.start), timeZone, now)}</Figure>
          </Formula>
          <p>
            One SLO window after it began, the incident starts to leave the window; by{' '}
            {formatInstant(budgetReturn.until, timeZone, now)} all {formatSignedPercent(budgetReturn.share)} are back.
            Calm days alone give nothing back.
          </p>
        </>
      ) : budgetReturn.kind === 'trickle' ? (
        <p>
          No named incident is to leave the window.{' '}
          {budgetReturn.at > now
            ? `Its first failures, outside of every named incident, leave from ${formatInstant(budgetReturn.at, timeZone, now)} on: ${formatSignedPercent(budgetReturn.share)} is back by`
            : 'What failed in its first day, outside of every named incident, leaves by'}{' '}
          {formatInstant(budgetReturn.until, timeZone, now)}.
        </p>
      ) : (
        <p>A calendar window starts anew at {formatInstant(budgetReturn.at, timeZone, now)}, with all of its budget.</p>
      )}
    </>
  )
}
