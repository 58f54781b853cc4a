import { ppb } from '../quantity/units.ts'
import { componentIds } from './component-ids.ts'
import type { Component, Need, SystemModel } from './system-model.ts'

/** 99.9 %: where a new component begins. */
const USUAL_SHARE = ppb(999_000_000)

/** A plain dependency: without this one component nothing works. */
export const plainNeed = (id: string): Need => ({ on: [id], needed: 1, kind: 'hard' })

/** The name, or the name with the lowest number from 2 on that no component has: "Cache", "Cache 2". Case says nothing. */
export const freeName = ({ components }: SystemModel, name: string): string => {
  const taken = new Set(components.map((one) => one.name.toLowerCase()))
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`
  return free
}

/** One more component, alone and needing nothing: 99.9 %, one replica. The first one is the journey. */
export const withComponent = (system: SystemModel, name: string): { system: SystemModel; id: string } => {
  const id = componentIds(system)()
  const added: Component = {
    id,
    name: freeName(system, name),
    availability: { kind: 'target', share: USUAL_SHARE },
    replicas: 1,
    neededReplicas: 1,
    needs: [],
    weight: 1,
  }
  return { system: { ...system, components: [...system.components, added], journey: system.journey ?? id }, id }
}

/** The system with a component changed. The others, and it where nothing changes, stay the same objects. */
export const withChanges = (system: SystemModel, id: string, changes: Partial<Omit<Component, 'id'>>): SystemModel => ({
  ...system,
  components: system.components.map((one) => (one.id === id ? { ...one, ...changes } : one)),
})

/** A need without some components; null when it has none left. It never asks for more than there are. */
const needWithout = (need: Need, gone: ReadonlySet<string>): Need | null => {
  const on = need.on.filter((id) => !gone.has(id))
  if (on.length === need.on.length) return need
  return on.length === 0 ? null : { ...need, on, needed: Math.min(need.needed, on.length) }
}

const needsWithout = (needs: readonly Need[], gone: ReadonlySet<string>): readonly Need[] =>
  needs.flatMap((need) => needWithout(need, gone) ?? [])

/** The system without some components, and nobody needs them any more. A journey that goes leaves none. */
export const withoutComponents = (system: SystemModel, ids: readonly string[]): SystemModel => {
  const gone = new Set(ids)
  const touched = ({ on }: Need): boolean => on.some((id) => gone.has(id))
  return {
    ...system,
    components: system.components
      .filter(({ id }) => !gone.has(id))
      .map((one) => (one.needs.some(touched) ? { ...one, needs: needsWithout(one.needs, gone) } : one)),
    journey: system.journey !== null && gone.has(system.journey) ? null : system.journey,
  }
}

/** The system where one component needs another as well; as it was where it does already, or either is not there. */
export const withNeed = (system: SystemModel, from: string, to: string): SystemModel => {
  const found = system.components.find(({ id }) => id === from)
  if (found === undefined || from === to || !system.components.some(({ id }) => id === to)) return system
  if (found.needs.some(({ on }) => on.includes(to))) return system
  return withChanges(system, from, { needs: [...found.needs, plainNeed(to)] })
}

/** Whether a component needs another one outright: by a hard need of that one alone. */
export const needsOutright = ({ needs }: Component, other: string): boolean => needs.some(isPlain(other))

const isPlain =
  (other: string) =>
  ({ on, kind }: Need): boolean =>
    kind === 'hard' && on.length === 1 && on[0] === other

/**
 * The system where another component may stand in, too, for those of one need. What stands in for others is not needed
 * outright any more: where the need is hard, the same component's own plain need of it goes, or nothing would be gained.
 * As it was where there is no such need or component, or it is in that need already.
 *
 * @param index of the need among those of the component, from 0.
 */
export const withAlternative = (system: SystemModel, id: string, index: number, other: string): SystemModel => {
  const found = system.components.find((one) => one.id === id)
  const need = found?.needs[index]
  if (found === undefined || need === undefined || id === other || need.on.includes(other)) return system
  if (!system.components.some((one) => one.id === other)) return system
  const needs = found.needs.map((one) => (one === need ? { ...one, on: [...one.on, other] } : one))
  return withChanges(system, id, { needs: need.kind === 'hard' ? needs.filter((one) => !isPlain(other)(one)) : needs })
}

/** The components that need this one, directly: whoever loses something when it goes. */
export const whoNeeds = ({ components }: SystemModel, id: string): readonly Component[] =>
  components.filter(({ needs }) => needs.some(({ on }) => on.includes(id)))

/** The system where one component no longer needs another. */
export const withoutNeed = (system: SystemModel, from: string, to: string): SystemModel => {
  const found = system.components.find(({ id }) => id === from)
  return found === undefined ? system : withChanges(system, from, { needs: needsWithout(found.needs, new Set([to])) })
}

/** The system where nobody needs a component any more. */
export const withoutNeedsOn = (system: SystemModel, id: string): SystemModel => ({
  ...system,
  components: system.components.map((one) =>
    one.needs.some(({ on }) => on.includes(id)) ? { ...one, needs: needsWithout(one.needs, new Set([id])) } : one,
  ),
})
