import { parsedJson } from '../core/parsed-json.ts'
import { NOTHING_LEARNED } from './learned.ts'
import type { Learned, StepLearned } from './learned.ts'
import { isData, readEntries } from './stored-data.ts'
import type { Data } from './stored-data.ts'

export const LEARNING_KEY = 'burnline-learning'

const FORMAT = 'burnline-learning'
const VERSION = 1

/** What each version needs to become the next one. */
const UPGRADES: Readonly<Record<number, (data: Data) => Data>> = {}

/** What was read of a stored text. */
export interface ReadLearned {
  readonly learned: Learned
  /** Whether something in it could not be read, so that it must be put aside before it is written over. */
  readonly unread: boolean
  /** Whether a later Burnline has written it, over which nothing may be written. */
  readonly newer: boolean
}

const NOTHING_READ: ReadLearned = { learned: NOTHING_LEARNED, unread: true, newer: false }

const isStep = (data: unknown): data is StepLearned =>
  isData(data) && typeof data['done'] === 'boolean' && (data['right'] === null || typeof data['right'] === 'boolean')

/** Reads what is stored of what was learned. It may have been written by anything, so nothing in it is believed unseen. */
export const readLearned = (raw: string | null): ReadLearned => {
  if (raw === null) return { ...NOTHING_READ, unread: false }
  let data = parsedJson(raw)
  if (!isData(data) || data['format'] !== FORMAT) return NOTHING_READ
  const { version } = data
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return NOTHING_READ
  if (version > VERSION) return { learned: NOTHING_LEARNED, unread: false, newer: true }
  for (let from = version; from < VERSION; from++) data = UPGRADES[from]?.(data as Data)
  if (!isData(data)) return NOTHING_READ
  let unread = false
  const onUnread = (): void => {
    unread = true
  }
  const courses = readEntries(
    data['courses'],
    (steps) => (isData(steps) ? readEntries(steps, (step) => (isStep(step) ? plainStep(step) : null), onUnread) : null),
    onUnread,
  )
  const cards = readEntries(data['cards'], (right) => (typeof right === 'boolean' ? right : null), onUnread)
  return { learned: { courses, cards }, unread, newer: false }
}

const plainStep = ({ right, done }: StepLearned): StepLearned => ({ right, done })

/** The text under which it is stored. */
export const learnedText = ({ courses, cards }: Learned): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, courses, cards })
