import type { Assessment } from '../../core/scenario/assessment.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { allowanceWords } from '../scenario/budget-words.ts'
import { Staged } from '../scenario/staged.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import styles from './budget-line.module.css'
import { BudgetMath } from './later-math.ts'
import { TrafficEditor } from './traffic-editor.tsx'

/** What the objective allows, in time and in events. */
export const BudgetLine = ({ assessment }: { readonly assessment: Assessment }) => {
  const { budget, downtime, badEvents, of } = allowanceWords(assessment)
  return (
    <div className={styles.line} data-topic="objective" data-promise>
      <Staged part="allowance">
        <span>
          That leaves an error budget of {budget}:{' '}
          <output aria-label="Allowed downtime" className={styles.figure}>
            {downtime}
          </output>{' '}
          of full outage, or{' '}
          <output aria-label="Allowed bad events" className={styles.figure}>
            {badEvents}
          </output>{' '}
          {of}.
        </span>{' '}
        <ShowMath of="the error budget" trigger="Show the math" source={WORKBOOK_BUDGET}>
          <BudgetMath assessment={assessment} />
        </ShowMath>
      </Staged>{' '}
      <Staged part="traffic">
        <span data-part="traffic">
          <TrafficEditor />
        </span>
      </Staged>
    </div>
  )
}
