import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { instantValue, RATIO, SECONDS, secondsValue, UTC } from '../../format/csv-values.ts'
import { formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { IncidentActions } from '../scenario/incident-actions.tsx'
import { failingWords } from '../scenario/ledger-words.ts'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { FirstAlert } from './first-alert.tsx'
import { IncidentCost } from './incident-cost.tsx'
import styles from './ledger-columns.module.css'
import { PostMortemButton } from './post-mortem-button.tsx'

/** A row of the ledger; `new` is an incident that is being written and not in it yet. */
export type LedgerRow = LedgerEntry | 'new'

export interface LedgerHands {
  readonly assessment: Assessment
  /** What the alert rules did about each incident, by its id. */
  readonly alerts: ReadonlyMap<string, IncidentAlerts>
  readonly timeZone: string
  /** The incident whose fields stand under its row; null for none. */
  readonly editedId: string | null
  readonly onEdit: (entry: LedgerEntry) => void
  readonly onDelete: (id: string) => void
}

/** The ledger's columns. The fields of a row that is being written stand under it. */
export const ledgerColumns = (hands: LedgerHands): readonly DataColumn<LedgerRow>[] => {
  const { assessment, timeZone } = hands
  return [
    {
      id: 'label',
      header: 'What happened',
      rowHeader: true,
      cell: (row) => (row === 'new' ? 'New incident' : incidentTitle(row.incident, timeZone)),
    },
    {
      id: 'began',
      header: 'Began',
      unit: UTC,
      csv: (row) => (row === 'new' ? null : instantValue(row.incident.began)),
      cell: (row) => (row === 'new' ? null : formatInstant(row.incident.began, timeZone, assessment.now)),
    },
    {
      id: 'lasted',
      header: 'Lasted',
      unit: SECONDS,
      csv: (row) => (row === 'new' ? null : secondsValue(row.incident.lasted)),
      align: 'end',
      cell: (row) => (row === 'new' ? null : formatDuration(row.incident.lasted)),
    },
    {
      id: 'failing',
      header: 'Requests failing',
      unit: RATIO,
      csv: (row) =>
        row === 'new' ? null : row.incident.measured ? row.measuredFailing : ratioOf(row.incident.failing),
      align: 'end',
      cell: (row) => (row === 'new' ? null : failingWords(row)),
    },
    {
      id: 'spent',
      header: 'Budget spent',
      unit: RATIO,
      csv: (row) => (row === 'new' ? null : row.own.share),
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
      csv: false,
      align: 'end',
      // The fields under the row have a button of their own.
      cell: (row) =>
        row === 'new' || row.incident.id === hands.editedId ? null : (
          <IncidentActions
            title={incidentTitle(row.incident, timeZone)}
            onEdit={() => hands.onEdit(row)}
            onDelete={() => hands.onDelete(row.incident.id)}
          >
            {row.placement !== 'after' && <PostMortemButton incident={row.incident} timeZone={timeZone} />}
          </IncidentActions>
        ),
    },
  ]
}
