import { useState } from 'react'
import { formatCount } from '../../../format/count.ts'
import { CARD_KEYS } from '../../../lessons/cards/card-keys.ts'
import { cardLearned } from '../../../store/learned.ts'
import { useLearning, useLearningActions } from '../../../store/use-learning.ts'
import { Button } from '../../ui/button.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { KeepingNote } from '../course/keeping-note.tsx'
import { anySeed, dealAddress } from './card-address.ts'
import { CardList } from './card-list.tsx'
import { CARD_COUNT } from './card-steps.ts'
import styles from './cards-page.module.css'

/** How many cards were answered, and how many of them right at first. */
const useTally = () => {
  const learned = useLearning((state) => state.learned)
  const answers = CARD_KEYS.map((key) => cardLearned(learned, key)).filter((right) => right !== null)
  return { answered: answers.length, right: answers.filter(Boolean).length }
}

/** Every card, and the way into the shuffled deck. */
export const DeckOverview = () => {
  const [seed] = useState(anySeed)
  const { forgetCards } = useLearningActions()
  const { answered, right } = useTally()
  usePageTitle('Cards')
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1 className={styles.title}>Things that everybody knows about reliability</h1>
        <p className={styles.lead}>
          {formatCount(CARD_COUNT)} short questions with the open scenario’s own numbers. Each has an answer that many
          people give, and that is wrong. Guess first; then move something and see why.
        </p>
        <div className={styles.actions}>
          <a className={styles.primary} href={dealAddress(seed, 1)}>
            Deal the cards
          </a>
          {answered > 0 && (
            <p role="status" className={styles.tally}>
              {formatCount(right)} of {formatCount(answered)} right at first
            </p>
          )}
          {answered > 0 && (
            <Button variant="quiet" onClick={forgetCards}>
              Forget my answers
            </Button>
          )}
        </div>
        <KeepingNote />
      </header>
      <CardList />
    </div>
  )
}

/** After the last card of a deal. */
export const DeckEnd = ({ again }: { readonly again: string }) => {
  const { answered, right } = useTally()
  usePageTitle('Cards')
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1 className={styles.title}>That was the last card</h1>
        <p className={styles.lead}>
          {formatCount(right)} of {formatCount(answered)} were right at first. The others are worth another look: open
          them below, with other numbers if you like.
        </p>
        <div className={styles.actions}>
          <a className={styles.primary} href={again}>
            Deal again
          </a>
        </div>
      </header>
      <CardList />
    </div>
  )
}
