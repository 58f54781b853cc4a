import type { Milliseconds } from '../quantity/units.ts'
import type { AlertRule } from './alert-rule.ts'

/** What a ready-made set of rules is called in data and links. */
export type RuleSetKey =
  | 'workbook'
  | 'single-window'
  | 'strategy-1'
  | 'strategy-2'
  | 'strategy-3'
  | 'strategy-4'
  | 'strategy-5'
  | 'strategy-6'
  | 'sloth-30d'
  | 'sloth-28d'
  | 'pyrra'
  | 'datadog-7d'
  | 'datadog-30d'
  | 'datadog-90d'

/**
 * `workbook`: the recommended rules and what becomes of them without short windows. `strategies`: the workbook's six, each
 * mending a fault of the one before. `vendors`: what tools bring along.
 */
export type RuleSetGroup = 'workbook' | 'strategies' | 'vendors'

/** A ready-made set of rules. */
export interface RuleSet {
  readonly key: RuleSetKey
  readonly group: RuleSetGroup
  /** Address of where it comes from. */
  readonly source: string
  /** The SLO window that its origin states it for; null where the origin makes it for every SLO window. */
  readonly madeFor: Milliseconds | null
  /**
   * The rules for an SLO window of `sloWindow` milliseconds. Those stated by budget share are the same for every SLO window
   * and burn faster in a longer one. Ids are unique within the set.
   */
  readonly rules: (sloWindow: Milliseconds) => readonly AlertRule[]
}
