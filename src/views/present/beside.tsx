import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { useAssessments } from '../../store/use-assessments.ts'
import { useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './beside.module.css'
import { HugeNumber, UnitSwitch } from './huge-number.tsx'

/** A scenario and its numbers; null while its measurements are not to be had. */
export interface Side {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
}

export interface BesideProps {
  /** The other scenario's id; null until one was chosen. */
  readonly otherId: string | null
  readonly onOther: (id: string) => void
  /** Whether both numbers are shown, huge. */
  readonly numbers: boolean
  /** What differs, in words and as a picture. */
  readonly renderDifference: (one: Side, other: Side) => ReactNode
}

/** The open scenario and another one, with the same question put to both. */
export const Beside = ({ otherId, onOther, numbers, renderDifference }: BesideProps) => {
  const open = useOpenScenario()
  const scenarios = useWorkspace((state) => state.scenarios)
  const others = scenarios.filter(({ id }) => id !== open.id)
  const other = others.find(({ id }) => id === otherId) ?? others[0]
  if (other === undefined) {
    return (
      <p className={styles.alone}>
        There is one scenario so far, “{scenarioTitle(open)}”. Leave the presentation, open the menu with its name,
        choose Duplicate and change something in the copy: the two will stand here side by side.
      </p>
    )
  }
  return (
    <>
      <div className={styles.choice}>
        <SelectField
          label={`Beside “${scenarioTitle(open)}”`}
          value={other.id}
          options={others.map((one) => ({ value: one.id, label: scenarioTitle(one) }))}
          onValue={onOther}
        />
        {numbers && <UnitSwitch />}
      </div>
      <Sides open={open} other={other} numbers={numbers} renderDifference={renderDifference} />
    </>
  )
}

interface SidesProps extends Pick<BesideProps, 'numbers' | 'renderDifference'> {
  readonly open: Scenario
  readonly other: Scenario
}

const Sides = ({ open, other, numbers, renderDifference }: SidesProps) => {
  const clock = useWorkspace((state) => state.clock)
  const chosen = useMemo(() => [open, other], [open, other])
  const [first = null, second = null] = useAssessments(chosen)
  const one = { scenario: open, assessment: first }
  const two = { scenario: other, assessment: second }
  return (
    <>
      {numbers && (
        <div className={styles.sides}>
          {[one, two].map(({ scenario, assessment }) => (
            <section key={scenario.id} aria-label={scenarioTitle(scenario)} className={styles.side}>
              <h2 className={styles.title}>{scenarioTitle(scenario)}</h2>
              <HugeNumber scenario={scenario} assessment={assessment} now={scenario.now ?? clock} half />
            </section>
          ))}
        </div>
      )}
      {renderDifference(one, two)}
    </>
  )
}
