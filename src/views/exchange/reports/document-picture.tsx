import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useScrolls } from '../../ui/use-scrolls.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './document-page.module.css'

export interface DocumentPictureProps {
  readonly title: string
  /** What it shows, for those who do not see it. */
  readonly summary: string
  readonly children: ReactNode
}

/** The picture of a document, as wide as on paper. */
export const DocumentPicture = ({ title, summary, children }: DocumentPictureProps) => {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  return (
    <div
      ref={region}
      className={styles.picture}
      {...(scrolls ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}
    >
      <VisuallyHidden>{summary}</VisuallyHidden>
      <div className={styles.drawing}>{children}</div>
    </div>
  )
}
