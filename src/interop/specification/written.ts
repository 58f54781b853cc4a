/** What a text is written in, for its colours and its file ending. */
export type CodeLanguage = 'yaml' | 'hcl' | 'json' | 'markdown'

/** A scenario as a file of another tool. */
export interface WrittenSpecification {
  readonly fileName: string
  readonly language: CodeLanguage
  readonly text: string
  /** What the scenario says and the file cannot, the weightiest first. Nothing that is empty or usual in the scenario. */
  readonly losses: readonly Loss[]
}

/** Something of a scenario that a format cannot say. */
export interface Loss {
  readonly code: LossCode
  /** The fact in question, as text: "7m", "3"; empty where the code says it all. */
  readonly detail: string
}

/** `views/exchange/loss-words.ts` has a sentence for each. */
export type LossCode =
  | 'incidents'
  | 'measurements'
  | 'exclusions'
  | 'traffic'
  | 'delivery'
  | 'policy'
  | 'system'
  | 'cost'
  | 'story'
  | 'calendar-window'
  | 'window-length'
  | 'time-zone'
  | 'budgeting-method'
  | 'time-slices'
  | 'empty-slices'
  | 'latency-threshold'
  | 'target-digits'
  | 'alert-rules'
  | 'alert-thresholds'
  | 'alert-for'
  | 'alert-short-window'
  /** The tool makes so many rules beside those that there are. */
  | 'added-alert-rules'
  /** "My shop → my-shop": how something is called. */
  | 'name'
