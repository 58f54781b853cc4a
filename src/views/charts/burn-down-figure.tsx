import { Suspense, lazy, useDeferredValue, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './burn-down-figure.module.css'
import type { BurnDownHandlers } from './burn-down-overlay.tsx'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { BurnDownTable } from './burn-down-table.tsx'

export interface BurnDownFigureProps extends BurnDownHandlers {
  readonly picture: BurnDownPicture
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly headingLevel?: 2 | 3 | undefined
}

const TITLE = 'Budget burn-down'

const load = () => lazy(async () => ({ default: (await import('./burn-down-chart.tsx')).BurnDownChart }))

// Kept between figures, so that a second one does not wait again; made anew only after it failed to load.
let loaded = load()

/**
 * The burn-down with its heading, its summary and its table. The chart comes when its code is there, into a place kept
 * free for it, and never holds up the numbers: it may be drawn a little later than they are.
 */
export const BurnDownFigure = ({ picture, summary, fileName, headingLevel = 2, ...handlers }: BurnDownFigureProps) => {
  const headingId = useId()
  const summaryId = useId()
  const tableId = useId()
  const [tableShown, setTableShown] = useState(false)
  const [Chart, setChart] = useState(() => loaded)
  const drawn = useDeferredValue(picture)
  const Heading = `h${headingLevel}` as const

  return (
    <figure className={styles.figure} aria-labelledby={headingId} aria-describedby={summaryId}>
      <div className={styles.head}>
        <Heading id={headingId}>{TITLE}</Heading>
        <Button
          variant="quiet"
          aria-expanded={tableShown}
          aria-controls={tableShown ? tableId : undefined}
          onClick={() => setTableShown(!tableShown)}
        >
          Show data
        </Button>
      </div>
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      <div className={styles.place}>
        <div className={styles.frame}>
          <ErrorBoundary
            renderFallback={(_, retry) => (
              <p role="alert" className={styles.instead}>
                The picture could not be drawn. The numbers and the table are not touched by that.{' '}
                <Button
                  variant="quiet"
                  onClick={() => {
                    loaded = load()
                    setChart(() => loaded)
                    retry()
                  }}
                >
                  Try again
                </Button>
              </p>
            )}
          >
            <Suspense fallback={<p className={styles.instead}>Drawing the picture…</p>}>
              <Chart title={TITLE} picture={picture} drawn={drawn} {...handlers} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      {tableShown && (
        <div id={tableId}>
          <BurnDownTable picture={drawn} caption={`${TITLE} data`} fileName={fileName} />
        </div>
      )}
    </figure>
  )
}
