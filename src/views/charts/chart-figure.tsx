import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './chart-figure.module.css'

export interface ChartFigureProps {
  readonly title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  readonly headingLevel: 2 | 3 | 4
  /** Words of the button that opens the table; two figures in one place must differ. */
  readonly showData?: string | undefined
  /** Shown in place of the title, which is then only spoken. */
  readonly head?: ReactNode
  /** The picture. */
  readonly children: ReactNode
  /** The same in words and figures; drawn only when asked for. */
  readonly table: ReactNode
}

/** A picture with its heading, its summary and its table. */
export const ChartFigure = ({
  title,
  summary,
  headingLevel,
  showData = 'Show data',
  head,
  children,
  table,
}: ChartFigureProps) => {
  const headingId = useId()
  const summaryId = useId()
  const tableId = useId()
  const [tableShown, setTableShown] = useState(false)
  const Heading = `h${headingLevel}` as const
  return (
    <figure className={styles.figure} aria-labelledby={headingId} aria-describedby={summaryId}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Heading id={headingId}>{head === undefined ? title : <VisuallyHidden>{title}</VisuallyHidden>}</Heading>
          {head}
        </div>
        <Button
          variant="quiet"
          aria-expanded={tableShown}
          aria-controls={tableShown ? tableId : undefined}
          onClick={() => setTableShown(!tableShown)}
        >
          {showData}
        </Button>
      </div>
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      {children}
      {tableShown && <div id={tableId}>{table}</div>}
    </figure>
  )
}
