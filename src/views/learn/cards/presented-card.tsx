import { useId } from 'react'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import type { Told } from '../idea-panel.tsx'
import { CardAnswer } from './card-answer.tsx'
import { CardAnswers } from './card-answers.tsx'
import { CardFace } from './card-face.tsx'
import styles from './cards-page.module.css'
import { useAskedCard } from './use-asked-card.ts'

export interface PresentedCardProps {
  readonly cardKey: CardKey
  readonly told: Told
  /** Whether the answer is shown. */
  readonly revealed: boolean
}

/** The same for everybody who opens it: what is talked about is named by its letter. */
const SEED = 0

/** A card for many to look at. All of its text grows with that of what it stands in. Its `key` must be the card's. */
export const PresentedCard = ({ cardKey, told, revealed }: PresentedCardProps) => {
  const id = useId()
  const asked = useAskedCard(cardKey, told, SEED)
  return (
    <article className={styles.card} aria-labelledby={id}>
      <CardFace asked={asked} questionId={id} level={2} />
      {revealed ? (
        <CardAnswer asked={asked} words={cards[cardKey].words} chosen={null} />
      ) : (
        <CardAnswers asked={asked} revealed={false} chosen={null} />
      )}
    </article>
  )
}
