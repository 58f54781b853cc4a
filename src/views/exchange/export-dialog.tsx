import { useState } from 'react'
import { useOpenScenario } from '../../store/use-store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ExportChoice } from './export-choice.tsx'
import styles from './export-dialog.module.css'
import { exportOf } from './exports.tsx'
import type { ExportId } from './exports.tsx'
import type { Report } from './reports/report.ts'

export interface ExportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The report that it opens on; null opens on what was chosen before. */
  readonly report?: Report | null
}

/** Everything that the open scenario can leave the page as: a choice at the left, the file at the right. */
export const ExportDialog = ({ open, onClose, report = null }: ExportDialogProps) => {
  const { specification } = useOpenScenario()
  const [chosen, setChosen] = useState<ExportId | null>(null)
  const [shownReport, setShownReport] = useState<Report>({ kind: 'scenario' })
  const [wasOpen, setWasOpen] = useState(false)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open && report !== null) {
      setChosen('reports')
      setShownReport(report)
    }
  }
  const { id, title, about, Part } = exportOf(chosen ?? specification?.format)
  return (
    <Dialog open={open} onClose={onClose} title="Export" wide>
      <div className={styles.layout}>
        <div className={styles.choice}>
          <ExportChoice choice={id} onChoice={setChosen} />
        </div>
        <section className={styles.shown} aria-label={title}>
          {about !== null && (
            <div>
              <h3>{title}</h3>
              <p className={styles.about}>{about}</p>
            </div>
          )}
          <Part report={shownReport} onReport={setShownReport} />
        </section>
      </div>
    </Dialog>
  )
}
