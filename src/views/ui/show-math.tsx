import { Suspense } from 'react'
import type { ReactNode } from 'react'
import type { Source } from '../../format/sources.ts'
import { Popover } from './popover.tsx'
import styles from './show-math.module.css'

export interface ShowMathProps {
  /** The number that is explained: "Budget left". */
  readonly of: string
  /** What the button shows; "How?" in small print where there is little room. */
  readonly trigger?: string
  readonly source: Source
  readonly children: ReactNode
}

/** "Show the math": the formula with the person's own numbers, and where it comes from. */
export const ShowMath = ({ of, trigger = 'How?', source, children }: ShowMathProps) => (
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
