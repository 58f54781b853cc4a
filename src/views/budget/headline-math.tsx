import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatSignedPercent } from '../../format/percent.ts'
import {
  TIME_LEFT_FORMULA,
  allowanceFormulas,
  burnRateFormula,
  evenTimeLeftFormula,
  leftFormula,
  remainingFormula,
} from '../scenario/budget-formulas.ts'
import type { BudgetFormula } from '../scenario/budget-formulas.ts'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { FormulaLine } from '../ui/formula-line.tsx'
import { Figure, Formula, Operator } from '../ui/formula.tsx'

interface Assessed {
  readonly assessment: Assessment
}

const NOTHING = <p>Nothing was measured, so there is nothing to work out. No data is neither 0 % nor 100 %.</p>

export const BudgetMath = ({ assessment }: Assessed) => {
  const [budget = [], downtime = [], events = []] = allowanceFormulas(assessment)
  return (
    <>
      <FormulaLine parts={budget} />
      <FormulaLine parts={downtime} />
      <FormulaLine parts={events} />
      <p>
        Bad {unitWords(assessment.unit)} are rounded down: one more would break the objective. The target is kept as a
        whole number of parts per billion, so no digit is lost on the way.
      </p>
      <InTheGlossary
        terms={[
          ['error-budget', 'error budget'],
          ['target', 'target'],
        ]}
      />
    </>
  )
}

/** A formula, or why there is none. */
const Known = ({ formula }: { readonly formula: BudgetFormula | null }) =>
  formula === null ? NOTHING : <FormulaLine parts={formula} />

export const RemainingMath = ({ assessment }: Assessed) => (
  <>
    <Known formula={remainingFormula(assessment)} />
    <p>
      Above the line: what failed in the SLO window. Below it: what the error budget allows. The result is not cut off
      at 0 %: an overspent budget shows as a negative number.
    </p>
    <InTheGlossary
      terms={[
        ['error-budget', 'error budget'],
        ['budget-remaining', 'budget remaining'],
      ]}
    />
  </>
)

export const LeftMath = ({ assessment }: Assessed) => (
  <>
    <Known formula={leftFormula(assessment)} />
    <p>The share that remains, as time of full outage at mean traffic.</p>
    <InTheGlossary
      terms={[
        ['budget-remaining', 'budget remaining'],
        ['full-outage', 'full outage'],
      ]}
    />
  </>
)

export const BurnRateMath = ({ assessment }: Assessed) => (
  <>
    <Known formula={burnRateFormula(assessment)} />
    <p>
      The share that failed in the last hour, against the share that may. 1× spends the whole budget in one SLO window.
    </p>
    <InTheGlossary terms={[['burn-rate', 'burn rate']]} />
  </>
)

export const RunsOutMath = ({ assessment }: Assessed) => {
  const { runsOutEven, outlook } = assessment
  const even = evenTimeLeftFormula(assessment)
  return (
    <>
      <FormulaLine parts={TIME_LEFT_FORMULA} />
      {even !== null && <FormulaLine parts={even} />}
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
      <InTheGlossary terms={[['time-to-exhaustion', 'time to exhaustion']]} />
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
      <InTheGlossary
        terms={[
          ['roll-off', 'roll-off'],
          ['rolling-window', 'rolling window'],
        ]}
      />
    </>
  )
}
