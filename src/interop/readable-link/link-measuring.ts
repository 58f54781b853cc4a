import { EMPTY_SLICES, USUAL_TIME_SLICES } from '../../core/budgeting/budgeting-method.ts'
import type { TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import { parseLatency, parseSliceLength, parseSliceTarget } from '../../core/budgeting/slice-text.ts'
import type { TrafficProfile } from '../../core/measurement/traffic-profile.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { isTimeZone } from '../../core/quantity/instant.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { decodeWord, encodePart } from './encoding.ts'
import { readChoice } from './link-choice.ts'

const partsOf = ({ length, target, empty }: TimeSlices): readonly string[] => [
  durationText(length),
  `${percentText(target)}%`,
  empty,
]

/** Reads `5m/99%25/left-out`: length of a time slice, its target, and what an empty one is. Parts left out are the usual ones. */
export const readLinkSlice = (raw: string): Result<TimeSlices> => {
  const given = raw.split('/').map(decodeWord)
  const [lengthText = '', targetText = '', emptyText = ''] = partsOf(USUAL_TIME_SLICES).map(
    (usual, index) => given[index] || usual,
  )
  const length = parseSliceLength(lengthText, 'slice.length')
  if (!length.ok) return length
  const target = parseSliceTarget(targetText, 'slice.target')
  if (!target.ok) return target
  const empty = readChoice(emptyText, 'slice.empty', EMPTY_SLICES)
  return empty.ok ? success({ length: length.value, target: target.value, empty: empty.value }) : empty
}

/** The value of `slice`, without the usual parts at its end; null where all of them are usual. */
export const writeLinkSlice = (slices: TimeSlices): string | null => {
  const usual = partsOf(USUAL_TIME_SLICES)
  const parts = partsOf(slices)
  const count = parts.findLastIndex((part, index) => part !== usual[index]) + 1
  return count === 0 ? null : parts.slice(0, count).map(encodePart).join('/')
}

/** Reads `300ms`: the time within which an answer is good. */
export const readLinkLatency = (raw: string): Result<Milliseconds> => parseLatency(decodeWord(raw), 'latency')

const PROFILES = ['flat', 'office-hours', 'evening-peak'] as const

/** Reads `office-hours/Europe/Berlin`: the shape of traffic, and whose clocks it follows (UTC when left out). */
export const readLinkProfile = (raw: string): Result<TrafficProfile> => {
  const [kindText = '', ...zone] = raw.split('/').map(decodeWord)
  const kind = readChoice(kindText, 'profile.kind', PROFILES)
  if (!kind.ok) return kind
  if (kind.value === 'flat') return success({ kind: 'flat' })
  const timeZone = zone.length === 0 ? 'UTC' : zone.join('/')
  return isTimeZone(timeZone)
    ? success({ kind: kind.value, timeZone })
    : problem('profile.timeZone', 'not-a-time-zone', timeZone)
}

/** The value of `profile`; null where it is flat, or hour by hour, which no address holds. */
export const writeLinkProfile = (profile: TrafficProfile): string | null =>
  profile.kind === 'flat' || profile.kind === 'hourly'
    ? null
    : [profile.kind, ...profile.timeZone.split('/')].map(encodePart).join('/')
