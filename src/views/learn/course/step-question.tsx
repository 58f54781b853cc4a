import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { words } from '../../../lessons/course-page/words.ts'
import type { AnswerOption } from '../../../lessons/course/course.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../said.tsx'
import type { CourseRun } from './course-run.ts'
import styles from './step-question.module.css'

/** What is said of an option once the answer is shown, so that colour does not speak alone. */
const markOf = (isGuess: boolean, isRight: boolean): string | null => {
  if (isRight) return isGuess ? words.question.both : words.question.is
  return isGuess ? words.question.yours : null
}

/**
 * A guess before the answer. There is one: it shows the answer, says what was mistaken for what, and stays marked as it was made.
 * Before a room the answer may also be shown without a guess.
 */
export const StepQuestion = ({ run }: { readonly run: CourseRun }) => {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const { guess, revealed } = run
  const { question } = run.told
  const [chosen, setChosen] = useState(guess)
  const [isMissing, setIsMissing] = useState(false)

  const take = (): void => {
    if (revealed) return
    setIsMissing(chosen === null)
    if (chosen === null) return
    run.answer(chosen)
    // The button that was pressed is about to go.
    group.current?.querySelectorAll('input')[chosen]?.focus()
  }

  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    take()
  }

  return (
    <section className={styles.question} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Guess first</h3>
      <p id={`${id}-question`} className={styles.text}>
        <Said sentence={question.text} />
      </p>
      <div role="radiogroup" aria-labelledby={`${id}-question`} className={styles.options} ref={group}>
        {question.options.map(({ text }, place) => {
          const isRight = revealed && place === question.right
          const mark = revealed ? markOf(place === guess, isRight) : null
          return (
            <label key={place} className={styles.option} data-fixed={revealed} data-right={isRight}>
              <input
                type="radio"
                name={id}
                checked={chosen === place}
                // A disabled one would take the focus away from whoever has just pressed it.
                aria-disabled={revealed}
                onKeyDown={byKey}
                onChange={() => {
                  if (revealed) return
                  setChosen(place)
                  setIsMissing(false)
                }}
              />
              <span>
                <Said sentence={text} />
                {mark !== null && (
                  <>
                    {' · '}
                    <b className={styles.mark}>{mark}</b>
                  </>
                )}
              </span>
            </label>
          )
        })}
      </div>
      <div role="status" className={styles.told}>
        {isMissing && !revealed && <p>{words.question.missing}</p>}
        {revealed && <Feedback run={run} />}
      </div>
      {!revealed && (
        <div className={styles.actions}>
          <Button variant="primary" onClick={take}>
            This is my guess
          </Button>
        </div>
      )}
    </section>
  )
}

const Feedback = ({ run: { guess, told } }: { readonly run: CourseRun }) => {
  const { options, right } = told.question
  const [answer, guessed] = [options[right], guess === null ? undefined : options[guess]]
  if (answer === undefined) return null
  return (
    <>
      {guessed !== undefined && guess !== right && (
        <p className={styles.answer}>
          <b className={styles.wrong}>{words.question.wrong}</b>
          <Said sentence={guessed.why} marked />
        </p>
      )}
      <Answer option={answer} before={guess === right ? words.question.right : words.question.answer} />
    </>
  )
}

const Answer = ({ option, before }: { readonly option: AnswerOption; readonly before: string }) => (
  <p className={styles.answer}>
    <b className={styles.right}>{before}</b>
    <b>
      <Said sentence={option.text} />
    </b>
    . <Said sentence={option.why} marked />
  </p>
)
