import { useId, useState } from 'react'
import type { StepTold } from '../../../lessons/course/course.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../said.tsx'
import type { CourseRun } from './course-run.ts'
import styles from './step-question.module.css'

const BUTTON_WORDS = { asked: 'This is my guess', wrong: 'Guess again', right: 'Ask me again' } as const

/**
 * A guess before the answer. Each wrong option says what was mistaken for what; then one may guess again or see the answer. The
 * first guess is the one that counts.
 */
export const StepQuestion = ({ run }: { readonly run: CourseRun }) => {
  const id = useId()
  const { question } = run.told
  const [chosen, setChosen] = useState<number | null>(null)
  const [told, setTold] = useState<number | null>(null)
  const [hasAskedAgain, setHasAskedAgain] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  // Before a room the answer is shown by a key, without a guess.
  const shown = told ?? (run.revealed && !hasAskedAgain ? question.right : null)
  const isRight = shown === question.right
  const state = shown === null ? 'asked' : isRight ? 'right' : 'wrong'

  const show = (option: number): void => {
    setTold(option)
    setChosen(option)
    run.answer(option)
  }

  const press = (): void => {
    if (state === 'right') {
      setTold(null)
      setChosen(null)
      setHasAskedAgain(true)
      return
    }
    setIsMissing(chosen === null || chosen === told)
    if (chosen !== null && chosen !== told) show(chosen)
  }

  return (
    <section className={styles.question} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Guess first</h3>
      <p id={`${id}-question`} className={styles.text}>
        <Said sentence={question.text} />
      </p>
      <div role="radiogroup" aria-labelledby={`${id}-question`} className={styles.options}>
        {question.options.map((option, place) => (
          <label key={place} className={styles.option} data-right={isRight && place === question.right}>
            <input
              type="radio"
              name={id}
              checked={(chosen ?? (isRight ? question.right : null)) === place}
              onChange={() => {
                setChosen(place)
                setIsMissing(false)
              }}
            />
            <span>
              <Said sentence={option.text} />
            </span>
          </label>
        ))}
      </div>
      <div role="status" className={styles.told}>
        {isMissing && <p>Choose {told === null ? 'an' : 'another'} answer first: a guess costs nothing.</p>}
        {shown !== null && !isMissing && <Feedback question={question} shown={shown} />}
      </div>
      <div className={styles.actions}>
        <Button variant={state === 'asked' && run.guess === null ? 'primary' : 'plain'} onClick={press}>
          {BUTTON_WORDS[state]}
        </Button>
        {state === 'wrong' && (
          <Button variant="quiet" onClick={() => show(question.right)}>
            Show the answer
          </Button>
        )}
      </div>
    </section>
  )
}

interface FeedbackProps {
  readonly question: StepTold['question']
  readonly shown: number
}

const Feedback = ({ question, shown }: FeedbackProps) => {
  const isRight = shown === question.right
  const option = question.options[shown]
  if (option === undefined) return null
  return (
    <p className={styles.answer}>
      <b className={isRight ? styles.right : styles.wrong}>{isRight ? 'Right: ' : 'Not quite. '}</b>
      {isRight && (
        <>
          <b>
            <Said sentence={option.text} />
          </b>
          .{' '}
        </>
      )}
      <Said sentence={option.why} marked />
    </p>
  )
}
