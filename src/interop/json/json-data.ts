import type { Instant } from '../../core/quantity/units.ts'
import { readDateTime } from '../csv/timestamp.ts'
import { createZoneClock } from '../csv/zone-clock.ts'

/** An object of a file. Only its own fields are ever read, and none is copied by a name that the file chose. */
export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (data: unknown): data is JsonRecord =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** A field that the object itself has; undefined for everything it inherits. */
export const fieldOf = (data: unknown, name: string): unknown =>
  isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined

/** A field as a list; null when it is none. */
export const listOf = (data: unknown, name: string): readonly unknown[] | null => {
  const value = fieldOf(data, name)
  return Array.isArray(value) ? value : null
}

/** A field as one line of text, blanks and line breaks made single blanks; empty when it is no text. */
export const textOf = (data: unknown, name: string): string => {
  const value = fieldOf(data, name)
  return typeof value === 'string' ? value.slice(0, 1_000).replaceAll(/\s+/g, ' ').trim() : ''
}

const UTC = createZoneClock('UTC')

/** A time as files of services write it: ISO 8601, UTC where no zone is named. NaN for anything else. */
export const instantOf = (text: string): Instant => readDateTime(text, UTC, 0)

/** Lists within lists are told so far. */
const TOLD_DEPTH = 3

/** What a value is, to say it: "an object with the fields status and data". */
export const kindOf = (data: unknown, depth = TOLD_DEPTH): string => {
  if (Array.isArray(data))
    return data.length === 0 ? '[]' : `[${depth === 0 ? '' : `${kindOf(data[0], depth - 1)}, `}…]`
  if (!isRecord(data)) return (JSON.stringify(data) ?? '').slice(0, 60)
  const names = Object.keys(data)
  return `{${names.slice(0, 5).join(', ').slice(0, 60)}${names.length > 5 ? ', …' : ''}}`
}
