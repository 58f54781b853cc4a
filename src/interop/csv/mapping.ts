import type { Milliseconds } from '../../core/quantity/units.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** How the text is cut into rows and cells. A comma may be a decimal mark wherever it is not the delimiter. */
export interface Dialect {
  readonly delimiter: Delimiter
  /** `\n` also covers `\r\n` and files that mix the two. */
  readonly newline: '\n' | '\r'
  readonly header: boolean
  /** Cells that every row must have; further empty ones are tolerated. */
  readonly columns: number
  /** What a point in a number is, where the comma does not delimit; a decimal mark unless said. */
  readonly point?: PointMeaning
}

/** `1.000` is one (`decimal`) or one thousand (`thousands`). */
export type PointMeaning = 'decimal' | 'thousands'

/** `date-time` is ISO 8601, `YYYY-MM-DD HH:MM[:SS[.fff]]` or `DD.MM.YYYY HH:MM[:SS[.fff]]`, with or without a zone. */
export type TimestampFormat = 'date-time' | 'epoch-seconds' | 'epoch-milliseconds'

/** A column by its number, from 0. */
export interface TimeColumn {
  readonly column: number
  readonly format: TimestampFormat
}

/** A share without a per cent sign: 0 to 1, or 0 to 100. With the sign it is always of 100. */
export type RatioScale = 'fraction' | 'percent'

/**
 * `samples`: each row stands for its own step. `changes`: a state holds until the next row. `auto` decides by the rows:
 * changes when nine in ten differ from the one before, or half of them do and no even step fits.
 */
export type StateReading = 'auto' | 'samples' | 'changes'

/** Which columns hold what happened. */
export type EventColumns =
  | { readonly of: 'good-total'; readonly good: number; readonly total: number }
  | { readonly of: 'bad-total'; readonly bad: number; readonly total: number }
  | { readonly of: 'good-bad'; readonly good: number; readonly bad: number }
  | { readonly of: 'error-ratio'; readonly ratio: number; readonly total: number; readonly scale: RatioScale }
  | { readonly of: 'success-ratio'; readonly ratio: number; readonly total: number; readonly scale: RatioScale }
  | { readonly of: 'state'; readonly state: number; readonly reading: StateReading }
  /** How long requests took: one for each row, or as many as `count` says. Good is at most `threshold`. */
  | {
      readonly of: 'latency'
      readonly latency: number
      readonly unit: DurationUnit
      readonly count: number | null
      readonly threshold: Milliseconds
    }
  /** Cumulative counts: the column of the requests that took at most `threshold`, and the column of all. */
  | { readonly of: 'buckets'; readonly bucket: number; readonly total: number; readonly threshold: Milliseconds }

/** Which of several rows with the same time counts; `sum` adds them up. */
export type DuplicateRule = 'last' | 'first' | 'sum'

/** Whether a row's time is the start of its step, or its end, as Prometheus and what draws its answers export it. */
export type TimeStamp = 'start' | 'end'

export interface MeasurementMapping {
  readonly kind: 'measurements'
  readonly dialect: Dialect
  /** IANA zone for times that name none. */
  readonly zone: string
  readonly time: TimeColumn
  readonly events: EventColumns
  readonly duplicates: DuplicateRule
  /** The start unless said. Not for states and single requests, which are at their instant. */
  readonly stamp?: TimeStamp
}

/** The unit of a bare number in a duration column. Text such as `1h 20m` needs none. */
export type DurationUnit = 'milliseconds' | 'seconds' | 'minutes' | 'hours'

export interface OutageMapping {
  readonly kind: 'outages'
  readonly dialect: Dialect
  /** IANA zone for times that name none. */
  readonly zone: string
  readonly start: TimeColumn
  readonly until:
    | { readonly of: 'end'; readonly column: number; readonly format: TimestampFormat }
    | { readonly of: 'duration'; readonly column: number; readonly unit: DurationUnit }
  /** Share of requests that failed; null means all of them. */
  readonly failing: { readonly column: number; readonly scale: RatioScale } | null
  readonly label: number | null
}

export type ImportMapping = MeasurementMapping | OutageMapping
