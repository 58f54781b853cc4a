import type { Firing } from '../../core/alert/firing.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import { formatDelay, formatSpan } from '../../format/duration.ts'

interface ClearedWords {
  readonly figure: string
  readonly note: string
}

const STILL: ClearedWords = { figure: 'Still firing', note: 'as of now' }

/** When an alert cleared, seen from the end of its incident: a figure and what it counts from. */
export const cleared = ({ clearedAfter }: IncidentAlert): ClearedWords => {
  if (clearedAfter === null) return STILL
  if (clearedAfter === 0) return { figure: 'At once', note: 'as the incident ended' }
  return clearedAfter < 0
    ? { figure: formatDelay(-clearedAfter), note: 'before the incident ended' }
    : { figure: formatDelay(clearedAfter), note: 'after the incident ended' }
}

/** When a firing cleared that no named incident set off: seen from when it fired. */
export const clearedWithoutIncident = ({ from, to, cleared: over }: Firing): ClearedWords =>
  over ? { figure: formatSpan(to - from), note: 'after it fired' } : STILL
