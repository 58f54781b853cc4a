import type { Milliseconds } from '../quantity/units.ts'

/** Which of the two numbers of a step the first query gives. */
export type CountedEvents = 'good-and-total' | 'bad-and-total'

/** Where a scenario's measurements are read live: facts that may be stored and shared. It never holds a secret. */
export interface PrometheusSource {
  /** The address before `/api/v1/…`, without credentials: `https://example.org/prometheus`. */
  readonly baseUrl: string
  readonly counts: CountedEvents
  /** PromQL of the good or the bad events: a counter, or an expression with `$step` for the length of a step. */
  readonly events: string
  /** PromQL of all valid events, in the same two forms. */
  readonly total: string
  /** How often it is read again while the page is visible, from a minute to a day; null: only by hand. */
  readonly refreshEvery: Milliseconds | null
}

/** The longest base URL. */
export const LONGEST_BASE_URL = 2_000

/** The longest query. */
export const LONGEST_EXPRESSION = 20_000
