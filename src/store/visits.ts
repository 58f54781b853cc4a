import { parsedJson } from '../core/parsed-json.ts'
import type { Instant } from '../core/quantity/units.ts'
import { isData, readEntries } from './stored-data.ts'

export const VISITS_KEY = 'burnline-visits'

const FORMAT = 'burnline-visits'
const VERSION = 1

/** What somebody has done in a step since they opened it in this tab. */
export interface StepVisit {
  /** The place of the option that was guessed, from 0; null before the guess. */
  readonly guess: number | null
  readonly done: boolean
}

/** A visit, and the midnight for which the course was made: on another day its options may stand in another order. */
interface DatedVisit extends StepVisit {
  readonly day: Instant
}

/** By course, then by step. */
export type Visits = Readonly<Record<string, Readonly<Record<string, DatedVisit>>>>

export const NEW_VISIT: StepVisit = { guess: null, done: false }

/** What was done in a step of the course of that day. */
export const stepVisit = (visits: Visits, course: string, step: string, day: Instant): StepVisit => {
  const visit = own(own(visits, course) ?? {}, step)
  return visit?.day === day ? { guess: visit.guess, done: visit.done } : NEW_VISIT
}

export const withVisit = (
  visits: Visits,
  course: string,
  step: string,
  day: Instant,
  changes: Partial<StepVisit>,
): Visits => ({
  ...visits,
  [course]: { ...own(visits, course), [step]: { ...stepVisit(visits, course, step, day), ...changes, day } },
})

/** Without one step of a course, or without all of them. */
export const withoutVisit = (visits: Visits, course: string, step?: string): Visits => {
  const { [course]: steps = {}, ...others } = visits
  if (step === undefined) return others
  const { [step]: _, ...kept } = steps
  return { ...others, [course]: kept }
}

const own = <Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined

const isPlace = (data: unknown): data is number => typeof data === 'number' && Number.isInteger(data) && data >= 0

const readVisit = (data: unknown): DatedVisit | null => {
  if (!isData(data)) return null
  const { guess, done, day } = data
  if (typeof done !== 'boolean' || typeof day !== 'number' || !(guess === null || isPlace(guess))) return null
  return { guess, done, day }
}

/**
 * Reads what the tab keeps. It may have been written by anything: what cannot be read is left out, and the rest stays.
 *
 * @returns null where a later Burnline has written it, over which nothing may be written.
 */
export const readVisits = (raw: string | null): Visits | null => {
  const data = parsedJson(raw ?? '')
  if (!isData(data) || data['format'] !== FORMAT) return {}
  const { version } = data
  if (typeof version === 'number' && version > VERSION) return null
  return readEntries(data['courses'], (steps) => (isData(steps) ? readEntries(steps, readVisit) : null))
}

/** The text under which they are kept. */
export const visitsText = (courses: Visits): string => JSON.stringify({ format: FORMAT, version: VERSION, courses })
