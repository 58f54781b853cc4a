import { correlatedAnswer } from '../../core/dependency/correlated-answer.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import { systemAnswer } from '../../core/dependency/system-answer.ts'
import type { Component, SystemModel } from '../../core/dependency/system-model.ts'
import { journeySystem } from '../../core/dependency/system.ts'
import type { System } from '../../core/dependency/system.ts'
import { ratioOf, WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import { firstChoice, hasCopies, NODE_LIMIT } from '../known-system.ts'
import type { Choice, KnownSystem } from '../known-system.ts'

/** The parts of a journey that stand in for each other: replicas of one, or others that it chooses from. */
export interface Spare {
  readonly parts: { readonly kind: 'replicas'; readonly of: Component } | ({ readonly kind: 'choice' } & Choice)
  /** How much of the time too few of them work: when they fail independently, all at once, and at the model's correlation. */
  readonly apart: Ratio
  readonly together: Ratio
  readonly correlated: Ratio
}

/** What a journey begins at that asks only for one need to be met. */
const askingFor = ({ among, needed }: Choice): Component => ({
  id: '',
  name: '',
  availability: { kind: 'target', share: WHOLE },
  replicas: 1,
  neededReplicas: 1,
  needs: [{ on: among.map(({ id }) => id), needed, kind: 'hard' }],
  weight: 1,
})

const spareOf = (parts: Spare['parts'], system: System, apart: Ratio, correlation: PartsPerBillion): Spare => ({
  parts,
  apart,
  together: correlatedAnswer(system, apart, 1),
  correlated: correlatedAnswer(system, apart, ratioOf(correlation)),
})

/** The first replicas of a journey of which not all must work, else its first choice; null: there is none that a number is known of. */
export const firstSpare = (
  { components, correlation }: SystemModel,
  { system, answer }: KnownSystem,
  failingOf: FailingOf,
): Spare | null => {
  const place = system.parts.findIndex(hasCopies)
  const copied = system.parts[place]
  if (copied !== undefined) {
    const apart = system.unavailability[place] as Ratio
    const alone = {
      parts: [copied],
      replicaUnavailability: [system.replicaUnavailability[place] as Ratio],
      unavailability: [apart],
      needs: [[]],
    }
    return spareOf({ kind: 'replicas', of: copied }, alone, apart, correlation)
  }
  const choice = answer.kind === 'exact' ? firstChoice(system) : null
  if (choice === null) return null
  const start = askingFor(choice)
  const group = journeySystem(
    { components: [...components, start], journey: start.id, correlation, split: 'equal' },
    failingOf,
  )
  const among = group === null ? null : systemAnswer(group, NODE_LIMIT)
  return group === null || among?.kind !== 'exact'
    ? null
    : spareOf({ kind: 'choice', ...choice }, group, among.unavailability, correlation)
}
