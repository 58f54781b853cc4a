import { CAUSES } from '../../core/incident/incident.ts'
import type { Incident } from '../../core/incident/incident.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { instantText, parseInstant } from '../../core/quantity/instant.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { LONGEST_INCIDENT, LONGEST_NAME } from '../../core/scenario/limits.ts'
import { decodeText, decodeWord, encodePart } from './encoding.ts'

/** Reads `2026-11-04T14:02Z/20m/100%25/Bad%20deploy/change`; label and cause may be left out. */
export const readLinkIncident = (raw: string, index: number): Result<Incident> => {
  const path = `incident[${index}]`
  const [beganText = '', lastedText = '', failingText = '', labelText = '', causeText = ''] = raw.split('/')
  const began = parseInstant(decodeWord(beganText), `${path}.began`, 'UTC')
  if (!began.ok) return began
  const lasted = parseDuration(decodeWord(lastedText), `${path}.lasted`)
  if (!lasted.ok) return lasted
  if (lasted.value > LONGEST_INCIDENT) return problem(`${path}.lasted`, 'too-long', decodeWord(lastedText), '366d')
  const failing = parseShare(failingText === '' ? '100' : decodeWord(failingText), `${path}.failing`)
  if (!failing.ok) return failing
  const label = decodeText(labelText)
  if (label.length > LONGEST_NAME) return problem(`${path}.label`, 'too-long', label, String(LONGEST_NAME))
  const causeWord = causeText === '' ? 'own' : decodeWord(causeText)
  const cause = CAUSES.find((known) => known === causeWord)
  if (cause === undefined) return problem(`${path}.cause`, 'not-a-choice', causeWord, CAUSES.join(', '))
  return success({
    id: `link-${index}`,
    label,
    began: began.value,
    lasted: lasted.value,
    failing: failing.value,
    cause,
    measured: false,
  })
}

export const writeLinkIncident = ({ began, lasted, failing, label, cause }: Incident): string => {
  const parts = [instantText(began), durationText(lasted), `${percentText(failing)}%`]
  if (label !== '' || cause !== 'own') parts.push(label)
  if (cause !== 'own') parts.push(cause)
  return parts.map(encodePart).join('/')
}
