import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { formatDelay } from '../../format/duration.ts'

/** When an alert cleared, seen from the end of its incident: a figure and what it counts from. */
export const cleared = ({ clearedAfter }: IncidentAlert): { readonly figure: string; readonly note: string } => {
  if (clearedAfter === null) return { figure: 'Still firing', note: 'as of now' }
  if (clearedAfter === 0) return { figure: 'At once', note: 'as the incident ended' }
  return clearedAfter < 0
    ? { figure: formatDelay(-clearedAfter), note: 'before the incident ended' }
    : { figure: formatDelay(clearedAfter), note: 'after the incident ended' }
}
