import { counted } from '../../format/plural.ts'
import type { ChosenIncidents } from '../../interop/statuspage/chosen-incidents.ts'
import type { EntryProblemCode, Impact, StatusContents } from '../../interop/statuspage/incidents.ts'
import { leftOutNotes } from './left-out-words.ts'
import type { ReportNote } from './report-note.ts'

export const IMPACT_WORDS: Readonly<Record<Impact, string>> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  none: 'none',
}

const INCIDENT = { one: 'incident', other: 'incidents' }

const ENTRY_PROBLEMS: Readonly<Record<EntryProblemCode, { readonly one: string; readonly other: string }>> = {
  'not-an-entry': { one: 'entry is no incident', other: 'entries are no incidents' },
  'not-a-time': { one: 'entry has a time that cannot be read', other: 'entries have a time that cannot be read' },
  'not-an-impact': {
    one: 'entry has an impact that is not known: expected critical, major, minor or none',
    other: 'entries have an impact that is not known: expected critical, major, minor or none',
  },
  'no-length': { one: 'entry lasts no time at all', other: 'entries last no time at all' },
  'no-end': { one: 'maintenance has no end', other: 'maintenances have no end' },
}

/** Label of the share of one impact: "Failing while critical (3 incidents)". */
export const shareLabel = (impact: Impact, { incidents }: StatusContents): string => {
  const count = incidents.filter((incident) => incident.impact === impact).length
  return `Failing while ${IMPACT_WORDS[impact]} (${counted(count, INCIDENT)})`
}

/** What a status page holds, in one sentence. */
export const contentsWords = ({ page, incidents, maintenances }: StatusContents): string => {
  const parts = [
    counted(incidents.length, INCIDENT),
    ...(maintenances.length === 0
      ? []
      : [counted(maintenances.length, { one: 'planned maintenance', other: 'planned maintenances' })]),
  ]
  return `The list of a status page${page === '' ? '' : `, “${page}”`}, with ${parts.join(' and ')}.`
}

/** What becomes of incidents that are not counted, and what could not be read. */
export const statuspageNotes = (
  { leftOut }: StatusContents,
  { elsewhere, weightless, unresolved }: ChosenIncidents,
): readonly ReportNote[] => {
  const note = (id: string, count: number, words: string): readonly ReportNote[] =>
    count === 0 ? [] : [{ id, words: `${counted(count, INCIDENT)} ${words}`, where: '' }]
  return [
    ...leftOutNotes(leftOut, ENTRY_PROBLEMS),
    ...note('elsewhere', elsewhere, 'affected other components only: left out.'),
    ...note('weightless', weightless, 'of an impact with 0 % failing: left out.'),
    ...note('unresolved', unresolved, 'not resolved yet, so that nobody knows the end: left out.'),
  ]
}
