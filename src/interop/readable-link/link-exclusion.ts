import { EXCLUSION_KINDS } from '../../core/incident/exclusion.ts'
import type { Exclusion } from '../../core/incident/exclusion.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { instantText, parseInstant } from '../../core/quantity/instant.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { LONGEST_INCIDENT, LONGEST_NAME } from '../../core/scenario/limits.ts'
import { decodeText, decodeWord, encodePart } from './encoding.ts'
import { readChoice } from './link-choice.ts'

/** What `exclusions` may be. They are left out unless somebody looks at the numbers with everything counted. */
export const EXCLUSION_WORDS = ['left-out', 'counted'] as const

/** Reads `2026-11-04T14:02Z/20m/maintenance/New%20database`; the reason may be left out, and the kind then too. */
export const readLinkExclusion = (raw: string, index: number): Result<Exclusion> => {
  const path = `exclude[${index}]`
  const [beganText = '', lastedText = '', kindText = '', reasonText = ''] = raw.split('/')
  const began = parseInstant(decodeWord(beganText), `${path}.began`, 'UTC')
  if (!began.ok) return began
  const lasted = parseDuration(decodeWord(lastedText), `${path}.lasted`)
  if (!lasted.ok) return lasted
  if (lasted.value > LONGEST_INCIDENT) return problem(`${path}.lasted`, 'too-long', decodeWord(lastedText), '366d')
  const kind = readChoice(kindText === '' ? 'maintenance' : decodeWord(kindText), `${path}.kind`, EXCLUSION_KINDS)
  if (!kind.ok) return kind
  const reason = decodeText(reasonText)
  if (reason.length > LONGEST_NAME) return problem(`${path}.reason`, 'too-long', reason, String(LONGEST_NAME))
  return success({ id: `link-exclusion-${index}`, kind: kind.value, reason, began: began.value, lasted: lasted.value })
}

export const writeLinkExclusion = ({ began, lasted, kind, reason }: Exclusion): string => {
  const parts = [instantText(began), durationText(lasted)]
  if (kind !== 'maintenance' || reason !== '') parts.push(kind)
  if (reason !== '') parts.push(reason)
  return parts.map(encodePart).join('/')
}
