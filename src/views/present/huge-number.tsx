import { use } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { objectiveWords } from '../../format/objective-words.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { budgetTone } from '../scenario/budget-tone.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './huge-number.module.css'
import { remainingIn, UNIT_NAMES, UNITS } from './remaining-in.ts'
import { UnitContext } from './unit-context.ts'

export interface HugeNumberProps {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
  /** At which instant its window is named. */
  readonly now: number
  /** Heads the slide; without one the number has a label. */
  readonly title?: string
  /** Beside another one: smaller. */
  readonly half?: boolean
}

/** The promise as one sentence, and what is left of its budget as one huge number. */
export const HugeNumber = ({ scenario, assessment, now, title, half = false }: HugeNumberProps) => {
  const { unit } = use(UnitContext)
  const { start } = sloPeriod(scenario.sloWindow, now)
  const { figure, note } = remainingIn(unit, assessment, scenario.cost)
  const tone = budgetTone(assessment?.remaining?.share ?? null)
  const over = formatSloWindow(scenario.sloWindow, start)
  return (
    <div className={classNames(styles.answer, half && styles.half)}>
      <p className={styles.promise}>{objectiveWords(scenario, over)}.</p>
      <div>
        {title === undefined ? (
          <p className={styles.label}>Error budget remaining</p>
        ) : (
          <h1 className={styles.label}>{title}</h1>
        )}
        {figure !== null && (
          <output
            aria-label="Error budget remaining"
            className={classNames(styles.huge, styles[tone], figure.length > 6 && styles.long)}
          >
            {figure}
          </output>
        )}
        <p className={classNames(styles.note, figure === null && styles.instead)}>{note}</p>
      </div>
    </div>
  )
}

/** In which unit the huge number is told. */
export const UnitSwitch = () => {
  const { unit, choose } = use(UnitContext)
  return (
    <div role="group" aria-label="Unit" className={styles.units}>
      {UNITS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.unit}
          aria-pressed={one === unit}
          aria-label={one === 'percent' ? 'Percent' : undefined}
          onClick={() => choose(one)}
        >
          {UNIT_NAMES[one]}
        </button>
      ))}
    </div>
  )
}
