import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import type { PracticePart } from '../../../lessons/topic.ts'
import { useLearningActions } from '../../../store/use-learning.ts'
import { Button } from '../../ui/button.tsx'
import type { Told } from '../idea-panel.tsx'
import { partWords } from '../part-words.ts'
import { CardAnswer } from './card-answer.tsx'
import { CardFace } from './card-face.tsx'
import { CardGuess } from './card-guess.tsx'
import styles from './cards-page.module.css'
import { useAskedCard } from './use-asked-card.ts'
import type { DealtCard } from './use-asked-card.ts'

export interface PlayedCardProps {
  readonly cardKey: CardKey
  readonly told: Told
  readonly seed: number
  readonly onTry: (part: PracticePart) => void
  /** The way on, once the answer is there. */
  readonly next: ReactNode
}

/** A card to be guessed at. What was asked stays as it was when it was answered: it must not change while it is read. */
export const PlayedCard = ({ cardKey, told, seed, onTry, next }: PlayedCardProps) => {
  const id = useId()
  const head = useRef<HTMLDivElement>(null)
  const { cardAnswered } = useLearningActions()
  const now = useAskedCard(cardKey, told, seed)
  const [chosen, setChosen] = useState<number | null>(null)
  const [shown, setShown] = useState<DealtCard | null>(null)
  const asked = shown ?? now
  const isShown = shown !== null

  useEffect(() => {
    if (isShown) head.current?.focus({ preventScroll: true })
  }, [isShown])

  const show = () => {
    cardAnswered(cardKey, chosen === now.right)
    setShown(now)
  }

  const again = () => {
    setShown(null)
    setChosen(null)
  }

  return (
    <article className={styles.card} aria-labelledby={id}>
      <CardFace asked={asked} questionId={id} />
      {isShown ? (
        <>
          <CardAnswer
            head={head}
            asked={asked}
            words={cards[cardKey].words}
            chosen={chosen}
            verdict={<b>{chosen === asked.right ? 'Right. ' : 'Not quite. '}</b>}
          />
          <div className={styles.actions}>
            {next}
            <Button onClick={() => onTry(asked.part)}>{partWords[asked.part]}</Button>
            <Button variant="quiet" onClick={again}>
              Ask again
            </Button>
          </div>
        </>
      ) : (
        <CardGuess asked={asked} questionId={id} chosen={chosen} onChoose={setChosen} onShow={show} />
      )}
    </article>
  )
}
