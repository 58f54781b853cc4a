import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field-frame.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** `plain` is a boxed field under its label; `sentence` is a word of a large serif sentence, its label only spoken. */
export type FieldVariant = 'plain' | 'sentence'

export interface FieldFrameProps {
  readonly id: string
  readonly label: string
  readonly labelHidden: boolean
  readonly variant: FieldVariant
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly children: ReactNode
}

/** Ids of the lines that describe a field, for its aria-describedby. */
export const descriptionOf = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined

/** Label above, then the control, then what is wrong with it, then a hint. The error line is announced as it appears. */
export const FieldFrame = ({ id, label, labelHidden, variant, hint, error, children }: FieldFrameProps) => {
  const spokenOnly = labelHidden || variant === 'sentence'
  return (
    <span className={classNames(styles.frame, styles[variant], (error ?? hint) !== undefined && styles.described)}>
      <label htmlFor={id} className={spokenOnly ? styles.spoken : styles.label}>
        {spokenOnly ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children}
      <span id={`${id}-error`} className={styles.error} aria-live="polite">
        {error}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </span>
  )
}
