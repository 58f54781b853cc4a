import type { Milliseconds, Ratio } from '../quantity/units.ts'

/** How a set of rules did on a scenario's incidents, within the SLO window so far. */
export interface StrategyOutcome {
  readonly pages: number
  readonly tickets: number
  /** Incidents for which no rule fired, of `incidents`. */
  readonly missed: number
  readonly incidents: number
  /** Firings though the objective was met over the firing rule's own long window. */
  readonly falseAlerts: number
  /** Mean time from an incident's beginning to its first alert, over those that had one; null: none had. */
  readonly meanDetection: Milliseconds | null
  /** Mean part of the budget spent by then; null: none had. */
  readonly meanSpent: Ratio | null
}
