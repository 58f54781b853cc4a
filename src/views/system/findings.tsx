import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './findings.module.css'

export interface FindingsProps {
  /** Whether they are of a system from before, because the present one cannot be worked out. */
  readonly stale: boolean
  readonly children: ReactNode
}

/** What was found about a system: told in grey, and said to be old, where the system has moved on. */
export const Findings = ({ stale, children }: FindingsProps) => (
  <div className={classNames(styles.findings, stale && styles.stale)}>
    {stale && <p className={styles.note}>As of the last system that could be worked out:</p>}
    {children}
  </div>
)
