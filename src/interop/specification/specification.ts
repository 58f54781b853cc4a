import type { SpecificationFormat } from '../../core/scenario/kept-specification.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'

/** Where in a text of one or several documents something stands. */
export interface SpecificationPlace {
  /** From 1; null when the whole text is meant. */
  readonly document: number | null
  /** Line in the whole text, from 1; null where none can be told. */
  readonly line: number | null
  /** Field within the document: `spec.objectives[0].target`; empty for the whole document. */
  readonly path: string
}

/**
 * What became of it: `missing` refers to something that is not in the text, `left-out` could not be read, `kept` says something that a scenario cannot and is kept for writing
 * again, `assumed` was not said and is what the format or Burnline takes for usual.
 */
export type RemarkKind = 'missing' | 'left-out' | 'kept' | 'assumed'

/** What there is to know of a place, as data: the words are the view's. */
export interface SpecificationRemark {
  readonly kind: RemarkKind
  readonly code: SpecificationCode
  readonly place: SpecificationPlace
  /** What the rule needs, or what was taken instead; null when the code says it all. */
  readonly expected: string | null
  /** The offending text, cut to 80 characters. */
  readonly received: string
}

/** An objective that can become a scenario: complete, but for an id of its own. */
export interface FoundObjective {
  readonly scenario: Scenario
  readonly place: SpecificationPlace
  readonly remarks: readonly SpecificationRemark[]
}

/** What a text of SLOs as code holds. Whatever cannot be read is a remark; the rest is read all the same. */
export interface ReadSpecification {
  readonly format: SpecificationFormat
  readonly objectives: readonly FoundObjective[]
  /** What belongs to no objective. */
  readonly remarks: readonly SpecificationRemark[]
}

/** Every rule that a specification can break, and everything that a scenario cannot say. `views/exchange/specification-words.ts` has a sentence for each. */
export type SpecificationCode =
  | 'not-yaml'
  | 'tab'
  | 'duplicate-key'
  | 'too-many-aliases'
  | 'tag'
  | 'too-deep'
  | 'too-large'
  | 'too-many-documents'
  | 'unknown-kind'
  | 'unknown-version'
  | 'missing'
  | 'not-text'
  | 'not-a-number'
  | 'not-a-list'
  | 'not-an-object'
  | 'not-a-choice'
  | 'not-a-duration'
  | 'not-a-target'
  | 'not-a-time'
  | 'not-a-time-zone'
  | 'too-long'
  | 'conflict'
  | 'not-found'
  | 'repeated-name'
  /** Nothing that was read refers to it. */
  | 'unused'
  /** A field that the format has and a scenario has no place for. */
  | 'no-place'
  /** A field that the format does not have. */
  | 'unknown-field'
  /** Queries to a system that is not Prometheus; `received` is its type, or empty where nobody says it. */
  | 'foreign-queries'
  /** Queries to Prometheus that are no plain counters. */
  | 'complex-queries'
  /** The good requests and all of them are counted by two counters that have nothing in common to subtract. */
  | 'two-counters'
  /** Nobody said it, and `expected` was taken. */
  | 'usual'
  /** The tool in `expected` makes so many alert rules by itself for the SLO window, as `received` counts. */
  | 'made-rules'
