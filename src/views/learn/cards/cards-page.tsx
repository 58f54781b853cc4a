import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import { dealtCards } from '../../../lessons/cards/deal.ts'
import { formatCount } from '../../../format/count.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { CARDS_ADDRESS, cardAddress, cardsPlace, dealAddress, nextSeed } from './card-address.ts'
import { CARD_COUNT, cardPlace, neighbourCard } from './card-steps.ts'
import styles from './cards-page.module.css'
import { DeckEnd, DeckOverview } from './deck-overview.tsx'
import { PlayedCard } from './played-card.tsx'

interface OneCardProps extends LearnPageProps {
  readonly cardKey: CardKey
  readonly seed: number
  readonly place: number
  readonly nextAddress: string
  readonly nextWords: string
}

const OneCard = ({ cardKey, seed, place, nextAddress, nextWords, told, onTry }: OneCardProps) => {
  const { name } = cards[cardKey].words
  usePageTitle(`${name} · Cards`)
  return (
    <div className={styles.page}>
      <nav aria-label="Cards" className={styles.bar}>
        <a href={CARDS_ADDRESS}>All cards</a>
        <span>
          Card {formatCount(place)} of {formatCount(CARD_COUNT)}: {name}
        </span>
      </nav>
      <PlayedCard
        key={`${cardKey} ${seed}`}
        cardKey={cardKey}
        seed={seed}
        told={told}
        onTry={onTry}
        next={
          <a className={styles.primary} href={nextAddress}>
            {nextWords}
          </a>
        }
      />
    </div>
  )
}

const UnknownCard = ({ name }: { readonly name: string }) => {
  usePageTitle('Cards')
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1 className={styles.title}>There is no such card</h1>
        <p className={styles.lead}>
          This link asks for “{name}”, which this version does not have. Perhaps it is of another version.
        </p>
        <div className={styles.actions}>
          <a className={styles.primary} href={CARDS_ADDRESS}>
            See all cards
          </a>
        </div>
      </header>
    </div>
  )
}

/** A card that is opened by itself has its answers in an order of its own. */
const OWN_SEED = 0

/** The misconception cards: all of them, one of them, or a shuffled deck. */
export const CardsPage = (props: LearnPageProps) => {
  const place = cardsPlace(props.path)
  switch (place.kind) {
    case 'overview':
      return <DeckOverview />
    case 'unknown':
      return <UnknownCard name={place.name} />
    case 'card': {
      const next = neighbourCard(place.key, 1)
      return (
        <OneCard
          {...props}
          cardKey={place.key}
          seed={OWN_SEED}
          place={cardPlace(place.key)}
          nextAddress={next === null ? CARDS_ADDRESS : cardAddress(next)}
          nextWords={next === null ? 'See all cards' : 'Next card'}
        />
      )
    }
    case 'deal': {
      const cardKey = dealtCards(place.seed)[place.place - 1]
      if (cardKey === undefined) return <DeckEnd again={dealAddress(nextSeed(place.seed), 1)} />
      return (
        <OneCard
          {...props}
          cardKey={cardKey}
          seed={place.seed}
          place={place.place}
          nextAddress={dealAddress(place.seed, place.place + 1)}
          nextWords={place.place === CARD_COUNT ? 'See how it went' : 'Next card'}
        />
      )
    }
  }
}
