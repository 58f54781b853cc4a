import { useDeferredValue, useMemo, useState } from 'react'
import type { FocusEvent } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { ideas } from '../../lessons/ideas.ts'
import type { LearningView, PracticePart, Topic } from '../../lessons/topic.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { IdeaSources } from './idea-sources.tsx'
import { IdeaWalk } from './idea-walk.tsx'
import styles from './in-practice.module.css'
import { partWords } from './part-words.ts'
import { Prediction } from './prediction.tsx'
import { Said } from './said.tsx'
import { useShownIdea } from './use-shown-idea.ts'

export interface InPracticeProps {
  /** The view that it stands beside. */
  readonly view: LearningView
  /** What the person is doing. */
  readonly topic: Topic
  readonly scenario: Scenario
  /** null while the scenario's measurements are not to be had. */
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
  /** Moves the focus to a part of the page. */
  readonly onTry: (part: PracticePart) => void
}

type Given = Pick<InPracticeProps, 'scenario' | 'assessment' | 'alerts'>

/** Scenario, assessment and alerts, which belong together, a moment after the numbers of the page: this text must not hold those up. */
const useLater = ({ scenario, assessment, alerts }: Given): Given =>
  useDeferredValue(useMemo(() => ({ scenario, assessment, alerts }), [scenario, assessment, alerts]))

/**
 * The page explains itself with the person's own numbers: one idea at a time, as SRE and DevOps see it, with a question to
 * predict and a thing to try. Its text follows every edit in silence; only what the person asks for is read out.
 */
export const InPractice = ({ view, topic, onTry, ...current }: InPracticeProps) => {
  const { scenario, assessment, alerts } = useLater(current)
  const shown = useShownIdea(view, topic, assessment)
  const [walkedTo, setWalkedTo] = useState('')
  const { words, practice } = ideas[shown.key]
  const { lead, prediction, attempt } = useMemo(
    () => practice(scenario, assessment, alerts),
    [practice, scenario, assessment, alerts],
  )
  const story = shown.key === 'e-commerce-team' ? scenario.story.trim() : ''

  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) shown.leave()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches where the focus is
    <aside aria-label="In practice" className={styles.panel} onFocus={shown.enter} onBlur={leave}>
      <div className={styles.head}>
        <p className={styles.overline}>In practice: {words.name}</p>
        <IdeaWalk
          place={shown.place}
          count={shown.count}
          onStep={(step) => setWalkedTo(ideas[shown.walk(step)].words.title)}
        />
      </div>
      <VisuallyHidden>
        <span role="status">{walkedTo}</span>
      </VisuallyHidden>
      <div key={shown.key} className={styles.idea}>
        <h2 className={styles.title}>{words.title}</h2>
        {story !== '' && <p className={styles.story}>{story}</p>}
        <p className={styles.lead}>
          {lead.map((sentence, place) => (
            <span key={place}>
              {place > 0 && ' '}
              <Said sentence={sentence} marked />
            </span>
          ))}
        </p>
        <div className={styles.sides}>
          <section className={styles.sre}>
            <h3>SRE</h3>
            <p>{words.sre}</p>
          </section>
          <section className={styles.devops}>
            <h3>DevOps</h3>
            <p>{words.devops}</p>
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
    </aside>
  )
}
