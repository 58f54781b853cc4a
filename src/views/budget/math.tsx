import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Popover } from '../ui/popover.tsx'
import styles from './math.module.css'

export const WORKBOOK_BUDGET = {
  words: 'Site Reliability Workbook, chapter 2, “Implementing SLOs”',
  address: 'https://sre.google/workbook/implementing-slos/',
} as const

export const WORKBOOK_ALERTS = {
  words: 'Site Reliability Workbook, chapter 5, “Alerting on SLOs”',
  address: 'https://sre.google/workbook/alerting-on-slos/',
} as const

export interface MathProps {
  /** The number that is explained: "Budget left". */
  readonly of: string
  /** What the button shows; "How?" in small print where there is little room. */
  readonly trigger?: string
  readonly source: { readonly words: string; readonly address: string }
  readonly children: ReactNode
}

/** "Show the math": the formula with the person's own numbers, and where it comes from. */
export const ShowMath = ({ of, trigger = 'How?', source, children }: MathProps) => (
  <Popover
    trigger={trigger}
    triggerLabel={`${trigger} ${of}`}
    label={`The math of ${of}`}
    variant="quiet"
    className={trigger === 'How?' ? styles.small : undefined}
  >
    <div className={styles.note}>
      <h2>{of}</h2>
      <Suspense>{children}</Suspense>
      <p className={styles.source}>
        Source:{' '}
        <a href={source.address} target="_blank" rel="noreferrer">
          {source.words}
        </a>
      </p>
    </div>
  </Popover>
)
