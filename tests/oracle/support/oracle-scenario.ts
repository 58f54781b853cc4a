import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { AlertSpan } from '../../../src/core/alert/firing.ts'
import type { PriorHistory, Sampling } from '../../../src/core/alert/sampling.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'

/** A service, its rules, and how a Prometheus looks at it. */
export interface OracleScenario {
  readonly name: string
  readonly history: EventHistory
  readonly objective: AlertObjective
  readonly rules: readonly AlertRule[]
  readonly sampling: Sampling
  readonly prior: PriorHistory
  readonly span: AlertSpan
}
