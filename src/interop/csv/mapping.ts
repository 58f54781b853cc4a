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
}

/** `date-time` is ISO 8601 or `YYYY-MM-DD HH:MM[:SS[.fff]]`, with or without a zone. */
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

/** Which of several rows with the same time counts; `sum` adds them up. */
export type DuplicateRule = 'last' | 'first' | 'sum'

export interface MeasurementMapping {
  readonly kind: 'measurements'
  readonly dialect: Dialect
  /** IANA zone for times that name none. */
  readonly zone: string
  readonly time: TimeColumn
  readonly events: EventColumns
  readonly duplicates: DuplicateRule
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
