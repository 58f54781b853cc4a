import { useId } from 'react'
import { ppb } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { formatShare } from '../../format/percent.ts'
import styles from './correlation-slider.module.css'
import { useEditSystem } from './use-system.ts'

export interface CorrelationSliderProps {
  readonly correlation: PartsPerBillion
  /** The answer for it: "99.85 %"; null while there is none. */
  readonly answer: string | null
}

/** A percent, in parts per billion: the slider's step. */
const STEP = 10_000_000
const STEPS = 100

/** How much failures have in common, and what then comes of the journey. */
export const CorrelationSlider = ({ correlation, answer }: CorrelationSliderProps) => {
  const edit = useEditSystem()
  const id = useId()
  const words = answer === null ? formatShare(correlation) : `${formatShare(correlation)}: ${answer}`
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>How much failures hang together</label>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS}
        step={1}
        value={correlation / STEP}
        aria-valuetext={words}
        onChange={(event) => {
          const chosen = ppb(Number(event.currentTarget.value) * STEP)
          edit((before) => ({ ...before, correlation: chosen }), 'correlation')
        }}
      />
      <span className={styles.words} aria-hidden="true">
        {words}
      </span>
    </div>
  )
}
