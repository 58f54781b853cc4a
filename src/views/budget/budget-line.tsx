import { errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount, formatCountShort } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatErrorBudget, formatTarget } from '../../format/percent.ts'
import { Figure, Formula, Operator, Term } from '../ui/formula.tsx'
import styles from './budget-line.module.css'
import { ShowMath, WORKBOOK_BUDGET } from './math.tsx'
import { TrafficEditor } from './traffic-editor.tsx'

const UNITS = { requests: 'requests', time: 'minutes' } as const

/** What the objective allows, in time and in events. */
export const BudgetLine = ({ assessment }: { readonly assessment: Assessment }) => {
  const { target, allowedBadTime, allowedBadEvents, validEvents, unit } = assessment
  return (
    <div className={styles.line} data-topic="objective">
      <span>
        That leaves an error budget of {formatErrorBudget(errorBudget(target))}:{' '}
        <output aria-label="Allowed downtime" className={styles.figure}>
          {formatDuration(allowedBadTime)}
        </output>{' '}
        of full outage, or{' '}
        <output aria-label="Allowed bad events" className={styles.figure}>
          {formatCount(allowedBadEvents)}
        </output>{' '}
        of {formatCountShort(validEvents)} {UNITS[unit]}.
      </span>{' '}
      <BudgetMath assessment={assessment} /> <TrafficEditor />
    </div>
  )
}

const BudgetMath = ({ assessment }: { readonly assessment: Assessment }) => {
  const { target, period, allowedBadTime, allowedBadEvents, validEvents, unit } = assessment
  const budget = formatErrorBudget(errorBudget(target))
  return (
    <ShowMath of="the error budget" trigger="Show the math" source={WORKBOOK_BUDGET}>
      <Formula>
        <Term>error budget</Term>
        <Operator>=</Operator>
        <Figure>100 %</Figure>
        <Operator>−</Operator>
        <Figure>{formatTarget(target)}</Figure>
        <Operator>=</Operator>
        <Figure>{budget}</Figure>
      </Formula>
      <Formula>
        <Term>allowed downtime</Term>
        <Operator>=</Operator>
        <Figure>{budget}</Figure>
        <Operator>×</Operator>
        <Figure>{formatDuration(period.end - period.start)}</Figure>
        <Operator>=</Operator>
        <Figure>{formatDuration(allowedBadTime)}</Figure>
      </Formula>
      <Formula>
        <Term>{`allowed bad ${UNITS[unit]}`}</Term>
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
        Bad {UNITS[unit]} are rounded down: one more would break the objective. The target is kept as a whole number of
        parts per billion, so no digit is lost on the way.
      </p>
    </ShowMath>
  )
}
