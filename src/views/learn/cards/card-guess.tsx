import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Said } from '../said.tsx'
import styles from './card-guess.module.css'
import type { DealtCard } from './use-asked-card.ts'

export interface CardGuessProps {
  readonly asked: DealtCard
  /** The element that asks the question. */
  readonly questionId: string
  readonly chosen: number | null
  readonly onChoose: (place: number) => void
  readonly onShow: () => void
}

/** Which answer a digit names: "1" is the first; null: none. */
const placeOfDigit = (key: string, count: number): number | null => {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : count
  return place < count ? place : null
}

/** The answers of a card, to choose one of: by arrows or its number, and Enter. */
export const CardGuess = ({ asked, questionId, chosen, onChoose, onShow }: CardGuessProps) => {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)

  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (chosen !== null) onShow()
      return
    }
    const place = placeOfDigit(event.key, asked.options.length)
    if (place === null) return
    event.preventDefault()
    onChoose(place)
    group.current?.querySelectorAll('input')[place]?.focus()
  }

  return (
    <div className={styles.guess}>
      <div role="radiogroup" aria-labelledby={questionId} className={styles.options} ref={group}>
        {asked.options.map(({ text }, place) => (
          <label key={place} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={place === chosen}
              onChange={() => onChoose(place)}
              onKeyDown={byKey}
            />
            <span>
              <Said sentence={text} />
            </span>
          </label>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="primary" disabled={chosen === null} onClick={onShow}>
          Show the answer
        </Button>
        <p className={styles.hint}>
          {chosen === null ? 'Choose one first: what would you say?' : 'Enter shows it too.'}
        </p>
      </div>
    </div>
  )
}
