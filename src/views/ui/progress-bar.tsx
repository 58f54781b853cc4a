import { useId } from 'react'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** From 0 to 1; null while nobody can say how far it is. */
  readonly value: number | null
  /** How far it is in words: "120,000 of 525,600 rows". */
  readonly text?: string | undefined
}

export const ProgressBar = ({ label, value, text }: ProgressBarProps) => {
  const id = useId()
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress
        id={id}
        className={styles.bar}
        max={1}
        {...(value === null ? {} : { value: Math.min(1, Math.max(0, value)) })}
        aria-valuetext={text}
      />
      {text !== undefined && <span className={styles.text}>{text}</span>}
    </div>
  )
}
