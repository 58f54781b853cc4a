/** How much one import takes on. Tests pass smaller numbers; nothing else should. */
export interface ImportLimits {
  /** Bytes of text after unpacking. Also stops an archive that unpacks without end. */
  readonly textBytes: number
  /** Rows, without the header and blank lines. */
  readonly rows: number
  /** Characters of one row, line breaks in quotes included. */
  readonly rowLength: number
  /** Steps of a series, filled or not: ten years by the minute. */
  readonly steps: number
  /** Outages in a list. */
  readonly outages: number
}

export const IMPORT_LIMITS: ImportLimits = {
  textBytes: 1_000_000_000,
  rows: 20_000_000,
  rowLength: 1_000_000,
  steps: 5_300_000,
  outages: 100_000,
}

/** What `inspect` looks at, in bytes of text, and how many rows of it are shown. */
export const SAMPLE_BYTES = 262_144
export const PREVIEW_ROWS = 20

/** How many examples, line numbers and gap ranges a report lists; the counts beside them are always complete. */
export const LISTED_PROBLEMS = 50
export const LISTED_LINES = 50
export const LISTED_GAPS = 20
