import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { saveCsv } from '../ui/save-csv.ts'
import { SavedFromContext } from '../ui/saved-from.ts'
import styles from './chart-data.module.css'

export interface ChartDataProps {
  /** What the table leaves out, if anything. */
  readonly note: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly csv: () => string
  /** The table. */
  readonly children: ReactNode
}

/** A picture's points to read, and all of them as a file to save. */
export const ChartData = ({ note, fileName, csv, children }: ChartDataProps) => (
  <div className={styles.data}>
    <div className={styles.head}>
      <p>{note}</p>
      <Button data-saves onClick={() => saveCsv(fileName, csv())}>
        Save as CSV
      </Button>
    </div>
    {/* What is in the file is all of this table and more: it needs none of its own. */}
    <SavedFromContext value={null}>{children}</SavedFromContext>
  </div>
)
