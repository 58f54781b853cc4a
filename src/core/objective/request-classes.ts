import { ppb } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** What a kind of request is promised. */
export interface RequestClass {
  readonly key: 'critical' | 'high-fast' | 'high-slow' | 'low' | 'no-slo'
  /** The share of requests that is answered well; null: nothing is promised. */
  readonly availability: PartsPerBillion | null
  /** Shares of requests that are answered within a time. */
  readonly latency: readonly { readonly target: PartsPerBillion; readonly within: Milliseconds }[]
}

const latency = (p90: Milliseconds, p99: Milliseconds): RequestClass['latency'] => [
  { target: ppb(900_000_000), within: p90 },
  { target: ppb(990_000_000), within: p99 },
]

/**
 * Classes of requests to promise alike, so that a service with many endpoints needs few objectives.
 *
 * Source: Site Reliability Workbook ch. 5, table 5-10.
 */
export const REQUEST_CLASSES: readonly RequestClass[] = [
  { key: 'critical', availability: ppb(999_900_000), latency: latency(100, 200) },
  { key: 'high-fast', availability: ppb(999_000_000), latency: latency(100, 200) },
  { key: 'high-slow', availability: ppb(999_000_000), latency: latency(1_000, 5_000) },
  { key: 'low', availability: ppb(990_000_000), latency: [] },
  { key: 'no-slo', availability: null, latency: [] },
]
