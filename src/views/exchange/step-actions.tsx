import type { ReactNode } from 'react'
import styles from './step-actions.module.css'

/** The buttons at the foot of a step, the main one last. */
export const StepActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)
