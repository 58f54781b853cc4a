import { useState } from 'react'
import { words } from '../../../lessons/home/words.ts'
import { NOTHING_LEARNED } from '../../../store/learned.ts'
import type { Learned } from '../../../store/learned.ts'
import { useLearning, useLearningActions } from '../../../store/use-learning.ts'
import { Button } from '../../ui/button.tsx'
import styles from './forget-progress.module.css'

const isNothing = ({ courses, cards }: Learned): boolean =>
  Object.keys(courses).length + Object.keys(cards).length === 0

/** What is kept of the person's answers, and the way to be rid of it, which can be taken back. */
export const ForgetProgress = () => {
  const learned = useLearning((state) => state.learned)
  const { forgetAll, takeBack } = useLearningActions()
  const [before, setBefore] = useState<Learned>(NOTHING_LEARNED)
  const isForgotten = !isNothing(before)
  return (
    <div className={styles.forget}>
      <p>{words.keep.words}</p>
      {!isForgotten && !isNothing(learned) && (
        <Button
          onClick={() => {
            setBefore(learned)
            forgetAll()
          }}
        >
          {words.keep.forget}
        </Button>
      )}
      <p role="status">{isForgotten && words.keep.forgotten}</p>
      {isForgotten && (
        <Button
          onClick={() => {
            takeBack(before)
            setBefore(NOTHING_LEARNED)
          }}
        >
          {words.keep.takeBack}
        </Button>
      )}
    </div>
  )
}
