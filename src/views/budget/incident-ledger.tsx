import { useRef, useState } from 'react'
import { MINUTE, HOUR } from '../../core/quantity/units.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { MOST_INCIDENTS } from '../../core/scenario/read-scenario.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { IncidentCost } from './incident-cost.tsx'
import { finished, newDraft } from './incident-draft.ts'
import type { IncidentDraft } from './incident-draft.ts'
import { BeganField, FailingField, LabelField, LastedField } from './incident-fields.tsx'
import styles from './incident-ledger.module.css'
import { ledgerOrder } from './ledger-order.ts'

/** What is being written: an incident of the ledger by its id, or a new one that is not in it yet. */
interface Editing {
  readonly id: string | null
  readonly draft: IncidentDraft
  /** The order of the rows when editing began: a row must not jump away under the person's hands. */
  readonly order: readonly string[]
}

type Row = LedgerEntry | 'new'

const ROWS_AT_ONCE = 100

/** The ledger: every incident with what it cost. Rows are edited in place. */
export const IncidentLedger = ({ assessment }: { readonly assessment: Assessment }) => {
  const { measurements, sloWindow, incidents } = useOpenScenario()
  const { addIncident, editIncident, deleteIncident } = useActions()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const addButton = useRef<HTMLButtonElement>(null)
  const { ledger, now } = assessment
  const timeZone = timeZoneOf(sloWindow)
  const entries = ledgerOrder(ledger, editing?.order ?? null)
  // An undone addition is no longer in the ledger; its row then is a new one again.
  const editedId = editing !== null && incidents.some(({ id }) => id === editing.id) ? editing.id : null
  const rows: readonly Row[] = [...entries.slice(0, shown), ...(editing !== null && editedId === null ? ['new' as const] : [])]

  const draftOf = (row: Row): IncidentDraft | null => {
    if (editing === null) return null
    if (row === 'new') return editing.draft
    return row.incident.id === editedId ? row.incident : null
  }
  const change = (changes: Partial<IncidentDraft>, field: string): void => {
    if (editing === null) return
    const current = entries.find(({ incident }) => incident.id === editedId)?.incident ?? editing.draft
    const draft = { ...current, ...changes }
    const incident = finished(draft)
    if (editedId !== null && incident !== null) editIncident(editedId, incident, field)
    setEditing({ ...editing, draft, id: editedId ?? (incident === null ? null : addIncident(incident)) })
  }
  const edit = (id: string | null, draft: IncidentDraft): void =>
    setEditing({ id, draft, order: entries.map(({ incident }) => incident.id) })
  const close = (): void => {
    setEditing(null)
    addButton.current?.focus()
  }

  const columns: readonly DataColumn<Row>[] = [
    {
      id: 'label',
      header: 'What happened',
      rowHeader: true,
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <LabelField draft={draft} onChange={change} hasMeasurements={measurements !== null} />
        return row === 'new' ? null : incidentTitle(row.incident)
      },
    },
    {
      id: 'began',
      header: 'Began',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <BeganField draft={draft} onChange={change} timeZone={timeZone} />
        return row === 'new' ? null : formatInstant(row.incident.began, timeZone, now)
      },
    },
    {
      id: 'lasted',
      header: 'Lasted',
      align: 'end',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null) return <LastedField draft={draft} onChange={change} />
        return row === 'new' ? null : formatDuration(row.incident.lasted)
      },
    },
    {
      id: 'failing',
      header: 'Requests failing',
      align: 'end',
      cell: (row) => {
        const draft = draftOf(row)
        if (draft !== null && !draft.measured) return <FailingField draft={draft} onChange={change} />
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
      cell: (row) =>
        draftOf(row) !== null ? (
          <Button onClick={close}>{row === 'new' ? 'Cancel' : 'Done'}</Button>
        ) : row === 'new' ? null : (
          <span className={styles.actions}>
            <Button
              variant="quiet"
              aria-label={`Edit ${incidentTitle(row.incident)}`}
              onClick={() => edit(row.incident.id, row.incident)}
            >
              Edit
            </Button>
            <Button
              variant="quiet"
              aria-label={`Delete ${incidentTitle(row.incident)}`}
              onClick={() => {
                deleteIncident(row.incident.id)
                addButton.current?.focus()
              }}
            >
              Delete
            </Button>
          </span>
        ),
    },
  ]

  return (
    <section className={styles.ledger} data-topic="incidents" data-part="incidents" aria-labelledby="incidents-heading">
      <h2 id="incidents-heading">Incidents</h2>
      <DataTable
        caption="Incidents"
        captionHidden
        stacks
        columns={columns}
        rows={rows}
        rowKey={(row) => (row === 'new' || row.incident.id === editedId ? 'edited' : row.incident.id)}
        empty="No incidents yet. Add one, or import a list of outages."
      />
      <div className={styles.foot}>
        <span data-part="add-incident">
        <Button
          ref={addButton}
          disabled={incidents.length >= MOST_INCIDENTS}
          onClick={() => {
            const began = Math.floor((now - HOUR) / MINUTE) * MINUTE
            edit(null, newDraft(began, false))
          }}
        >
          Add incident
        </Button>
        </span>
        {entries.length > shown && (
          <Button variant="quiet" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            Show more incidents
          </Button>
        )}
        <span className={styles.waiting}>Times in {timeZone}.</span>
      </div>
    </section>
  )
}

const failingWords = ({ incident, measuredFailing }: LedgerEntry): string => {
  if (!incident.measured) return formatShare(incident.failing)
  return measuredFailing === null ? 'not measured' : `${formatPercent(measuredFailing)} measured`
}
