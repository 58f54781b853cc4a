import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './chart-figure.module.css'
import { SavePicture } from './save-picture.tsx'

export interface ChartFigureProps {
  readonly title: string
  /** Stands above the picture in a file, where it is another. */
  readonly drawnTitle?: string | undefined
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  readonly headingLevel: 2 | 3 | 4
  /** Words of the button that opens the table; two figures in one place must differ. */
  readonly showData?: string | undefined
  /** Shown in place of the title, which is then only spoken. */
  readonly head?: ReactNode
  /** The picture. */
  readonly children: ReactNode
  /** What of it is drawn for a file; all of it when not given, and null while there is nothing to draw. */
  readonly drawing?: ReactNode
  /** Name of the picture's files, without their endings. */
  readonly fileName: string
  /** The same in words and figures; drawn only when asked for. */
  readonly table: ReactNode
}

/** A picture with its heading, its summary and its table. */
export const ChartFigure = ({
  title,
  drawnTitle = title,
  summary,
  headingLevel,
  showData = 'Show data',
  head,
  children,
  drawing = children,
  fileName,
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
        <div className={styles.tools}>
          <Button
            variant="quiet"
            aria-expanded={tableShown}
            aria-controls={tableShown ? tableId : undefined}
            onClick={() => setTableShown(!tableShown)}
          >
            {showData}
          </Button>
          {drawing !== null && (
            <SavePicture title={drawnTitle} summary={summary} fileName={fileName}>
              {drawing}
            </SavePicture>
          )}
        </div>
      </div>
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      {children}
      {tableShown && <div id={tableId}>{table}</div>}
    </figure>
  )
}
