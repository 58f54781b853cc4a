import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import styles from './chart-place.module.css'

export interface ChartPlaceProps {
  /** `rows`: for lines of words and bars, which on a phone take more room. */
  readonly height: 'low' | 'tall' | 'rows'
  /** Load the chart anew: it failed to load or to draw. */
  readonly onRetry: () => void
  /** The chart; it may suspend. */
  readonly children: ReactNode
}

/** A place kept free for a chart that comes when its code is there. One that fails takes nothing else with it. */
export const ChartPlace = ({ height, onRetry, children }: ChartPlaceProps) => (
  <div className={styles.place}>
    <div className={classNames(styles.frame, styles[height])}>
      <ErrorBoundary
        renderFallback={(_, retry) => (
          <p role="alert" className={styles.instead}>
            The picture could not be drawn. The numbers and the table are not touched by that.{' '}
            <Button
              variant="quiet"
              onClick={() => {
                onRetry()
                retry()
              }}
            >
              Try again
            </Button>
          </p>
        )}
      >
        <Suspense
          fallback={
            <p className={styles.instead} data-waiting>
              Drawing the picture…
            </p>
          }
        >
          {children}
        </Suspense>
      </ErrorBoundary>
    </div>
  </div>
)
