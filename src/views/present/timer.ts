import { MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'

/** A presenter's clock. It goes on by itself: what it shows hangs on what time it is. */
export interface Timer {
  /** Since when it runs, by the clock on the wall; null while it is stopped. */
  readonly since: number | null
  /** How long it ran before that. */
  readonly before: Milliseconds
  /** How long there is; null to count up alone. */
  readonly limit: Milliseconds | null
}

export const STOPPED: Timer = { since: null, before: 0, limit: null }

/** The longest time that one may set, in minutes. */
export const LONGEST_LIMIT = 1_440

/** How long it has run. A clock on the wall that was set back takes nothing away. */
export const ran = ({ since, before }: Timer, at: number): Milliseconds =>
  before + (since === null ? 0 : Math.max(0, at - since))

export const startOrPause = (timer: Timer, at: number): Timer =>
  timer.since === null ? { ...timer, since: at } : { ...timer, since: null, before: ran(timer, at) }

/** From nothing again, running if it ran. */
export const restart = (timer: Timer, at: number): Timer => ({
  ...timer,
  since: timer.since === null ? null : at,
  before: 0,
})

/** Reads how many minutes there are; null for none, undefined for what is no such number. */
export const readLimit = (text: string): Milliseconds | null | undefined => {
  const words = text.trim()
  if (words === '') return null
  if (!/^\d{1,4}$/.test(words)) return undefined
  const minutes = Number(words)
  return minutes > 0 && minutes <= LONGEST_LIMIT ? minutes * MINUTE : undefined
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

/** A timer from another window or from an earlier visit; null for anything that is none. */
export const readTimer = (data: unknown): Timer | null => {
  if (typeof data !== 'object' || data === null) return null
  const { since, before, limit } = data as Readonly<Record<string, unknown>>
  if (!isAmount(before) || !(since === null || isAmount(since)) || !(limit === null || isAmount(limit))) return null
  return { since, before, limit }
}

/** What `readLimit` reads as the same. */
export const limitText = ({ limit }: Timer): string => (limit === null ? '' : String(limit / MINUTE))
