import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { PageScale } from '../../ui/page-scale.ts'
import { embeddedFont } from './embedded-font.ts'
import { pictureSvg } from './picture-svg.ts'
import type { PictureWords } from './picture-svg.ts'
import styles from './picture-sheet.module.css'
import { whenStill } from './when-still.ts'

export interface PictureSheetProps extends PictureWords {
  /** What stands below: whose numbers they are, and of when. */
  readonly source: string
  /** What is drawn. It gets a place of its own, of the same width on every device. */
  readonly children: ReactNode
  /** Told once. */
  readonly onSvg: (svg: string) => void
  readonly onFailed: () => void
}

/** Draws a picture afresh where nobody sees it, with its title and source line, and hands it over as an SVG document. */
export const PictureSheet = ({ title, summary, source, children, onSvg, onFailed }: PictureSheetProps) => {
  const sheet = useRef<HTMLDivElement>(null)
  // The newest hands, without drawing anew for them.
  const hands = useRef({ onSvg, onFailed })
  useEffect(() => {
    hands.current = { onSvg, onFailed }
  })
  useEffect(() => {
    const stop = new AbortController()
    const draw = async (): Promise<void> => {
      const place = sheet.current
      if (place === null) return
      const font = await embeddedFont()
      await document.fonts.ready
      const still = await whenStill(place, stop.signal)
      if (stop.signal.aborted) return
      if (still) hands.current.onSvg(pictureSvg(place, { title, summary }, font))
      else hands.current.onFailed()
    }
    draw().catch(() => {
      if (!stop.signal.aborted) hands.current.onFailed()
    })
    return () => stop.abort()
  }, [title, summary])
  return (
    <div ref={sheet} className={styles.sheet} data-paper aria-hidden="true" inert>
      <div className={styles.title}>{title}</div>
      <div className={styles.drawing}>
        {/* A file is of one size, whatever screen it is made on. */}
        <PageScale value={1}>
          <ErrorBoundary renderFallback={() => <p role="alert" />}>{children}</ErrorBoundary>
        </PageScale>
      </div>
      <div className={styles.source}>{source}</div>
    </div>
  )
}
