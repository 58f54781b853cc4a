import { problem } from '../result.ts'
import type { Problem, ProblemCode } from '../result.ts'
import type { Component, Need, SystemModel } from './system-model.ts'
import { systemCycles } from './system-cycles.ts'

/** More are refused: no picture and no table of that many helps anybody. */
export const MOST_COMPONENTS = 2_000

export const MOST_REPLICAS = 1_000

/**
 * Everything that is wrong with a system, in the order of its components, cycles last. Empty when nothing is. Of the cycles
 * that a person may have built, each is told once, by its names: "cart → catalogue → cart".
 */
export const checkSystem = (model: SystemModel): readonly Problem[] => {
  const { components, journey } = model
  const found: Problem[] = []
  if (components.length > MOST_COMPONENTS) {
    found.push(problemAt('components', 'too-many', String(components.length), String(MOST_COMPONENTS)))
  }
  const byId = new Map(components.map((component) => [component.id, component]))
  const ids = new Set<string>()
  const names = new Set<string>()
  components.forEach((component, index) => {
    const path = `components[${index}]`
    const name = component.name.trim()
    if (component.id === '') found.push(problemAt(`${path}.id`, 'empty', ''))
    else if (ids.has(component.id)) found.push(problemAt(`${path}.id`, 'repeated-key', component.id))
    if (name === '') found.push(problemAt(`${path}.name`, 'empty', component.name))
    else if (names.has(name)) found.push(problemAt(`${path}.name`, 'repeated-key', component.name))
    ids.add(component.id)
    names.add(name)
    found.push(...componentProblems(component, path))
    component.needs.forEach((need, at) => found.push(...needProblems(need, `${path}.needs[${at}]`, byId)))
  })
  if (journey !== null && !byId.has(journey)) found.push(problemAt('journey', 'not-a-component', journey))
  for (const cycle of systemCycles(components)) {
    const received = cycle.ids.map((id) => byId.get(id)?.name ?? id).join(' → ')
    found.push(problemAt(cycle.path, 'cycle', received))
  }
  return found
}

/** What is wrong with the numbers of one component, its needs apart. */
export const componentProblems = (component: Component, path: string): readonly Problem[] => {
  const found: Problem[] = []
  const { replicas, neededReplicas, weight, availability } = component
  if (!isCount(replicas)) found.push(problemAt(`${path}.replicas`, 'not-positive', String(replicas)))
  else if (replicas > MOST_REPLICAS) {
    found.push(problemAt(`${path}.replicas`, 'too-many', String(replicas), String(MOST_REPLICAS)))
  }
  found.push(...neededProblems(neededReplicas, replicas, `${path}.neededReplicas`))
  if (!(weight >= 0)) found.push(problemAt(`${path}.weight`, 'negative', String(weight)))
  if (availability.kind === 'repair') {
    for (const field of ['mttf', 'mttr'] as const) {
      const value = availability[field]
      if (!(value > 0)) found.push(problemAt(`${path}.availability.${field}`, 'not-positive', String(value)))
    }
  }
  return found
}

/** What is wrong with one need; `known` are the components that there are. */
export const needProblems = (
  { on, needed }: Need,
  path: string,
  known: { readonly has: (id: string) => boolean },
): readonly Problem[] => {
  const found: Problem[] = []
  if (on.length === 0) found.push(problemAt(`${path}.on`, 'empty', ''))
  const seen = new Set<string>()
  on.forEach((id, index) => {
    if (seen.has(id)) found.push(problemAt(`${path}.on[${index}]`, 'repeated-key', id))
    else if (!known.has(id)) found.push(problemAt(`${path}.on[${index}]`, 'not-a-component', id))
    seen.add(id)
  })
  if (on.length > 0) found.push(...neededProblems(needed, on.length, `${path}.needed`))
  return found
}

const neededProblems = (needed: number, of: number, path: string): readonly Problem[] => {
  if (!isCount(needed)) return [problemAt(path, 'not-positive', String(needed))]
  return needed > of ? [problemAt(path, 'more-than-there-are', String(needed), String(of))] : []
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1

const problemAt = (path: string, code: ProblemCode, received: string, expected: string | null = null): Problem =>
  problem(path, code, received, expected).problem
