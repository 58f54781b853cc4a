import type { PageCurve, PageFigure, PageFormula, PageLink } from '../document/block.ts'

/** An incident in the SLO window, or what else has spent budget. Plain text throughout; so is everything else here. */
export interface LedgerLine {
  readonly what: string
  /** Empty where it has no beginning of its own; so are the next three. */
  readonly began: string
  readonly lasted: string
  /** Share of the requests that failed meanwhile. */
  readonly failing: string
  /** "20m = 46.3 %". */
  readonly spent: string
  /** "page after 51.84s". */
  readonly alert: string
}

export interface FiringLine {
  readonly at: string
  readonly rule: string
  /** The incidents that set it off, or what stands for none. */
  readonly cause: string
  readonly spent: string
  readonly left: string
  readonly cleared: string
}

/** What a report of a scenario says, in words: interop knows none, so the caller brings them. */
export interface ReportFacts {
  readonly title: string
  /** "Checkout succeeds for 99.9 % of requests over 30 days, rolling". */
  readonly objective: string
  /** "0.1 %: 43m 12s of full outage, or 129,600 of 129.6 M requests". */
  readonly budget: string
  /** The instant that everything is seen at: "22 November 2026, 00:00 UTC". */
  readonly seen: string
  readonly figures: readonly PageFigure[]
  /** null: nothing was measured that could be drawn. */
  readonly curve: PageCurve | null
  /** In the order in which they began; then what no incident spent. */
  readonly ledger: readonly LedgerLine[]
  /** What is to be said of the ledger besides: of what is left out of the count, and of gaps. */
  readonly ledgerNotes: readonly string[]
  /** The zone of all times: "Europe/Berlin". */
  readonly timeZone: string
  /** Each with its threshold and how often it fired: "page 1h/5m: above 14.4×, …". */
  readonly rules: readonly string[]
  /** In the order in which they fired. */
  readonly firings: readonly FiringLine[]
  /** How many more fired than are listed. */
  readonly furtherFirings: string | null
  /** How the rules were read, where that is not the ideal; null where it is. */
  readonly reading: string | null
  readonly policy: PolicyAnswer | null
  /** Null where the delivery is the usual one, which nobody has looked at. */
  readonly delivery: string | null
  readonly formulas: readonly PageFormula[]
  readonly sources: readonly PageLink[]
}

export interface PolicyAnswer {
  readonly verdict: string
  /** Why: what is left, and the clause. */
  readonly because: string
  readonly action: string
  readonly decides: string
  readonly exempt: string
  /** What else the policy asks for, each in a sentence. */
  readonly dues: readonly string[]
}
