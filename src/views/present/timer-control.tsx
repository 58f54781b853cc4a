import { useState } from 'react'
import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { limitText, LONGEST_LIMIT, readLimit } from './timer.ts'
import type { Timer } from './timer.ts'
import { timerWords } from './timer-words.ts'
import styles from './timer-control.module.css'
import { useSeconds } from './use-timer.ts'

/** What the timer shows. Nobody is told each second: a screen reader reads it when asked. */
export const TimerFace = ({ timer }: { readonly timer: Timer }) => {
  const at = useSeconds(timer.since !== null)
  return (
    <span role="timer" aria-label="Timer" className={styles.face}>
      {timerWords(timer, at)}
    </span>
  )
}

export interface TimerFieldsProps {
  readonly timer: Timer
  readonly onLimit: (limit: number | null) => void
  readonly onStartOrPause: () => void
  readonly onRestart: () => void
}

/** Starts, pauses and sets the timer. */
export const TimerFields = ({ timer, onLimit, onStartOrPause, onRestart }: TimerFieldsProps) => {
  const [text, setText] = useState(() => limitText(timer))
  const read = readLimit(text)
  return (
    <div className={styles.fields}>
      <TimerFace timer={timer} />
      <TextField
        label="Minutes to count down from"
        value={text}
        size={6}
        inputMode="numeric"
        hint="Leave it empty to count up."
        error={
          read === undefined
            ? `Expected a whole number of minutes from 1 to ${formatCount(LONGEST_LIMIT)}, or nothing.`
            : undefined
        }
        onText={(next) => {
          setText(next)
          const limit = readLimit(next)
          if (limit !== undefined) onLimit(limit)
        }}
      />
      <div className={styles.verbs}>
        <Button onClick={onStartOrPause}>{timer.since === null ? 'Start' : 'Pause'}</Button>
        <Button onClick={onRestart}>Back to the beginning</Button>
      </div>
    </div>
  )
}
