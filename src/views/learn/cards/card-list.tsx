import { CARD_KEYS } from '../../../lessons/cards/card-keys.ts'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import { cardLearned } from '../../../store/learned.ts'
import { useLearning } from '../../../store/use-learning.ts'
import { classNames } from '../../ui/class-names.ts'
import { cardAddress } from './card-address.ts'
import styles from './card-list.module.css'

const stateWords = (right: boolean | null): string => {
  if (right === null) return 'Not asked yet'
  return right ? 'Right at first' : 'Worth another look'
}

const Row = ({ cardKey, right }: { readonly cardKey: CardKey; readonly right: boolean | null }) => {
  const { name, claim } = cards[cardKey].words
  return (
    <li className={styles.row}>
      <a href={cardAddress(cardKey)} className={styles.name}>
        {name}
      </a>
      {right !== null && <p className={styles.claim}>“{claim}”</p>}
      <p className={classNames(styles.state, right === true && styles.right, right === false && styles.wrong)}>
        {stateWords(right)}
      </p>
    </li>
  )
}

/** Every card. The misconception itself is named once it has been met. */
export const CardList = () => {
  const learned = useLearning((state) => state.learned)
  return (
    <ul className={styles.list}>
      {CARD_KEYS.map((key) => (
        <Row key={key} cardKey={key} right={cardLearned(learned, key)} />
      ))}
    </ul>
  )
}
