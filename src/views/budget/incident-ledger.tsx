import { useId, useState } from 'react'
import { beganBefore } from '../../core/incident/began-before.ts'
import { HOUR } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { MOST_INCIDENTS } from '../../core/scenario/limits.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { useAlerts } from '../../store/use-alerts.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { IncidentEditor } from '../scenario/incident-editor.tsx'
import { newDraft } from '../scenario/incident-draft.ts'
import { useOnStage } from '../scenario/staged.tsx'
import { useIncidentEditing } from '../scenario/use-incident-editing.ts'
import styles from './incident-ledger.module.css'
import { ledgerColumns } from './ledger-columns.tsx'
import type { LedgerRow } from './ledger-columns.tsx'
import { inIncidentOrder } from '../scenario/incident-order.ts'

const ROWS_AT_ONCE = 100

/** The ledger: every incident with what it cost. Rows are edited in place. */
export const IncidentLedger = ({ assessment }: { readonly assessment: Assessment }) => {
  const { measurements, sloWindow, incidents } = useOpenScenario()
  const { deleteIncident } = useActions()
  const editing = useIncidentEditing()
  const alerts = useAlerts()
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const addId = useId()
  const focusAdd = (): void => document.getElementById(addId)?.focus()
  const onStage = useOnStage()
  const { ledger, now } = assessment
  const timeZone = timeZoneOf(sloWindow)
  const entries = inIncidentOrder(ledger, editing.order)
  const rows: readonly LedgerRow[] = [...entries.slice(0, shown), ...(editing.added === null ? [] : ['new' as const])]
  const order = (): readonly string[] => entries.map(({ incident }) => incident.id)

  const columns = ledgerColumns({
    assessment,
    alerts: new Map(alerts?.incidents.map((row) => [row.incident.id, row])),
    timeZone,
    editedId: editing.id,
    onEdit: ({ incident }) => editing.begin(incident.id, incident, order()),
    onDelete: (id) => {
      deleteIncident(id)
      focusAdd()
    },
  })

  return (
    <section
      className={styles.ledger}
      data-topic={editing.open ? 'incident' : 'incidents'}
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
        rowKey={(row) =>
          row === 'new' || row.incident.id === editing.id ? `edited ${editing.session}` : row.incident.id
        }
        renderNote={(row) => {
          const draft = row === 'new' ? editing.added : row.incident.id === editing.id ? row.incident : null
          return draft === null ? null : (
            <IncidentEditor
              ref={editing.place}
              draft={draft}
              added={row === 'new'}
              timeZone={timeZone}
              hasMeasurements={measurements !== null}
              onChange={editing.change}
              onClose={() => {
                editing.end()
                focusAdd()
              }}
            />
          )
        }}
        empty={onStage ? 'No incidents yet.' : 'No incidents yet. Add one, or import a list of outages.'}
      />
      <div className={styles.foot}>
        <span data-part="add-incident">
          <Button
            id={addId}
            disabled={incidents.length >= MOST_INCIDENTS}
            onClick={() => editing.begin(null, newDraft(beganBefore(now, HOUR), measurements), order(), now)}
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
        <span className={styles.held} role="status">
          {editing.held && 'First say how long this one lasted, or cancel it.'}
        </span>
      </div>
    </section>
  )
}
