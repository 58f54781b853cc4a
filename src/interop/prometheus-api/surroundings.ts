import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import type { FetchLimits } from './fetch-limits.ts'

/** What talking to a server needs of the place where it runs. */
export interface Surroundings {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>
  /** Origin of the page, `https://example.org`, by which servers and browsers decide what it may read. */
  readonly origin: string
  readonly now: () => Instant
  /** Waits, or stops waiting when the signal fires; either way it resolves. */
  readonly pause: (length: Milliseconds, signal: AbortSignal) => Promise<void>
  readonly limits: FetchLimits
}
