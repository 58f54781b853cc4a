import type { ReactNode } from 'react'
import styles from './check-field.module.css'

export interface CheckFieldProps {
  readonly checked: boolean
  readonly onChecked: (checked: boolean) => void
  readonly children: ReactNode
}

/** A box to tick, with its words. */
export const CheckField = ({ checked, onChecked, children }: CheckFieldProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)
