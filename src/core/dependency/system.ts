import type { Ratio } from '../quantity/units.ts'
import { componentProblems, needProblems } from './check-system.ts'
import { atLeast } from './k-of-n.ts'
import { fatalReplicas, replicaUnavailability } from './own-unavailability.ts'
import type { FailingOf } from './own-unavailability.ts'
import type { Component, SystemModel } from './system-model.ts'

/** A hard need of a part: at least `needed` of these others, by their places in `System.parts`. */
export interface PartNeed {
  readonly on: readonly number[]
  readonly needed: number
}

/** The part of a model that a journey hangs on, ready for arithmetic. Plain data: it can be posted to a worker. */
export interface System {
  /** What the journey needs, directly or through others, each once. The journey is the first; what needs another stands before it. */
  readonly parts: readonly Component[]
  /** How likely one replica of each part fails by itself. */
  readonly replicaUnavailability: readonly Ratio[]
  /** How likely each part fails by itself, when its replicas fail independently. */
  readonly unavailability: readonly Ratio[]
  /** The hard needs of each part. Soft ones take nothing from availability. */
  readonly needs: readonly (readonly PartNeed[])[]
}

/**
 * The part of the model that a journey hangs on.
 *
 * @param journey the id of the component that is asked for; usually the model's own.
 * @returns null when there is no journey, or when a component that it needs has a problem, stands in a cycle of hard needs or
 * names a scenario that is missing. What is wrong elsewhere in the model does not matter.
 */
export const journeySystem = (
  model: SystemModel,
  failingOf: FailingOf,
  journey: string | null = model.journey,
): System | null => {
  const byId = new Map(model.components.map((component) => [component.id, component]))
  const start = journey === null ? undefined : byId.get(journey)
  if (start === undefined) return null
  const parts = inOrder(start, byId)
  if (parts === null) return null
  const placeOf = new Map(parts.map(({ id }, place) => [id, place]))
  const single: Ratio[] = []
  for (const part of parts) {
    const one = replicaUnavailability(part, failingOf)
    if (one === null) return null
    single.push(one)
  }
  return {
    parts,
    replicaUnavailability: single,
    unavailability: parts.map((part, place) => atLeast(part.replicas, fatalReplicas(part), single[place] as number)),
    needs: parts.map(({ needs }) =>
      needs
        .filter(({ kind }) => kind === 'hard')
        .map(({ on, needed }) => ({ on: on.map((id) => placeOf.get(id) as number), needed })),
    ),
  }
}

/** Everything that `start` needs by hard needs, what needs another before it; null when any of it has a problem. */
const inOrder = (start: Component, byId: ReadonlyMap<string, Component>): readonly Component[] | null => {
  const finished: Component[] = []
  const state = new Map<Component, 'open' | 'done'>()
  const way: { readonly component: Component; readonly on: readonly string[]; next: number }[] = []
  const enter = (component: Component): boolean => {
    const hard = component.needs.filter(({ kind }) => kind === 'hard')
    if (componentProblems(component, '').length > 0) return false
    if (hard.some((need) => needProblems(need, '', byId).length > 0)) return false
    state.set(component, 'open')
    way.push({ component, on: hard.flatMap(({ on }) => on), next: 0 })
    return true
  }
  if (!enter(start)) return null
  while (way.length > 0) {
    const visit = way[way.length - 1] as (typeof way)[number]
    const id = visit.on[visit.next]
    if (id === undefined) {
      state.set(visit.component, 'done')
      finished.push(visit.component)
      way.pop()
      continue
    }
    visit.next++
    const component = byId.get(id) as Component
    const seen = state.get(component)
    if (seen === 'open') return null
    if (seen === undefined && !enter(component)) return null
  }
  return finished.toReversed()
}
