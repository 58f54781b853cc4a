/** One fact of a report: what it is and how much. */
export interface ReportFact {
  readonly name: string
  readonly value: string
}

/** A kind of trouble: how often, the rule that settled it, and where. */
export interface ReportNote {
  readonly id: string
  readonly words: string
  /** "lines 3 and 17"; empty when it is about no place. */
  readonly where: string
}
