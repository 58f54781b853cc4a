import { useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { costliestIncident } from '../../core/alert/costliest-incident.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { IncidentEditor } from '../scenario/incident-editor.tsx'
import { inIncidentOrder } from '../scenario/incident-order.ts'
import { useIncidentEditing } from '../scenario/use-incident-editing.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { alertIncidentColumns, canCompare } from './alert-incident-columns.tsx'
import styles from './alert-incidents.module.css'
import { BadMonth } from './bad-month.tsx'
import { OtherRules } from './other-rules.tsx'

export interface AlertIncidentsProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

const ROWS_AT_ONCE = 50
const HEADING = 'alert-incidents-heading'

/** The button that was pressed is gone: the focus goes on from here. */
const focusHeading = (): void => document.getElementById(HEADING)?.focus()

/** Every incident, and what the rules did about it. */
export const AlertIncidents = (assessed: AlertIncidentsProps) => {
  const { id } = useOpenScenario()
  return (
    <section
      className={styles.incidents}
      data-topic="alert-timeline"
      data-part="alert-incidents"
      aria-labelledby={HEADING}
    >
      <div className={styles.head}>
        <h2 id={HEADING} tabIndex={-1}>
          What each incident set off
        </h2>
        <BadMonth />
      </div>
      <IncidentTable key={id} {...assessed} />
    </section>
  )
}

/** Rows are edited in place, as in the ledger. */
const IncidentTable = ({ assessment, alerts }: AlertIncidentsProps) => {
  const { measurements, sloWindow } = useOpenScenario()
  const { deleteIncident } = useActions()
  const editing = useIncidentEditing()
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  // What every rule did about the incident of the answer is there to see without a press.
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(
    () => new Set([costliestIncident(assessment, alerts)?.incident.id ?? '']),
  )
  const timeZone = timeZoneOf(sloWindow)
  const rows = inIncidentOrder(alerts.incidents, editing.order)
  const { now } = assessment

  const columns = alertIncidentColumns({
    timeZone,
    now,
    isWritten: (id) => id === editing.id,
    isUnfolded: (id) => unfolded.has(id),
    onUnfold: (id) => setUnfolded(toggled(unfolded, id)),
    onEdit: (incident) =>
      editing.begin(
        incident.id,
        incident,
        rows.map((row) => row.incident.id),
      ),
    onDelete: (id) => {
      deleteIncident(id)
      focusHeading()
    },
  })

  return (
    <>
      <DataTable
        caption="Incident alerts"
        captionHidden
        stacks
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={({ incident }) => incident.id}
        renderNote={(row) => {
          const written = row.incident.id === editing.id
          const compared = unfolded.has(row.incident.id) && canCompare(row)
          if (!written && !compared) return null
          return (
            <>
              {written && (
                <IncidentEditor
                  ref={editing.place}
                  draft={row.incident}
                  timeZone={timeZone}
                  hasMeasurements={measurements !== null}
                  onChange={editing.change}
                  onClose={() => {
                    editing.end()
                    focusHeading()
                  }}
                />
              )}
              {compared && <OtherRules row={row} rules={alerts.rules} timeZone={timeZone} />}
            </>
          )
        }}
        empty={
          <>
            No incidents, so nothing would have fired for one. <a href="#/budget">Add one in Budget</a>, or make a bad
            month.
          </>
        }
      />
      {rows.length > shown && (
        <div>
          <Button variant="quiet" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            Show more incidents
          </Button>
        </div>
      )}
    </>
  )
}

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
