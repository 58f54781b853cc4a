import type { Series } from '../../core/measurement/series.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import type { PrometheusSource } from '../../core/scenario/prometheus-source.ts'
import type { Gap } from '../csv/import-report.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** How the person is let in. Lives in memory only: never stored, linked to, exported or shown again. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }

/** One more header, by which a shared engine knows whose data is asked for: `X-Scope-OrgID: shop`. Memory only, too. */
export interface TenantHeader {
  readonly name: string
  readonly value: string
}

/** Everything that is needed to talk to a server. */
export interface PrometheusAccess {
  /** As the person typed or pasted it; `readBaseUrl` says what is made of it. */
  readonly baseUrl: string
  readonly credentials: Credentials
  readonly tenant: TenantHeader | null
  /** How long one request may take, its whole answer included. From 1 s to 10 min; the usual is 30 s. */
  readonly timeout: Milliseconds
}

/** Which program answers. The many that speak Prometheus's language unmarked are `unknown`. */
export type ServerKind = 'prometheus' | 'thanos' | 'mimir' | 'victoria-metrics' | 'unknown'

/** What a test of the connection found out. */
export interface ServerInfo {
  readonly kind: ServerKind
  /** Its version, null when it does not tell. */
  readonly version: string | null
  /** The base URL in use, cleaned of what was pasted along. */
  readonly baseUrl: string
  /** Its clock less ours at the time of the test; null when it gave no time. More than a minute deserves a word. */
  readonly clockAhead: Milliseconds | null
}

/** A stretch from its first instant up to, not including, `until`. */
export interface FetchRange {
  readonly from: Instant
  /** Not in the future. */
  readonly until: Instant
}

/** Names to choose from. */
export interface NameList {
  /** Sorted, at most 1,000. */
  readonly names: readonly string[]
  /** Whether there are more than these. */
  readonly more: boolean
}

/** What a fetch is to bring. */
export interface FetchRequest {
  readonly access: PrometheusAccess
  readonly queries: Pick<PrometheusSource, 'counts' | 'events' | 'total'>
  /** Widened to whole steps, which lie on multiples of the step since 1970: an unfinished last step is left out. */
  readonly range: FetchRange
  /** Whole seconds, at most 525,600 steps in the range; null: chosen from the range and how often samples come. */
  readonly step: Milliseconds | null
  /** Whether to ask how often the counters began anew: one more query for each, over the whole range. */
  readonly countResets: boolean
}

/** Sent after every request, at once when one has to wait, and ten times a second at most while answers come in. */
export interface FetchProgress {
  readonly requestsDone: number
  readonly requestsPlanned: number
  readonly bytes: number
  /** Everything before it has been read. */
  readonly reached: Instant
  /** Set while a request is to be repeated after a pause. */
  readonly waiting: {
    readonly until: Instant
    /** 1 is the first repetition. */
    readonly repetition: number
    readonly because: PrometheusTrouble
  } | null
}

/** How the numbers came about, for the person to judge them. All counts are of steps, unless said otherwise. */
export interface FetchReport {
  /** The two queries as they were sent. */
  readonly asked: { readonly events: string; readonly total: string }
  readonly step: Milliseconds
  /** The stretch that `series` covers. */
  readonly from: Instant
  readonly until: Instant
  readonly steps: number
  /** Steps with measurements. */
  readonly measured: number
  readonly requests: number
  /** Requests that were repeated after a failure. */
  readonly retries: number
  readonly bytes: number
  /** Steps without measurements, in how many stretches, and the first of these. */
  readonly gaps: { readonly steps: number; readonly stretches: number; readonly ranges: readonly Gap[] }
  /** Answers of each query that were NaN or infinite: gaps. */
  readonly notNumbers: number
  /** Answers below zero: gaps. */
  readonly negative: number
  /** Answers for a time that was not asked for: not used. */
  readonly offGrid: number
  /** Answers earlier than the one before: put in their place. */
  readonly unordered: number
  /** Answers for a time that already had one: the last was used. */
  readonly repeated: number
  /** More good (or bad) events than events, beyond rounding: cut down to all of them. */
  readonly aboveTotal: number
  /**
   * Total known, events not. Bad events that nothing counted are taken as none; where good events are not counted, the
   * step is a gap.
   */
  readonly eventsMissing: number
  /** Events known, total not: gaps. */
  readonly totalMissing: number
  /** The query of the bad events gave nothing at all: perhaps none failed, perhaps its name is misspelt. */
  readonly noBadEventsAtAll: boolean
  /** How often the counters began anew, in all their series; `increase` sees to it. Null: not asked, or not known. */
  readonly resets: { readonly events: number | null; readonly total: number | null }
  /** What the server said by the way, each once, the first twenty. */
  readonly warnings: readonly string[]
  /** Set when it stopped before its end; `series` then ends at `until`. */
  readonly partial: { readonly asked: Instant; readonly because: PrometheusTrouble } | null
}

export interface FetchedSeries {
  readonly series: Series
  readonly report: FetchReport
}
