import { budgetInEvents, errorBudget } from '../../core/objective/error-budget.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount, formatCountShort, formatFewEvents, unitWords } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { ShowMath } from '../ui/show-math.tsx'
import styles from './budget-line.module.css'
import { BudgetMath } from './later-math.ts'
import { TrafficEditor } from './traffic-editor.tsx'

/** What the objective allows, in time and in events. */
export const BudgetLine = ({ assessment }: { readonly assessment: Assessment }) => {
  const { target, allowedBadTime, allowedBadEvents, validEvents, unit } = assessment
  const fraction = formatFewEvents(budgetInEvents(validEvents, target))
  return (
    <div className={styles.line} data-topic="objective">
      <span>
        That leaves an error budget of {formatShare(errorBudget(target))}:{' '}
        <output aria-label="Allowed downtime" className={styles.figure}>
          {formatDuration(allowedBadTime)}
        </output>{' '}
        of full outage, or{' '}
        <output aria-label="Allowed bad events" className={styles.figure}>
          {formatCount(allowedBadEvents)}
        </output>{' '}
        {fraction !== null && `(${fraction} rounded down) `}of {formatCountShort(validEvents)}{' '}
        {unitWords(unit, validEvents)}.
      </span>{' '}
      <ShowMath of="the error budget" trigger="Show the math" source={WORKBOOK_BUDGET}>
        <BudgetMath assessment={assessment} />
      </ShowMath>{' '}
      <TrafficEditor />
    </div>
  )
}
