import { ratioOf } from '../quantity/units.ts'
import type { Ratio } from '../quantity/units.ts'
import { budgetShares } from './budget-shares.ts'
import type { BudgetShare } from './budget-shares.ts'
import { comonotoneUnavailability, correlatedAnswer } from './correlated-answer.ts'
import type { FailingOf } from './own-unavailability.ts'
import { journeySystem } from './system.ts'
import type { System } from './system.ts'
import { systemAnswer } from './system-answer.ts'
import type { SystemAnswer } from './system-answer.ts'
import { systemBounds } from './system-bounds.ts'
import type { SystemBounds } from './system-bounds.ts'
import { systemChanges } from './system-changes.ts'
import type { SystemChange } from './system-changes.ts'
import type { Component, SystemModel } from './system-model.ts'

/** What the chosen journey of a system can promise, and why. */
export interface SystemAssessment {
  readonly system: System
  readonly journey: Component
  readonly answer: SystemAnswer
  /** However failures hang together. */
  readonly bounds: SystemBounds
  /** How much of the time the journey fails when one shared draw decides everything. */
  readonly together: Ratio
  /** With the model's own correlation; null when the independent answer is too large to be exact. */
  readonly correlated: Ratio | null
  /** Where the failures come from; null likewise. */
  readonly shares: readonly BudgetShare[] | null
  /** What more replicas and fewer dependencies would give; null likewise. */
  readonly changes: readonly SystemChange[] | null
}

/** Everything that follows from a system for its journey; null when there is none or its part of the model has a problem. */
export const systemAssessment = (
  model: SystemModel,
  failingOf: FailingOf,
  nodeLimit?: number,
): SystemAssessment | null => {
  const system = journeySystem(model, failingOf)
  return system === null ? null : assessedSystem(system, ratioOf(model.correlation), nodeLimit)
}

/**
 * The same from a system that is ready for arithmetic. Plain data in and out: a worker can do it.
 *
 * @param correlation from 0 to 1.
 */
export const assessedSystem = (system: System, correlation: Ratio, nodeLimit?: number): SystemAssessment => {
  const answer = systemAnswer(system, nodeLimit)
  const exact = answer.kind === 'exact' ? answer : null
  return {
    system,
    journey: system.parts[0] as Component,
    answer,
    bounds: systemBounds(system),
    together: comonotoneUnavailability(system),
    correlated: exact && correlatedAnswer(system, exact.unavailability, correlation),
    shares: exact && budgetShares(system, exact),
    changes: exact && systemChanges(system, exact),
  }
}
