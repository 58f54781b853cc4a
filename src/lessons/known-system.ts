import type { FailingOf } from '../core/dependency/own-unavailability.ts'
import { needsAll } from '../core/dependency/series-closure.ts'
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

/** Replicas of which fewer than all must work. */
export const hasCopies = ({ replicas, neededReplicas }: Component): boolean => neededReplicas < replicas

/** A need that fewer than all of those it names can meet. */
export interface Choice {
  readonly part: Component
  readonly among: readonly Component[]
  readonly needed: number
}

/** The first need of a journey that leaves a choice; null: everything is needed at once. */
export const firstChoice = ({ parts, needs }: System): Choice | null => {
  for (const [place, ofPart] of needs.entries()) {
    const need = ofPart.find((one) => !needsAll(one))
    const part = parts[place]
    if (need === undefined || part === undefined) continue
    return { part, among: need.on.flatMap((other) => parts[other] ?? []), needed: need.needed }
  }
  return null
}

/** Fewer than the view allows itself: a sentence must not be waited for. */
export const NODE_LIMIT = 4_000

/** null: there is no journey yet, or what it needs has a problem. */
export const knownSystem = ({ system: model }: Scenario, failingOf: FailingOf): KnownSystem | null => {
  const system = journeySystem(model, failingOf)
  const journey = system?.parts[0]
  return system === null || journey === undefined ? null : { system, journey, answer: systemAnswer(system, NODE_LIMIT) }
}
