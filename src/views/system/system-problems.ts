import { checkSystem } from '../../core/dependency/check-system.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { problemWords } from '../../format/problem-words.ts'

/** What is wrong with a system, in words: of its components by their ids, and of it as a whole. */
export interface SystemProblems {
  readonly ofComponents: ReadonlyMap<string, readonly string[]>
  readonly ofSystem: readonly string[]
}

const PLACE = /^components\[(\d+)\]/

export const systemProblems = (system: SystemModel): SystemProblems => {
  const ofComponents = new Map<string, string[]>()
  const ofSystem: string[] = []
  for (const problem of checkSystem(system)) {
    const component = system.components[Number(PLACE.exec(problem.path)?.[1] ?? -1)]
    const said = problemWords(problem)
    if (component === undefined) ofSystem.push(said)
    else ofComponents.set(component.id, [...(ofComponents.get(component.id) ?? []), said])
  }
  return { ofComponents, ofSystem }
}
