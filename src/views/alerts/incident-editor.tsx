import type { Incident } from '../../core/incident/incident.ts'
import { CloseIncident } from '../scenario/close-incident.tsx'
import { BeganField, FailingField, LabelField, LastedField } from '../scenario/incident-fields.tsx'
import type { IncidentFieldProps } from '../scenario/incident-fields.tsx'
import styles from './incident-editor.module.css'

export interface IncidentEditorProps extends Pick<IncidentFieldProps, 'onChange'> {
  readonly incident: Incident
  readonly timeZone: string
  readonly hasMeasurements: boolean
  readonly onClose: () => void
}

/** The fields of an incident, under its row. */
export const IncidentEditor = ({ incident, timeZone, hasMeasurements, onChange, onClose }: IncidentEditorProps) => (
  <div className={styles.fields}>
    <LabelField draft={incident} onChange={onChange} hasMeasurements={hasMeasurements} labelShown />
    <BeganField draft={incident} onChange={onChange} timeZone={timeZone} labelShown />
    <LastedField draft={incident} onChange={onChange} labelShown />
    {!incident.measured && <FailingField draft={incident} onChange={onChange} labelShown />}
    <div className={styles.close}>
      <CloseIncident onClose={onClose} />
    </div>
  </div>
)
