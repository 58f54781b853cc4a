import type { Incident } from '../incident/incident.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { AlertRule } from './alert-rule.ts'
import type { Firing } from './firing.ts'
import type { RuleWarning } from './rule-warnings.ts'

/** A firing, and the budget around it. */
export interface RuleFiring extends Firing {
  /** Budget remaining when it fired; null where nothing was measured. */
  readonly remaining: Ratio | null
  /** Whether the service kept its target over the rule's own long window when it fired. */
  readonly objectiveMet: boolean
}

/** A rule, its threshold in every form, and when it fired. */
export interface RuleOutcome {
  readonly rule: AlertRule
  readonly burnRate: number
  readonly budgetShare: Ratio
  /** Both windows must be above it. May pass 1. */
  readonly errorRatio: number
  readonly warnings: readonly RuleWarning[]
  /** Ascending and apart from each other. */
  readonly firings: readonly RuleFiring[]
}

/** What one rule did about one incident. */
export interface IncidentAlert {
  readonly rule: AlertRule
  /** Whether the rule was firing already when the incident began, for something else. */
  readonly alreadyFiring: boolean
  /** When it fired; when the incident began, if it was firing already. */
  readonly at: Instant
  /** From the incident's beginning to `at`. 0 when it was firing already. */
  readonly after: Milliseconds
  /** Part of the budget that all failures since the incident began had spent by then. */
  readonly spent: Ratio
  /** Budget remaining then; null where nothing was measured. */
  readonly remaining: Ratio | null
  /** When it cleared; null while it fires at now. */
  readonly clearedAt: Instant | null
  /** From the incident's end to `clearedAt`; below 0 when it cleared before the end. */
  readonly clearedAfter: Milliseconds | null
}

/** What every rule did about one incident. */
export interface IncidentAlerts {
  readonly incident: Incident
  /** Whether it has not begun yet at now, so that nothing can be said. */
  readonly ahead: boolean
  /** The earliest of `byRule`; of two at once the more urgent, then the first in the table. null: no rule fired. */
  readonly first: IncidentAlert | null
  /** One entry per rule, in the table's order; null where the rule did not fire for it. */
  readonly byRule: readonly (IncidentAlert | null)[]
}

/** Every number of the alert lab. */
export interface AlertAssessment {
  /** What was simulated: from before the first thing on the page up to now. */
  readonly from: Instant
  readonly to: Instant
  readonly rules: readonly RuleOutcome[]
  /** One per incident of the scenario, in its order. */
  readonly incidents: readonly IncidentAlerts[]
  /** Firings of pages within the SLO window so far, and of tickets. */
  readonly pages: number
  readonly tickets: number
}

/** Placeholder until the simulation lands. */
export const alertAssessment = (scenario: Scenario, _assessment: Assessment): AlertAssessment => {
  throw new RangeError(`not there yet: ${scenario.id}`)
}
