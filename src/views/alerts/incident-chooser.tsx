import type { Incident } from '../../core/incident/incident.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './incident-chooser.module.css'

export interface IncidentChooserProps {
  readonly incidents: readonly Incident[]
  readonly chosenId: string
  /** The one that is asked about unless another is chosen; null when none has cost anything. */
  readonly costliestId: string | null
  readonly onChoose: (id: string) => void
}

/** Which incident the question is asked about. */
export const IncidentChooser = ({ incidents, chosenId, costliestId, onChoose }: IncidentChooserProps) => {
  const timeZone = timeZoneOf(useOpenScenario().sloWindow)
  return (
    <div className={styles.chooser}>
      <SelectField
        label="Asked about"
        value={chosenId}
        options={incidents
          .toSorted((a, b) => a.began - b.began)
          .map((incident) => ({ value: incident.id, label: optionWords(incident, timeZone, costliestId) }))}
        onValue={onChoose}
      />
    </div>
  )
}

const optionWords = (incident: Incident, timeZone: string, costliestId: string | null): string => {
  const title = incidentTitle(incident, timeZone)
  const date = incident.label === '' ? '' : `, ${formatInstant(incident.began, timeZone)}`
  return `${title}${date}${incident.id === costliestId ? ', the costliest' : ''}`
}
