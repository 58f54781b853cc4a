import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import styles from './pages.module.css'

/** Rows of one page of a long table. */
const PAGE = 100

export interface Paged<Row> {
  /** The rows of the page that is shown. */
  readonly rows: readonly Row[]
  /** Leads from page to page; nothing where there is but one. */
  readonly pages: ReactNode
  readonly toLast: () => void
}

/**
 * A long table page by page.
 *
 * @param what the rows are: "components".
 */
export const usePages = <Row,>(rows: readonly Row[], what: string): Paged<Row> => {
  const [page, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1)
  // Rows may have gone since the page was turned.
  const shown = Math.min(page, last)
  const from = shown * PAGE
  const until = Math.min(rows.length, from + PAGE)
  return {
    rows: last === 0 ? rows : rows.slice(from, until),
    // As far as there are pages by then: what was added last may open one.
    toLast: () => setPage(Number.MAX_SAFE_INTEGER),
    pages: last > 0 && (
      <nav className={styles.pages} aria-label={`Pages of ${what}`}>
        <Button disabled={shown === 0} onClick={() => setPage(shown - 1)}>
          Previous {formatCount(PAGE)}
        </Button>
        <span role="status">
          {formatCount(from + 1)} to {formatCount(until)} of {formatCount(rows.length)}
        </span>
        <Button disabled={shown === last} onClick={() => setPage(shown + 1)}>
          Next {formatCount(PAGE)}
        </Button>
      </nav>
    ),
  }
}
