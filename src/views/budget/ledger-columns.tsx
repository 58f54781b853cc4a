import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { CloseIncident } from '../scenario/close-incident.tsx'
import { IncidentActions } from '../scenario/incident-actions.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { FirstAlert } from './first-alert.tsx'
import { IncidentCost } from './incident-cost.tsx'
import type { IncidentDraft } from '../scenario/incident-draft.ts'
import { BeganField, FailingField, LabelField, LastedField } from '../scenario/incident-fields.tsx'
import styles from './ledger-columns.module.css'

/** A row of the ledger; `new` is an incident that is being written and not in it yet. */
export type LedgerRow = LedgerEntry | 'new'

export interface LedgerHands {
  readonly assessment: Assessment
  /** What the alert rules did about each incident, by its id. */
  readonly alerts: ReadonlyMap<string, IncidentAlerts>
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
      id: 'alert',
      header: 'First alert',
      cell: (row) => {
        const alerts = row === 'new' ? undefined : hands.alerts.get(row.incident.id)
        return alerts === undefined ? null : <FirstAlert row={alerts} />
      },
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      align: 'end',
      cell: (row) => {
        if (draftOf(row) !== null) {
          return (
            // Where "Edit" will be, so that a second press of the mouse does not find "Delete".
            <span className={styles.closing}>
              <CloseIncident added={row === 'new'} onClose={hands.onClose} />
            </span>
          )
        }
        return row === 'new' ? null : (
          <IncidentActions
            title={incidentTitle(row.incident, timeZone)}
            onEdit={() => hands.onEdit(row)}
            onDelete={() => hands.onDelete(row.incident.id)}
          />
        )
      },
    },
  ]
}

const failingWords = ({ incident, measuredFailing }: LedgerEntry): string => {
  if (!incident.measured) return formatShare(incident.failing)
  return measuredFailing === null ? 'not measured' : `${formatPercent(measuredFailing)} measured`
}
