import type { FailingOf } from '../core/dependency/own-unavailability.ts'
import { systemAnswer } from '../core/dependency/system-answer.ts'
import type { SystemAnswer } from '../core/dependency/system-answer.ts'
import { journeySystem } from '../core/dependency/system.ts'
import type { System } from '../core/dependency/system.ts'
import type { Component } from '../core/dependency/system-model.ts'
import type { Scenario } from '../core/scenario/scenario.ts'

/** What the journey of a scenario stands on, and how much of the time it fails. */
export interface KnownSystem {
  readonly system: System
  readonly journey: Component
  readonly answer: SystemAnswer
}

/** Fewer than the view allows itself: a sentence must not be waited for. */
const NODE_LIMIT = 4_000

/** null: there is no journey yet, or what it needs has a problem. */
export const knownSystem = ({ system: model }: Scenario, failingOf: FailingOf): KnownSystem | null => {
  const system = journeySystem(model, failingOf)
  const journey = system?.parts[0]
  return system === null || journey === undefined ? null : { system, journey, answer: systemAnswer(system, NODE_LIMIT) }
}
