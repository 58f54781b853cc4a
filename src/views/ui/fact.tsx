import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './fact.module.css'

export interface FactProps {
  /** What is shown above the figure. */
  readonly label: string
  /** Its full name for those who do not see the page around it. */
  readonly name?: string
  readonly figure: string
  readonly note: ReactNode
  readonly math?: ReactNode
}

/** One figure with its name, a line of context, and a way to ask how it came about. */
export const Fact = ({ label, name = label, figure, note, math }: FactProps) => (
  <div className={styles.fact}>
    <div className={styles.label}>{label}</div>
    <output aria-label={name} className={classNames(styles.figure, figure.length > 10 && styles.words)}>
      {figure}
    </output>
    <div className={styles.note}>
      {note} {math}
    </div>
  </div>
)
