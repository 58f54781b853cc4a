import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { Button } from '../ui/button.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { IncidentCost } from './incident-cost.tsx'
import type { IncidentDraft } from './incident-draft.ts'
import { BeganField, FailingField, LabelField, LastedField } from './incident-fields.tsx'
import styles from './ledger-columns.module.css'

/** A row of the ledger; `new` is an incident that is being written and not in it yet. */
export type LedgerRow = LedgerEntry | 'new'

export interface LedgerHands {
  readonly assessment: Assessment
  readonly timeZone: string
  readonly hasMeasurements: boolean
  /** What is being written in a row; null for a row that is only read. */
  readonly draftOf: (row: LedgerRow) => IncidentDraft | null
  readonly onChange: (changes: Partial<IncidentDraft>, field: string) => void
  readonly onEdit: (entry: LedgerEntry) => void
  readonly onClose: () => void
  readonly onDelete: (id: string) => void
}

/** The ledger's columns. A row that is being written holds fields in the places of its words. */
export const ledgerColumns = (hands: LedgerHands): readonly DataColumn<LedgerRow>[] => {
  const { assessment, timeZone, hasMeasurements, draftOf, onChange } = hands
  return [
    {
      id: 'label',
      header: 'What happened',
      rowHeader: true,
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <LabelField draft={draft} onChange={onChange} hasMeasurements={hasMeasurements} />
        return row === 'new' ? null : incidentTitle(row.incident, timeZone)
      },
    },
    {
      id: 'began',
      header: 'Began',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <BeganField draft={draft} onChange={onChange} timeZone={timeZone} />
        return row === 'new' ? null : formatInstant(row.incident.began, timeZone, assessment.now)
      },
    },
    {
      id: 'lasted',
      header: 'Lasted',
      align: 'end',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <LastedField draft={draft} onChange={onChange} />
        return row === 'new' ? null : formatDuration(row.incident.lasted)
      },
    },
    {
      id: 'failing',
      header: 'Requests failing',
      align: 'end',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null && !draft.measured) return <FailingField draft={draft} onChange={onChange} />
        return row === 'new' ? 'as measured' : failingWords(row)
      },
    },
    {
      id: 'spent',
      header: 'Budget spent',
      align: 'end',
      cell: (row) =>
        row === 'new' ? (
          <span className={styles.waiting}>say how long it lasted</span>
        ) : (
          <IncidentCost entry={row} assessment={assessment} />
        ),
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      align: 'end',
      cell: (row) => <RowActions row={row} {...hands} />,
    },
  ]
}

const RowActions = ({
  row,
  timeZone,
  draftOf,
  onEdit,
  onClose,
  onDelete,
}: LedgerHands & { readonly row: LedgerRow }) => {
  if (draftOf(row) !== null) {
    return (
      // Where "Edit" will be, so that a second press of the mouse does not find "Delete".
      <span className={styles.closing}>
        <Button onClick={(event) => (row === 'new' || !focusUnreadable(event.currentTarget)) && onClose()}>
          {row === 'new' ? 'Cancel' : 'Done'}
        </Button>
      </span>
    )
  }
  if (row === 'new') return null
  const title = incidentTitle(row.incident, timeZone)
  return (
    <span className={styles.actions}>
      <Button variant="quiet" aria-label={`Edit ${title}`} onClick={() => onEdit(row)}>
        Edit
      </Button>
      <Button variant="quiet" aria-label={`Delete ${title}`} onClick={() => onDelete(row.incident.id)}>
        Delete
      </Button>
    </span>
  )
}

/** A row with a text that could not be read stays open, or the text would be gone. */
const focusUnreadable = (button: HTMLElement): boolean => {
  const field = button.closest('tr')?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field != null
}

const failingWords = ({ incident, measuredFailing }: LedgerEntry): string => {
  if (!incident.measured) return formatShare(incident.failing)
  return measuredFailing === null ? 'not measured' : `${formatPercent(measuredFailing)} measured`
}
