import { isRemoteCommand } from './commands.ts'
import type { RemoteCommand } from './commands.ts'
import { readTimer } from './timer.ts'
import type { Timer } from './timer.ts'

/** The channel on which the presentation and its notes find each other, within one browser. */
export const CHANNEL = 'burnline-present-1'

/** What the notes window is told of the slide on the screen: words alone. */
export interface SlideTold {
  readonly title: string
  readonly notes: readonly string[]
  /** Title of the next slide; null on the last one. */
  readonly next: string | null
  /** The answer, shown to the presenter before the room sees it; null where a slide hides none. */
  readonly answer: string | null
  /** Whether the room sees the answer; null where a slide hides none. */
  readonly revealed: boolean | null
  /** Whether the room can be shown the figures in another unit. */
  readonly hasUnit: boolean
  readonly blank: boolean
  /** From 1; on the page after the last slide that of the last one. */
  readonly place: number
  readonly count: number
  /** Whether this is the page after the last slide, which is not counted. */
  readonly ended: boolean
}

export type Message =
  /** From the presentation: what is on the screen. */
  | { readonly kind: 'slide'; readonly from: string; readonly slide: SlideTold; readonly timer: Timer }
  /** From the presentation: it has been closed. */
  | { readonly kind: 'gone'; readonly from: string }
  /** From the notes: they are open, and ask what is on the screen. */
  | { readonly kind: 'hello' }
  /** From the notes, to the presentation they follow. */
  | { readonly kind: 'do'; readonly to: string; readonly command: RemoteCommand }

/** Longer texts than any slide has are from somebody else. */
const LONGEST = 10_000
const MOST_NOTES = 50
const MOST_SLIDES = 10_000

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)

const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_SLIDES

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null

const readSlide = (data: unknown): SlideTold | null => {
  if (!isRecord(data)) return null
  const { title, notes, next, answer, revealed, blank, hasUnit, place, count, ended } = data
  if (!isText(title) || !isTextOrNull(next) || !isTextOrNull(answer)) return null
  if (!Array.isArray(notes) || notes.length > MOST_NOTES || !notes.every(isText)) return null
  if (revealed !== null && typeof revealed !== 'boolean') return null
  if (typeof blank !== 'boolean' || typeof hasUnit !== 'boolean' || typeof ended !== 'boolean') return null
  if (!isPlace(place) || !isPlace(count) || place > count) return null
  return { title, notes: [...notes], next, answer, revealed, blank, hasUnit, place, count, ended }
}

/** A message of ours; null for anything else that is said on the channel, whoever says it. */
export const readMessage = (data: unknown): Message | null => {
  if (!isRecord(data)) return null
  const { kind, from, to, command } = data
  if (kind === 'hello') return { kind }
  if (kind === 'gone') return isText(from) ? { kind, from } : null
  if (kind === 'do') return isText(to) && isRemoteCommand(command) ? { kind, to, command } : null
  if (kind !== 'slide' || !isText(from)) return null
  const slide = readSlide(data['slide'])
  const timer = readTimer(data['timer'])
  return slide === null || timer === null ? null : { kind, from, slide, timer }
}
