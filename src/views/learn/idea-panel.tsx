import { useDeferredValue, useMemo, useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Idea, Ideas } from '../../lessons/idea.ts'
import type { IdeaKey } from '../../lessons/idea-keys.ts'
import type { PracticePart } from '../../lessons/topic.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Termed } from './glossary/termed.tsx'
import styles from './idea-panel.module.css'
import { IdeaSources } from './idea-sources.tsx'
import { IdeaWalk } from './idea-walk.tsx'
import { partWords } from './part-words.ts'
import { Prediction } from './prediction.tsx'
import { Said } from './said.tsx'
import type { ShownIdea } from './use-shown-idea.ts'

/** What there is to say something about. */
export interface Told {
  readonly scenario: Scenario
  /** null while the scenario's measurements are not to be had. */
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
  /** What the other scenarios measure: the same function for as long as they measure the same. */
  readonly failingOf: FailingOf
}

export interface ShownIdeaProps {
  readonly shown: ShownIdea
  readonly told: Told
  /** Moves the focus to a part of the page. */
  readonly onTry: (part: PracticePart) => void
}

/** One idea with the person's own numbers. `ideas` holds all that it is walked through with. */
export const IdeaPanel = ({ ideas, shown, told, onTry }: ShownIdeaProps & { readonly ideas: Ideas }) => {
  // A moment after the numbers of the page: this text must not hold those up.
  const { scenario, assessment, alerts, failingOf } = useDeferredValue(told)
  const [walkedTo, setWalkedTo] = useState<IdeaKey | null>(null)
  const { words, practice } = ideas[shown.key] as Idea
  const { lead, prediction, attempt } = useMemo(
    () => practice(scenario, assessment, alerts, failingOf),
    [practice, scenario, assessment, alerts, failingOf],
  )
  const story = shown.key === 'e-commerce-team' ? scenario.story.trim() : ''

  return (
    <>
      <div className={styles.head}>
        <p className={styles.overline}>In practice: {words.name}</p>
        <IdeaWalk place={shown.place} count={shown.count} onStep={(step) => setWalkedTo(shown.walk(step))} />
      </div>
      <VisuallyHidden>
        <span role="status">{walkedTo !== null && ideas[walkedTo]?.words.title}</span>
      </VisuallyHidden>
      <div key={shown.key} className={styles.idea}>
        <h2 className={styles.title}>{words.title}</h2>
        {story !== '' && <p className={styles.story}>{story}</p>}
        <p className={styles.lead}>
          {lead.map((sentence, place) => (
            <span key={place}>
              {place > 0 && ' '}
              <Said sentence={sentence} marked linked />
            </span>
          ))}
        </p>
        <div className={styles.sides}>
          <section className={styles.sre}>
            <h3>SRE</h3>
            <p>
              <Termed text={words.sre} />
            </p>
          </section>
          <section className={styles.devops}>
            <h3>DevOps</h3>
            <p>
              <Termed text={words.devops} />
            </p>
          </section>
        </div>
        {prediction !== null && <Prediction key={scenario.id} asked={prediction} />}
        <section className={styles.attempt}>
          <h3>Try it</h3>
          <p>
            <Said sentence={attempt.text} />
          </p>
          <Button
            onClick={() => {
              shown.sendTo(attempt.part)
              onTry(attempt.part)
            }}
          >
            {partWords[attempt.part]}
          </Button>
        </section>
        <IdeaSources sources={words.sources} />
      </div>
    </>
  )
}
