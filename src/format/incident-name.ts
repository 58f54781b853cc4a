import type { Incident } from '../core/incident/incident.ts'
import { formatInstant } from './instant.ts'

/** What an incident is called in a list: its own words, or when it began: "Incident of 4 Nov 14:02". */
export const incidentTitle = ({ label, began }: Incident, timeZone: string): string =>
  label === '' ? `Incident of ${formatInstant(began, timeZone)}` : label

/** What an incident is called inside a sentence: its own words in quotation marks, or "an unnamed incident". */
export const incidentName = ({ label }: Incident): string => (label === '' ? 'an unnamed incident' : `“${label}”`)
