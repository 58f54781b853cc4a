import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import type { Delimiter, DuplicateRule, PointMeaning, TimeStamp } from './mapping.ts'
import type { TextEncoding } from './text-encoding.ts'

/** Why one row was left out. */
export type RowProblemCode =
  | 'wrong-column-count'
  | 'broken-quotes'
  | 'missing-value'
  | 'not-a-timestamp'
  | 'not-a-number'
  | 'number-too-large'
  | 'negative'
  | 'good-above-total'
  | 'bad-above-total'
  | 'ratio-out-of-range'
  | 'not-a-state'
  | 'not-a-duration'
  | 'ends-before-it-begins'
  | 'zero-length'
  | 'not-a-share'
  | 'share-out-of-range'

/** Why a whole file was refused. */
export type FileProblemCode =
  | 'empty-file'
  | 'binary'
  | 'damaged-gzip'
  | 'unreadable-file'
  | 'one-column'
  | 'not-recognised'
  | 'column-missing'
  | 'not-a-time-zone'
  | 'text-too-large'
  | 'row-too-long'
  | 'too-many-rows'
  | 'too-many-steps'
  | 'too-many-outages'
  | 'too-few-rows'
  | 'no-usable-row'
  | 'out-of-memory'
  | 'cancelled'
  | 'web-page'
  | JsonProblemCode
  | YamlProblemCode

/** Why a whole JSON file was refused. */
export type JsonProblemCode =
  | 'not-json'
  | 'unknown-json'
  | 'prometheus-error'
  | 'not-a-range'
  | 'no-series'
  | 'too-many-series'
  | 'too-many-samples'
  | 'too-few-samples'
  | 'no-sites'
  | 'too-many-sites'
  | 'no-incidents'
  | 'too-many-incidents'
  | 'too-many-scenarios'

/** Why a whole file of YAML was refused. */
export type YamlProblemCode = 'not-yaml' | 'unknown-yaml' | 'yaml-too-large' | 'link-too-long'

export type ImportProblemCode = RowProblemCode | FileProblemCode

/** One thing that is wrong with a file or with a row of it. The views make the sentence. */
export interface ImportProblem<Code extends ImportProblemCode = ImportProblemCode> {
  readonly code: Code
  /** Line in the file, from 1, line breaks in quotes counted; null when it is not about one line. */
  readonly line: number | null
  /** Column, from 0; null when it is not about one column. Of `not-json` it is the character of the line, from 1. */
  readonly column: number | null
  /** The limit or the form that was needed; null when the code says it all. */
  readonly expected: string | null
  /** What was found, cut to 80 characters. */
  readonly received: string
}

export type RowProblem = ImportProblem<RowProblemCode>
export type FileProblem = ImportProblem<FileProblemCode>

/** Rows that were left out: all of them counted, the first ones listed. */
export interface SkippedRows {
  readonly count: number
  readonly byCode: Readonly<Partial<Record<RowProblemCode, number>>>
  readonly examples: readonly RowProblem[]
}

/** Rows to which a rule was applied: all of them counted, the first line numbers listed. */
export interface LineCount {
  readonly count: number
  readonly lines: readonly number[]
}

/** A refused import. `skipped` says which rows were unreadable, where rows were read at all. */
export interface ImportRefusal {
  readonly problem: FileProblem
  readonly skipped: SkippedRows | null
}

/** How local times were turned into instants. */
export interface ZoneReport {
  readonly zone: string
  /** How many times had no zone of their own. */
  readonly localTimes: number
  /** Local times that a clock change skipped: moved forward by the length of the change. */
  readonly skipped: LineCount
  /** Local times that a clock change repeated: taken as the first of the two. */
  readonly ambiguous: LineCount
}

interface FileReport {
  readonly delimiter: Delimiter
  /** What points in numbers were taken for. */
  readonly point: PointMeaning
  readonly encoding: TextEncoding
  /** Rows without the header and blank lines: used, skipped and dropped ones together. */
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly skipped: SkippedRows
  /** Rows that are earlier than the row before them. Everything was sorted. */
  readonly unsorted: LineCount
  readonly zone: ZoneReport
  readonly first: Instant
  readonly last: Instant
}

/** A stretch without measurements: from the start of its first step up to, not including, `until`. */
export interface Gap {
  readonly from: Instant
  readonly until: Instant
  readonly steps: number
}

export interface MeasurementReport extends FileReport {
  readonly kind: 'measurements'
  /** What `valid` counts: requests, or milliseconds watched. */
  readonly unit: 'requests' | 'time'
  readonly step: Milliseconds
  readonly steps: number
  /** Rows with the time of another row, the one that was kept not counted. */
  readonly duplicates: LineCount & { readonly rule: DuplicateRule }
  /** Rows that do not stand exactly at the start of a step, and whether they went to the step around or nearest them. */
  readonly offGrid: LineCount & { readonly placement: 'within' | 'nearest' }
  /** How far apart the rows stand, where their steps were too many and were gathered into longer ones; else null. */
  readonly gathered: Milliseconds | null
  /** Steps without a row, in how many stretches, and the first of these. */
  readonly gaps: { readonly steps: number; readonly stretches: number; readonly ranges: readonly Gap[] }
  /** How up and down states were read; null for counts. */
  readonly stateReading: 'samples' | 'changes' | null
  /** Whether the times of rows were taken for starts or ends of steps. */
  readonly stamp: TimeStamp
  /** Within which a request was good; null when good says something else. */
  readonly latencyThreshold: Milliseconds | null
}

export interface OutageReport extends FileReport {
  readonly kind: 'outages'
}
