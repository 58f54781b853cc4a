import type { Cause, Incident } from '../../core/incident/incident.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
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

/**
 * Whether a draft names a stretch of the measurements unless the person says otherwise. Imported measurements hold every
 * outage that there was; the incidents of generated ones come on top.
 */
export const likelyMeasured = (
  { began, lasted }: Pick<IncidentDraft, 'began' | 'lasted'>,
  measurements: Scenario['measurements'],
): boolean => {
  if (measurements?.kind !== 'imported') return false
  const { start, step, steps } = measurements
  return began < start + step * steps && began + (lasted ?? 1) > start
}

export const newDraft = (began: Instant, measurements: Scenario['measurements']): IncidentDraft => ({
  label: '',
  began,
  lasted: null,
  failing: WHOLE,
  cause: 'own',
  measured: likelyMeasured({ began, lasted: null }, measurements),
})

/** The incident that a draft stands for; null until it has all it needs. */
export const finished = (draft: IncidentDraft): Omit<Incident, 'id'> | null =>
  draft.lasted === null ? null : { ...draft, lasted: draft.lasted }
