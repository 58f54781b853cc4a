import { ppb } from '../../../src/core/quantity/units.ts'
import type { Ratio } from '../../../src/core/quantity/units.ts'
import { systemAnswer } from '../../../src/core/dependency/system-answer.ts'
import type { ExactAnswer } from '../../../src/core/dependency/system-answer.ts'
import type { Component, Need, SystemModel } from '../../../src/core/dependency/system-model.ts'
import { journeySystem } from '../../../src/core/dependency/system.ts'
import type { System } from '../../../src/core/dependency/system.ts'

/** "a", or several of which some are needed: ['a', 'b'] any one, { needed: 2, on: ['a', 'b', 'c'] }. */
type Written = string | readonly string[] | { readonly needed: number; readonly on: readonly string[] }

const hard = (written: Written): Need => {
  if (typeof written === 'string') return { on: [written], needed: 1, kind: 'hard' }
  return 'on' in written ? { ...written, kind: 'hard' } : { on: written, needed: 1, kind: 'hard' }
}

export const soft = (...on: readonly string[]): Need => ({ on, needed: 1, kind: 'soft' })

/** A component whose id is its name, and what it cannot do without. */
export const part = (
  name: string,
  percent: string | number,
  needs: readonly Written[] = [],
  more: Partial<Component> = {},
): Component => ({
  id: name,
  name,
  availability: { kind: 'target', share: ppb(Math.round(Number(percent) * 1e7)) },
  replicas: 1,
  neededReplicas: 1,
  needs: needs.map(hard),
  weight: 1,
  ...more,
})

/** A system whose journey is its first component. */
export const modelOf = (...components: readonly Component[]): SystemModel => ({
  components,
  journey: components[0]?.id ?? null,
  correlation: ppb(0),
  split: 'equal',
})

const noScenario = (): null => null

export const systemOf = (...components: readonly Component[]): System => {
  const system = journeySystem(modelOf(...components), noScenario)
  if (system === null) throw new Error('no system')
  return system
}

export const exactly = (system: System): ExactAnswer => {
  const answer = systemAnswer(system)
  if (answer.kind !== 'exact') throw new Error('not exact')
  return answer
}

const numbered = (percents: readonly (string | number)[]): readonly Component[] =>
  percents.map((percent, index) => part(`c${index}`, percent))

/** A journey that never fails by itself and needs all of these, any of these, or so many of so many alike. */
export const inSeries = (percents: readonly (string | number)[]): System => {
  const components = numbered(percents)
  return systemOf(
    part(
      'journey',
      100,
      components.map(({ id }) => id),
    ),
    ...components,
  )
}

export const inParallel = (percents: readonly (string | number)[]): System => {
  const components = numbered(percents)
  return systemOf(part('journey', 100, [components.map(({ id }) => id)]), ...components)
}

export const kOfN = (needed: number, of: number, percent: string | number): System =>
  systemOf(part('journey', percent, [], { replicas: of, neededReplicas: needed }))

/** The unavailability by going through every state of the parts, one after another: slow, and beyond doubt. */
export const bruteForce = (system: System): Ratio => {
  const chances = system.unavailability
  const failed = chances.map(() => false)
  let unavailability = 0
  for (let state = 0; state < 2 ** chances.length; state++) {
    let chance = 1
    for (let part = 0; part < failed.length; part++) {
      const fails = ((state >> part) & 1) === 1
      failed[part] = fails
      chance *= fails ? (chances[part] as Ratio) : 1 - (chances[part] as Ratio)
    }
    if (chance > 0 && !worksIn(system, failed)) unavailability += chance
  }
  return unavailability
}

/** Whether the journey works while exactly these parts fail by themselves. What needs another stands before it. */
export const worksIn = ({ needs }: System, failed: readonly boolean[]): boolean => {
  const works: boolean[] = []
  for (let part = failed.length - 1; part >= 0; part--) {
    works[part] =
      !failed[part] &&
      (needs[part] ?? []).every(
        ({ on, needed }) => on.reduce((count, other) => count + Number(works[other]), 0) >= needed,
      )
  }
  return works[0] === true
}
