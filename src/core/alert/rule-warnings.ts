import type { Milliseconds, Ratio } from '../quantity/units.ts'

/** What is odd about a rule, as data. None of it keeps the rule from being used. */
export type RuleWarning =
  /** Its burn rate is at or above the highest possible, 1 / budget: not even a full outage trips it. */
  | { readonly code: 'never-fires'; readonly maximumBurnRate: number }
  /** Its burn rate is below 1: it may fire though the objective is being met. */
  | { readonly code: 'fires-while-met'; readonly burnRate: number }
  /** A single bad event in the window trips it: the window holds `events` valid ones, and `needed` would be enough. */
  | { readonly code: 'one-failure-fires'; readonly events: number; readonly needed: number; readonly window: Milliseconds }
  /** Its shortest window is under two steps of the data, or under two scrapes: it sees nothing, or a single step. */
  | { readonly code: 'finer-than-data'; readonly window: Milliseconds; readonly step: Milliseconds }
  /** Its long window is longer than the SLO window. */
  | { readonly code: 'longer-than-slo-window'; readonly window: Milliseconds; readonly sloWindow: Milliseconds }
  /** `errorRatio` at which the budget is spent before the rule fires: its share is 1 or more. */
  | { readonly code: 'fires-too-late'; readonly budgetShare: Ratio }
