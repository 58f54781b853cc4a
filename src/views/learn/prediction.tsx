import { useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Prediction as Asked } from '../../lessons/idea.ts'
import { sentenceWords } from './fact-words.ts'
import { guessVerdict } from '../../lessons/guess/verdict.ts'
import { words } from '../../lessons/guess/words.ts'
import { sentence } from '../../lessons/sentence.ts'
import type { Sentence } from '../../lessons/sentence.ts'
import styles from './prediction.module.css'
import { Said } from './said.tsx'

/** What was asked and answered, as it stood when it was shown: it must not change while it is being read out. */
interface Shown {
  readonly asked: Asked
  readonly guess: string
  /** What is said of the guess; null where there was none. */
  readonly verdict: Sentence | null
}

const verdictOn = ({ guess: way }: Asked, typed: string, chosen: number | null): Sentence | null => {
  if (way.kind === 'text') return typed === '' ? null : guessVerdict(typed, way.right)
  if (chosen === null) return null
  return sentence(chosen === way.right ? words.right : words.wrong, {})
}

const same = (a: Asked, b: Asked): boolean =>
  sentenceWords(a.question) === sentenceWords(b.question) && sentenceWords(a.answer) === sentenceWords(b.answer)

export interface PredictionProps {
  readonly asked: Asked
  /** Of its heading. */
  readonly level?: 3 | 4
}

/** A question to be guessed at first. "Show" gives the answer and has it read out; "Ask again" starts over. */
export const Prediction = ({ asked, level = 3 }: PredictionProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [guess, setGuess] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const { question, guess: way } = shown?.asked ?? asked
  const Heading = level === 3 ? 'h3' : 'h4'

  const show = () => {
    // The field is about to go; whoever pressed Enter in it goes on from the button.
    button.current?.focus()
    const typed = guess.trim()
    const option = asked.guess.kind === 'choice' && chosen !== null ? asked.guess.options[chosen] : undefined
    setShown({
      asked,
      guess: option === undefined ? typed : sentenceWords(option),
      verdict: verdictOn(asked, typed, chosen),
    })
  }

  const askAgain = () => {
    setShown(null)
    setGuess('')
    setChosen(null)
  }

  return (
    <section className={styles.prediction}>
      <Heading>Predict first</Heading>
      <p id={`${id}-question`}>
        <Said sentence={question} />
      </p>
      {shown === null && way.kind === 'text' && (
        <TextField
          label="Your guess"
          hint={words[way.right.guessed].hint}
          value={guess}
          onText={setGuess}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // Or the key would go on to press the button that now has the focus.
            event.preventDefault()
            show()
          }}
        />
      )}
      {shown === null && way.kind === 'choice' && (
        <div role="radiogroup" aria-labelledby={`${id}-question`} className={styles.options}>
          {way.options.map((option, place) => (
            <label key={place} className={styles.option}>
              <input type="radio" name={id} checked={chosen === place} onChange={() => setChosen(place)} />
              <span>
                <Said sentence={option} />
              </span>
            </label>
          ))}
        </div>
      )}
      <div role="status" className={styles.told}>
        {shown !== null && (
          <>
            {shown.guess !== '' && <p className={styles.guess}>Your guess: {shown.guess}</p>}
            <p className={styles.answer}>
              {shown.verdict !== null && (
                <>
                  <b>
                    <Said sentence={shown.verdict} />
                  </b>{' '}
                </>
              )}
              <Said sentence={shown.asked.answer} marked linked />
            </p>
          </>
        )}
      </div>
      {shown !== null && !same(shown.asked, asked) && (
        <p className={styles.stale}>The scenario has changed since. Ask again for its answer.</p>
      )}
      <div className={styles.actions}>
        <Button ref={button} onClick={shown === null ? show : askAgain}>
          {shown === null ? 'Show' : 'Ask again'}
        </Button>
      </div>
    </section>
  )
}
