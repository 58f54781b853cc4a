import type { ReactNode, Ref } from 'react'
import styles from './stage-title.module.css'

export interface StageTitleProps {
  readonly heading: Ref<HTMLHeadingElement>
  readonly children: ReactNode
}

/** What is to be done now. It takes the focus as it appears. */
export const StageTitle = ({ heading, children }: StageTitleProps) => (
  <h2 id="game-stage" ref={heading} tabIndex={-1} className={styles.title}>
    {children}
  </h2>
)
