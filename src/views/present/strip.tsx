import { use } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { objectiveWords } from '../../format/objective-words.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { remainingIn } from './remaining-in.ts'
import styles from './strip.module.css'
import { UnitContext } from './unit-context.ts'

export interface StripProps {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
  readonly now: number
}

/** What every slide of a scenario hangs on, in its corner: the promise, and what is left. */
export const Strip = ({ scenario, assessment, now }: StripProps) => {
  const { unit } = use(UnitContext)
  const { figure } = remainingIn(unit, assessment, scenario.cost)
  const { start } = sloPeriod(scenario.sloWindow, now)
  return (
    <p className={styles.strip}>
      {objectiveWords(scenario, formatSloWindow(scenario.sloWindow, start))}
      {figure !== null && (
        <>
          {' · '}
          <span className={styles.left}>
            left: <strong>{figure}</strong>
          </span>
        </>
      )}
    </p>
  )
}
