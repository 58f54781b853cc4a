import type { Exclusion } from '../../core/incident/exclusion.ts'
import { ppb, WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { ImportedOutage } from '../csv/import-outages.ts'
import type { Impact, StatusContents } from './incidents.ts'

/** What the person made of a status page. */
export interface StatusChoice {
  /** Share of requests that failed during an incident of each impact; 0 leaves those out. */
  readonly shares: Readonly<Record<Impact, PartsPerBillion>>
  /** Only what affected this component; null for everything. */
  readonly component: string | null
}

/**
 * The weights that Statuspage's own uptime has: a major outage (impact critical) counts in full, a partial outage (major)
 * for 30 %, degraded performance (minor) not at all.
 *
 * Source: Statuspage help, "Top-level status and incident impact calculations" and "Uptime showcase".
 */
export const STATUSPAGE_SHARES: StatusChoice['shares'] = {
  critical: WHOLE,
  major: ppb(300_000_000),
  minor: ppb(0),
  none: ppb(0),
}

export interface ChosenIncidents {
  readonly outages: readonly ImportedOutage[]
  /** Maintenances as exclusions, without ids. */
  readonly exclusions: readonly Omit<Exclusion, 'id'>[]
  /** Incidents that affected other components only. */
  readonly elsewhere: number
  /** Incidents whose impact has no share. */
  readonly weightless: number
  /** Incidents that are not resolved yet, so that nobody knows how long they lasted. */
  readonly unresolved: number
}

/** The incidents and maintenances that count by a choice. Each incident is in one place: an outage, or one of the counts. */
export const chosenIncidents = (
  { incidents, maintenances }: StatusContents,
  { shares, component }: StatusChoice,
): ChosenIncidents => {
  const affects = ({ components }: { readonly components: readonly string[] }): boolean =>
    component === null || components.includes(component)
  const outages: ImportedOutage[] = []
  let [elsewhere, weightless, unresolved] = [0, 0, 0]
  for (const incident of incidents) {
    const { name, began, ended, impact } = incident
    if (!affects(incident)) elsewhere += 1
    else if (shares[impact] === 0) weightless += 1
    else if (ended === null) unresolved += 1
    else outages.push({ label: name, began, lasted: ended - began, failing: shares[impact] })
  }
  const exclusions = maintenances
    .filter(affects)
    .map(({ name, began, ended }) => ({ kind: 'maintenance' as const, reason: name, began, lasted: ended - began }))
  return { outages, exclusions, elsewhere, weightless, unresolved }
}
