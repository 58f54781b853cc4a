import type { ChangeEffect } from '../../core/alert/change-effect.ts'
import { Button } from '../ui/button.tsx'
import type { Way } from './rule-ways.ts'
import type { Effects } from './use-effects.ts'
import styles from './way-list.module.css'

export interface WayListProps {
  readonly ways: readonly Way[]
  readonly effects: Effects
  /** What the ways are about, so that no two buttons of the page are called the same. */
  readonly about: string
  readonly words: (effect: ChangeEffect) => string
  readonly onChoose: (way: Way) => void
}

/** Ways to change the rules, each with what it comes to. */
export const WayList = ({ ways, effects, about, words, onChoose }: WayListProps) => (
  <ul className={styles.ways}>
    {ways.map((way) => {
      const effect = effects.get(way.key)
      return (
        <li key={way.key} className={styles.way}>
          <Button aria-label={`${way.words}, for ${about}`} onClick={() => onChoose(way)}>
            {way.words}
          </Button>
          <span className={styles.effect}>
            {effect === undefined ? 'Working out what else changes…' : words(effect)}
          </span>
        </li>
      )
    })}
  </ul>
)
