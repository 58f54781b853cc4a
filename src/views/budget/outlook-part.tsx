import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './outlook-part.module.css'

export interface OutlookPartProps {
  readonly heading: string
  /** Its name, where people are sent to it. */
  readonly part?: string
  /** What stands beside the heading, such as a way to ask for the math. */
  readonly aside?: ReactNode
  /** What it comes to, in a sentence or two. */
  readonly verdict: ReactNode
  /** Figures side by side. */
  readonly facts?: ReactNode
  readonly children?: ReactNode
}

/** A part of the outlook: heading, verdict, facts, and what else there is. */
export const OutlookPart = ({ heading, part, aside, verdict, facts, children }: OutlookPartProps) => {
  const id = useId()
  return (
    <section className={styles.part} data-topic="numbers" data-part={part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{heading}</h2>
        {aside}
      </div>
      <p className={styles.verdict}>{verdict}</p>
      {facts !== undefined && <div className={styles.facts}>{facts}</div>}
      {children}
    </section>
  )
}
