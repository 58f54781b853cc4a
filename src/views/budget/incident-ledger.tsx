import { useId, useState } from 'react'
import { MINUTE, HOUR } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { MOST_INCIDENTS } from '../../core/scenario/limits.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { finished, newDraft } from './incident-draft.ts'
import type { IncidentDraft } from './incident-draft.ts'
import styles from './incident-ledger.module.css'
import { ledgerColumns } from './ledger-columns.tsx'
import type { LedgerRow } from './ledger-columns.tsx'
import { ledgerOrder } from './ledger-order.ts'

/** What is being written: an incident of the ledger by its id, or a new one that is not in it yet. */
interface Editing {
  readonly id: string | null
  readonly draft: IncidentDraft
  /** The order of the rows when editing began: a row must not jump away under the person's hands. */
  readonly order: readonly string[]
}

const ROWS_AT_ONCE = 100

/** The ledger: every incident with what it cost. Rows are edited in place. */
export const IncidentLedger = ({ assessment }: { readonly assessment: Assessment }) => {
  const { measurements, sloWindow, incidents } = useOpenScenario()
  const { addIncident, editIncident, deleteIncident } = useActions()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const addId = useId()
  const focusAdd = (): void => document.getElementById(addId)?.focus()
  const { ledger, now } = assessment
  const timeZone = timeZoneOf(sloWindow)
  const entries = ledgerOrder(ledger, editing?.order ?? null)
  // An undone addition is no longer in the ledger; its row then is a new one again.
  const editedId = editing !== null && incidents.some(({ id }) => id === editing.id) ? editing.id : null
  const rows: readonly LedgerRow[] = [
    ...entries.slice(0, shown),
    ...(editing !== null && editedId === null ? ['new' as const] : []),
  ]

  const draftOf = (row: LedgerRow): IncidentDraft | null => {
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
    focusAdd()
  }

  const columns = ledgerColumns({
    assessment,
    timeZone,
    hasMeasurements: measurements !== null,
    draftOf,
    onChange: change,
    onEdit: ({ incident }) => edit(incident.id, incident),
    onClose: close,
    onDelete: (id) => {
      deleteIncident(id)
      focusAdd()
    },
  })

  return (
    <section
      className={styles.ledger}
      data-topic={editing === null ? 'incidents' : 'incident'}
      data-part="incidents"
      aria-labelledby="incidents-heading"
    >
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
            id={addId}
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
