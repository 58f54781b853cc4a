import type { ComponentType, FocusEvent } from 'react'
import { firstIdeas } from '../../lessons/ideas.ts'
import type { LearningView, PracticePart, Topic } from '../../lessons/topic.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { IdeaPanel } from './idea-panel.tsx'
import type { ShownIdeaProps, Told } from './idea-panel.tsx'
import styles from './in-practice.module.css'
import { useShownIdea } from './use-shown-idea.ts'
import type { SentBy } from './use-shown-idea.ts'

export interface InPracticeProps {
  readonly told: Told
  /** The view that it stands beside. */
  readonly view: LearningView
  /** What the person is doing. */
  readonly topic: Topic
  /** Asked once, when the person arrives: the idea of another page that sent them here. */
  readonly sentBy?: () => SentBy | null
  /** Moves the focus to a part of the page. */
  readonly onTry: (part: PracticePart) => void
}

const sentByNone = () => null

const FirstIdeas = (props: ShownIdeaProps) => <IdeaPanel ideas={firstIdeas} {...props} />

const ideasOf: Readonly<Record<LearningView, ComponentType<ShownIdeaProps>>> = {
  budget: FirstIdeas,
  alerts: fetchedPart('“In practice”', async () => (await import('./alert-ideas.tsx')).AlertIdeas),
  delivery: fetchedPart('“In practice”', async () => (await import('./delivery-ideas.tsx')).DeliveryIdeas),
  system: fetchedPart('“In practice”', async () => (await import('./system-ideas.tsx')).SystemIdeas),
}

/**
 * The page explains itself with the person's own numbers: one idea at a time, as SRE and DevOps see it, with a question to
 * predict and a thing to try. Its text follows every edit in silence; only what the person asks for is read out.
 */
export const InPractice = ({ view, topic, onTry, told, sentBy = sentByNone }: InPracticeProps) => {
  const shown = useShownIdea(view, topic, told.assessment, sentBy)
  const Ideas = ideasOf[shown.home]

  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) shown.leave()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches where the focus is
    <aside aria-label="In practice" className={styles.panel} onFocus={shown.enter} onBlur={leave}>
      <Ideas shown={shown} told={told} onTry={onTry} />
    </aside>
  )
}
