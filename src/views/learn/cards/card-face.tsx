import { Said } from '../said.tsx'
import styles from './card-face.module.css'
import type { DealtCard } from './use-asked-card.ts'

export interface CardFaceProps {
  readonly asked: DealtCard
  /** What the question is called for others to point at. */
  readonly questionId: string
  /** 1 where it is the heading of a page. */
  readonly level?: 1 | 2
}

/** What a card asks. */
export const CardFace = ({ asked: { situation, question }, questionId, level = 1 }: CardFaceProps) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.face}>
      <p className={styles.situation}>
        {situation.map((sentence, index) => (
          <span key={index}>
            {index > 0 && ' '}
            <Said sentence={sentence} marked />
          </span>
        ))}
      </p>
      <Heading id={questionId} className={styles.question}>
        <Said sentence={question} />
      </Heading>
    </div>
  )
}
