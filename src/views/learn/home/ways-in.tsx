import { amount } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/home/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { useLearning } from '../../../store/use-learning.ts'
import { Said } from '../said.tsx'
import styles from './ways-in.module.css'

const WAYS = ['cards', 'ideas', 'game', 'workshop', 'handouts', 'glossary'] as const

/** Every other page of Learn, and what it is for. */
export const WaysIn = () => (
  <section aria-labelledby="ways-heading" className={styles.part}>
    <h2 id="ways-heading">{words.more}</h2>
    <ul className={styles.ways}>
      {WAYS.map((way) => (
        <li key={way} className={styles.way}>
          <a href={`#/learn/${way}`} className={styles.name}>
            {words.ways[way].name}
          </a>
          <p className={styles.words}>{words.ways[way].words}</p>
          {way === 'cards' && <CardsSoFar />}
        </li>
      ))}
    </ul>
  </section>
)

const CardsSoFar = () => {
  const guesses = Object.values(useLearning((state) => state.learned).cards)
  if (guesses.length === 0) return null
  const right = guesses.filter((guess) => guess).length
  return (
    <p className={styles.soFar}>
      <Said sentence={sentence(words.cards, { right: amount(right), guessed: amount(guesses.length) })} />
    </p>
  )
}
