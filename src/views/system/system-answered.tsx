import { useDeferredValue, useMemo } from 'react'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { formatAvailability } from '../../format/availability.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Staged } from '../scenario/staged.tsx'
import { bestAnswer, correlatedOf } from './best-answer.ts'
import { BudgetFigure } from './budget-figure.tsx'
import { componentAnswers } from './component-answers.ts'
import { ComponentsTable } from './components-table.tsx'
import { CorrelationSlider } from './correlation-slider.tsx'
import { Findings } from './findings.tsx'
import { JourneySentence } from './journey-sentence.tsx'
import { LeversTable } from './levers-table.tsx'
import { nameOf } from './needs-words.ts'
import { ObjectiveLine } from './objective-line.tsx'
import { promiseWords } from './promise-words.ts'
import { SplitPart } from './split-part.tsx'
import styles from './system-answered.module.css'
import { SystemFigure } from './system-figure.tsx'
import { SystemHeadline, toneFor } from './system-headline.tsx'
import { systemProblems } from './system-problems.ts'
import { systemSummary } from './system-summary.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useFailingOf } from './use-failing-of.ts'
import { useNarrow } from './use-narrow.ts'
import { useSimulation } from './use-simulation.ts'
import { useSystemAssessment } from './use-system-assessment.ts'

/** A system with components: sentence, answer, picture, table, and what follows from them. */
export const SystemAnswered = () => {
  const { system, target } = useOpenScenario()
  const { components, correlation, split } = system
  const failingOf = useFailingOf(components)
  const { assessment, upToDate, working } = useSystemAssessment(system, failingOf)
  const simulation = useSimulation(assessment)
  const problems = useMemo(() => systemProblems(system), [system])
  const name = useMemo(() => nameOf(components), [components])
  // Numbers of another system than the one that is shown.
  const stale = assessment !== null && !upToDate && !working
  const shares = assessment?.shares ?? null
  const told = stale ? null : shares
  const answers = useMemo(() => componentAnswers(system, failingOf, told), [system, failingOf, told])
  const narrow = useNarrow()
  const later = useDeferredValue(assessment)
  const best = assessment === null ? null : bestAnswer(assessment, simulation)
  const journey = assessment === null ? '' : name(assessment.journey.id)
  const correlated = assessment === null || best === null ? null : correlatedOf(assessment, best, correlation)
  const figure = (
    <Staged key="figure" part="system-graph">
      <SystemFigure
        system={system}
        answers={answers}
        problems={problems.ofComponents}
        summary={systemSummary(system, stale ? null : assessment)}
        answer={upToDate && assessment !== null ? `${journey} ${promiseWords(assessment)}` : null}
      />
    </Staged>
  )
  const table = (
    <Staged key="table" part="system-table">
      <ComponentsTable system={system} answers={answers} problems={problems.ofComponents} first={narrow} />
    </Staged>
  )
  return (
    <>
      <Staged part="journey">
        <div className={styles.answer} data-topic="system-promise" data-part="system-journey" aria-busy={working}>
          <JourneySentence system={system} assessment={upToDate ? assessment : null} />
          {!upToDate && !working && <StaleNotice system={system} problems={problems} kept={assessment !== null} />}
          {assessment !== null && best !== null && (
            <Findings stale={stale}>
              <SystemHeadline
                assessment={assessment}
                best={best}
                correlation={correlation}
                tone={stale ? 'unknown' : toneFor(best, target)}
              />
              <CorrelationSlider
                correlation={correlation}
                answer={correlated === null ? null : formatAvailability(correlated)}
              />
              {best.kind !== 'bounds' && (
                <ObjectiveLine unavailability={best.unavailability} journey={journey} stale={stale} />
              )}
            </Findings>
          )}
        </div>
      </Staged>
      {/* On a phone there is little room to draw: the table first. */}
      {narrow ? [table, figure] : [figure, table]}
      <Findings stale={stale}>
        <Staged part="system-budget">
          {assessment !== null && best !== null && best.kind !== 'bounds' && shares !== null && (
            <BudgetFigure
              shares={shares}
              unavailability={best.unavailability}
              name={name}
              journey={journey}
              budget={ratioOf(errorBudget(target))}
            />
          )}
        </Staged>
        <Staged part="system-levers">
          {later?.changes != null && <LeversTable changes={later.changes} name={name} />}
        </Staged>
        <Staged part="system-split">
          {later !== null && <SplitPart system={later.system} split={split} name={name} journey={journey} />}
        </Staged>
      </Findings>
    </>
  )
}
