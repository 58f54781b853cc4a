/** How much one JSON file may hold. Tests pass smaller numbers; nothing else should. */
export interface JsonLimits {
  /** Bytes of text after unpacking. A JSON file is held in memory as a whole, so there must be fewer than of rows. */
  readonly textBytes: number
  /** Series of a Prometheus answer: what a person can still choose from. */
  readonly series: number
  /** Samples of all series together. */
  readonly samples: number
  /** Steps of a series, filled or not: ten years by the minute. */
  readonly steps: number
  readonly sites: number
  /** Incidents and maintenances of a status page. */
  readonly incidents: number
  readonly scenarios: number
}

export const JSON_LIMITS: JsonLimits = {
  textBytes: 200_000_000,
  series: 500,
  samples: 10_000_000,
  steps: 5_300_000,
  sites: 1_000,
  incidents: 100_000,
  scenarios: 1_000,
}

/** How many examples a report lists; the counts beside them are always complete. */
export const LISTED_ITEMS = 20
