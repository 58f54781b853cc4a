import { useMemo, useState } from 'react'
import { CARD_KEYS } from '../../lessons/cards/card-keys.ts'
import type { CardKey } from '../../lessons/cards/card-keys.ts'
import { cards } from '../../lessons/cards/cards.ts'
import { PAGE_SLIDES } from '../../lessons/slides/slides.ts'
import { cardAddress } from '../learn/cards/card-address.ts'
import { CARD_COUNT, cardPlace, neighbourCard } from '../learn/cards/card-steps.ts'
import { PresentedCard } from '../learn/cards/presented-card.tsx'
import { sentenceWords } from '../learn/fact-words.ts'
import { PresentFrame } from '../present/present-frame.tsx'
import { useRevealed } from '../present/use-revealed.ts'
import { Guarded } from './guarded.tsx'
import { PresentLink } from './present-link.tsx'
import styles from './present-place.module.css'
import { leavePresent, showSlide } from './present.ts'
import { presentAddress } from './present-address.ts'
import { stepTo } from './step-to.ts'
import { useTold } from './use-told.ts'

/** The misconception cards, one on each slide. */
export const PresentCard = ({ card }: { readonly card: CardKey }) => {
  const told = useTold()
  const { revealed, toggle, cover } = useRevealed(card)
  const [attempt, setAttempt] = useState(0)
  const next = neighbourCard(card, 1)
  const { name, claim } = cards[card].words
  const answer = useMemo(() => sentenceWords(cards[card].ask(told).answer), [card, told])
  return (
    <PresentFrame
      slide={{
        key: card,
        title: name,
        titled: true,
        notes: PAGE_SLIDES.cards.notes,
        next: next === null ? null : cards[next].words.name,
        answer: `${answer} What people say instead: “${claim}”.`,
        revealed,
        hasUnit: false,
        canUndo: false,
        place: cardPlace(card),
        count: CARD_COUNT,
        ended: false,
      }}
      renderLink={() => <PresentLink title={name} />}
      onStep={(to) => {
        const asked = CARD_KEYS[stepTo(to, cardPlace(card) - 1, CARD_COUNT)]
        if (asked !== undefined && asked !== card) showSlide(presentAddress(cardAddress(asked), true))
      }}
      onReveal={toggle}
      onReset={() => {
        cover()
        setAttempt(attempt + 1)
      }}
      onUndo={() => undefined}
      onLeave={leavePresent}
    >
      <Guarded key={`${card}/${attempt}`}>
        <div className={styles.card}>
          <PresentedCard cardKey={card} told={told} revealed={revealed} />
        </div>
      </Guarded>
    </PresentFrame>
  )
}
