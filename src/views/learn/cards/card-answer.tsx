import type { ReactNode, Ref } from 'react'
import type { CardWords } from '../../../lessons/cards/card.ts'
import { IdeaSources } from '../idea-sources.tsx'
import { Said } from '../said.tsx'
import styles from './card-answer.module.css'
import { CardAnswers } from './card-answers.tsx'
import { CardExplore } from './card-explore.tsx'
import type { DealtCard } from './use-asked-card.ts'

export interface CardAnswerProps {
  readonly asked: DealtCard
  readonly words: CardWords
  readonly chosen: number | null
  /** Before the answer: whether the guess was right. */
  readonly verdict?: ReactNode
  /** Takes the focus when the answer is shown, so that it is read out. */
  readonly head?: Ref<HTMLDivElement>
}

/** The other side of a card: which answer is right, why, and something to see it by. */
export const CardAnswer = ({ asked, words, chosen, verdict, head }: CardAnswerProps) => (
  <div className={styles.answer}>
    <div ref={head} tabIndex={-1} className={styles.head}>
      <h2 className={styles.truth}>
        {verdict}
        <Said sentence={asked.answer} marked />
      </h2>
      <p className={styles.claim}>What people say: “{words.claim}”</p>
    </div>
    <CardAnswers asked={asked} revealed chosen={chosen} />
    <CardExplore explore={asked.explore} />
    <IdeaSources sources={words.sources} />
  </div>
)
