import type { EventHistory } from '../measurement/event-history.ts'
import type { Incident } from './incident.ts'

/** Whether an incident names a stretch of the measurements behind `history`, rather than adding failures of its own. */
export const isNamed = (incident: Incident, history: EventHistory): boolean => incident.measured && history.measured
