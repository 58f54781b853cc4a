import type { Sentence } from '../../lessons/sentence.ts'
import { stretches } from './fact-words.ts'
import type { Stretch } from './fact-words.ts'
import { Termed } from './glossary/termed.tsx'
import styles from './said.module.css'

export interface SaidProps {
  readonly sentence: Sentence
  /** Marks the person's own numbers. */
  readonly marked?: boolean
  /** Leads from the words of the trade to the glossary. Not inside what can itself be pressed. */
  readonly linked?: boolean
}

const drawn = ({ kind, text }: Stretch, key: number, marked: boolean, linked: boolean) => {
  // A name may be written from right to left, and must not turn the sentence around.
  if (kind === 'name') return <bdi key={key}>{text}</bdi>
  if (kind === 'text' && linked) return <Termed key={key} text={text} />
  if (kind === 'text' || !marked) return text
  return (
    <span key={key} className={styles.figure}>
      {text}
    </span>
  )
}

/** A sentence of a lesson. */
export const Said = ({ sentence, marked = false, linked = false }: SaidProps) => (
  <>{stretches(sentence).map((stretch, key) => drawn(stretch, key, marked, linked))}</>
)
