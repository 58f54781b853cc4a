import { MINUTE } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'

/**
 * What came before the first measurement. `healthy`: the service ran at its mean traffic without failures, and its
 * counters are far above 0. `none`: the service and its counters began there, so that long windows look at little data.
 */
export type PriorHistory = 'healthy' | 'none'

/**
 * How Prometheus looks at a service. Scrapes fall on whole multiples of the scrape interval since 1970, evaluations on
 * multiples of the evaluation interval plus the offset.
 */
export interface Sampling {
  /** Whole milliseconds above 0. */
  readonly scrapeInterval: Milliseconds
  /** Whole milliseconds above 0. */
  readonly evaluationInterval: Milliseconds
  /** Time from a scrape to the evaluation after it: whole milliseconds, 0 up to the evaluation interval. */
  readonly evaluationOffset: Milliseconds
  /** Major version. 2 looks at samples in `[t − w, t]`, 3 in `(t − w, t]`. */
  readonly version: 2 | 3
}

/** How firing is worked out: continuously with naive windows, or as a Prometheus of these settings would see it. */
export interface AlertReading {
  readonly kind: 'ideal' | 'prometheus'
  readonly priorHistory: PriorHistory
  /** Kept while `kind` is `ideal`, so that switching back and forth loses nothing. */
  readonly sampling: Sampling
}

/** Continuous, over healthy history; Prometheus's own defaults of a minute, evaluated between two scrapes. */
export const DEFAULT_READING: AlertReading = {
  kind: 'ideal',
  priorHistory: 'healthy',
  sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 15_000, version: 3 },
}
