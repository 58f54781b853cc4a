import type { Cause, Incident } from '../../core/incident/incident.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'

/** An incident while it is being written: how long it lasted may not be known yet. */
export interface IncidentDraft {
  readonly label: string
  readonly began: Instant
  readonly lasted: Milliseconds | null
  readonly failing: PartsPerBillion
  readonly cause: Cause
  readonly measured: boolean
}

export const newDraft = (began: Instant, measured: boolean): IncidentDraft => ({
  label: '',
  began,
  lasted: null,
  failing: WHOLE,
  cause: 'own',
  measured,
})

/** The incident that a draft stands for; null until it has all it needs. */
export const finished = (draft: IncidentDraft): Omit<Incident, 'id'> | null =>
  draft.lasted === null ? null : { ...draft, lasted: draft.lasted }
