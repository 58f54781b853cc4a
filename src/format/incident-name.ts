import type { Incident } from '../core/incident/incident.ts'

/** What an incident is called at the start of a line: its own words, or "Unnamed incident". */
export const incidentTitle = ({ label }: Incident): string => (label === '' ? 'Unnamed incident' : label)

/** What an incident is called inside a sentence: its own words in quotation marks, or "an unnamed incident". */
export const incidentName = ({ label }: Incident): string => (label === '' ? 'an unnamed incident' : `“${label}”`)
