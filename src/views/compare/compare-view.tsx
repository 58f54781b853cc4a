import { useMemo, useState } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { alertsOf } from '../../store/alerts-of.ts'
import { useAssessments } from '../../store/use-assessments.ts'
import { useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { RemainingLinesFigure } from '../charts/remaining-lines-figure.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { savedFromCompared } from '../scenario/saved-from.ts'
import { SavedFromContext } from '../ui/saved-from.ts'
import styles from './compare-view.module.css'
import { comparedFacts } from './compared-facts.ts'
import type { Compared, ComparedFact } from './compared-facts.ts'
import { comparedPicture } from './compared-picture.ts'
import { differenceWords, standingWords } from './difference-words.ts'

/** More lines than this in one picture are not told apart. */
const MOST = 6
/** So many scenarios are compared unasked; of more than that, two. */
const FEW = 3

/** Two or more scenarios side by side: facts, answers, one picture, and the difference in words. */
export const CompareView = () => {
  const scenarios = useWorkspace((state) => state.scenarios)
  const open = useOpenScenario()
  // The open one comes first: it is what the others are held against.
  const ordered = useMemo(() => [open, ...scenarios.filter(({ id }) => id !== open.id)], [open, scenarios])
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(ordered.length > FEW ? ordered.slice(2).map(({ id }) => id) : []),
  )
  const chosen = useMemo(
    () => ordered.filter(({ id }) => id === open.id || !left.has(id)).slice(0, MOST),
    [ordered, open, left],
  )
  const assessments = useAssessments(chosen)
  const choose = (id: string, wanted: boolean): void => {
    const next = new Set(left)
    if (wanted) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <div className={styles.view}>
      <h1>What is the difference?</h1>
      {scenarios.length < 2 ? (
        <p className={styles.alone}>
          There is one scenario so far, “{scenarioTitle(open)}”. Open the menu with its name above, choose Duplicate,
          change something in the copy, and come back: the two will stand here side by side.
        </p>
      ) : (
        <>
          <fieldset className={styles.choice}>
            <legend>Compare “{scenarioTitle(open)}” with</legend>
            {ordered.slice(1).map((scenario) => (
              <label key={scenario.id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(scenario)}
                  disabled={!chosen.includes(scenario) && chosen.length >= MOST}
                  onChange={(event) => choose(scenario.id, event.currentTarget.checked)}
                />
                {scenarioTitle(scenario)}
              </label>
            ))}
          </fieldset>
          <Comparison chosen={chosen} assessments={assessments} />
        </>
      )}
    </div>
  )
}

interface ComparisonProps {
  readonly chosen: readonly Scenario[]
  readonly assessments: readonly (Assessment | null)[]
}

const Comparison = ({ chosen, assessments }: ComparisonProps) => {
  const compared = chosen.map((scenario, index): Compared => {
    const assessment = assessments[index] ?? null
    return { scenario, assessment, alerts: assessment === null ? null : alertsOf(scenario, assessment) }
  })
  const [first, ...others] = compared
  const clock = useWorkspace((state) => state.clock)
  const picture = comparedPicture(chosen, assessments)
  if (first === undefined || others.length === 0) return <p>Choose at least one scenario to compare with.</p>
  return (
    <SavedFromContext value={() => savedFromCompared(chosen, clock)}>
      <ul className={styles.differences}>
        {others.map((other) => (
          <li key={other.scenario.id}>
            <p>
              Beside “{scenarioTitle(first.scenario)}”, <strong>{scenarioTitle(other.scenario)}</strong>{' '}
              {differenceWords(first, other)}
            </p>
            <p>{standingWords(first, other)}</p>
          </li>
        ))}
      </ul>
      {picture !== null && (
        <RemainingLinesFigure
          title="Burn-downs compared"
          headingLevel={2}
          summary={others.map((other) => `${scenarioTitle(other.scenario)}: ${standingWords(first, other)}`).join(' ')}
          picture={picture}
          fileName="burn-downs compared"
        />
      )}
      <DataTable
        caption="Scenarios compared"
        rows={comparedFacts(compared)}
        rowKey={({ name }) => name}
        columns={[
          { id: 'fact', header: 'Fact', rowHeader: true, cell: ({ name }) => name },
          ...compared.map(({ scenario }, index) => columnOf(scenario, index)),
        ]}
      />
      <p className={styles.note}>What differs is set in bold.</p>
    </SavedFromContext>
  )
}

/** What a scenario says of each fact; in bold where they differ. */
const columnOf = (scenario: Scenario, index: number): DataColumn<ComparedFact> => ({
  id: scenario.id,
  header: scenarioTitle(scenario),
  align: 'end',
  cell: ({ values, differs }) => (differs ? <strong>{values[index]}</strong> : values[index]),
})
