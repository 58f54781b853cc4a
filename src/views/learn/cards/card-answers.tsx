import { classNames } from '../../ui/class-names.ts'
import { Said } from '../said.tsx'
import styles from './card-answers.module.css'
import type { DealtCard } from './use-asked-card.ts'

const LETTERS = ['A', 'B', 'C', 'D']

const Mark = ({ right }: { readonly right: boolean }) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
    <path
      d={right ? 'm3 8.5 3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

export interface CardAnswersProps {
  readonly asked: DealtCard
  /** Whether it is said which one is right, and why. */
  readonly revealed: boolean
  /** The place of the person's own answer; null: none. */
  readonly chosen: number | null
}

const verdictOf = (isRight: boolean, isChosen: boolean): string | null => {
  if (isRight) return isChosen ? 'Right, and your answer' : 'Right'
  return isChosen ? 'Your answer' : null
}

/** The answers of a card, to be read. */
export const CardAnswers = ({ asked: { options, right }, revealed, chosen }: CardAnswersProps) => (
  <ol className={styles.answers}>
    {options.map(({ text, why }, place) => {
      const isRight = revealed && place === right
      const verdict = revealed ? verdictOf(isRight, place === chosen) : null
      return (
        <li
          key={place}
          className={classNames(styles.answer, isRight && styles.right, revealed && !isRight && styles.wrong)}
        >
          <span className={styles.letter}>{revealed ? <Mark right={isRight} /> : LETTERS[place]}</span>
          <div>
            <p className={styles.text}>
              {verdict !== null && <b className={styles.verdict}>{verdict}: </b>}
              <Said sentence={text} />
            </p>
            {revealed && (
              <p className={styles.why}>
                <Said sentence={why} />
              </p>
            )}
          </div>
        </li>
      )
    })}
  </ol>
)
