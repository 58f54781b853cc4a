import type { Component, ComponentAvailability, Need, SystemModel } from '../../core/dependency/system-model.ts'
import { ppb } from '../../core/quantity/units.ts'
import type { ProblemCode } from '../../core/result.ts'
import { MOST_COMPONENTS } from '../../core/scenario/limits.ts'
import { nameIndex } from './name-index.ts'
import type { NameIndex } from './name-index.ts'
import { lineProblem, outlineProblem } from './outline-problem.ts'
import type { LineProblem, OutlineProblem } from './outline-problem.ts'
import { scenarioNames } from './scenario-names.ts'
import type { ScenarioName } from './scenario-names.ts'
import { sortLines } from './sort-lines.ts'
import type { Complain, NamedComponent, SortedLines } from './sort-lines.ts'

/** What a text is read over, and what it may name. */
export interface OutlineSurroundings {
  /** Components of the same name keep their id. */
  readonly over: SystemModel
  readonly createId: () => string
  readonly scenarios: readonly ScenarioName[]
}

/** What a text says. */
export interface OutlineReading {
  /** Whatever could be read; the system it was read over when the text is refused as too large. */
  readonly system: SystemModel
  /** By place, at most 50. */
  readonly problems: readonly OutlineProblem[]
  /** How many more there are. */
  readonly furtherProblems: number
  /** The line of each component, from 1, by its id. */
  readonly lines: ReadonlyMap<string, number>
}

const MOST_PROBLEMS = 50
/** In characters. */
const LONGEST_OUTLINE = 5_000_000
/** For a component that does not say how available it is. */
const USUAL: ComponentAvailability = { kind: 'target', share: ppb(999_000_000) }

/**
 * Reads a system from the text that a person typed. What cannot be read is a problem with its place and left out; the rest
 * stays. A text that says nothing of the journey means the one component that nothing needs. That components do not need
 * each other in circles is for `checkSystem` to say.
 */
export const readOutline = (text: string, { over, createId, scenarios }: OutlineSurroundings): OutlineReading => {
  const refused = (code: ProblemCode, received: number, most: number): OutlineReading => {
    const problem = lineProblem({ column: 1, text: String(received) }, code, String(most))
    return { system: over, problems: [outlineProblem(1, problem)], furtherProblems: 0, lines: new Map() }
  }
  if (text.length > LONGEST_OUTLINE) return refused('too-long', text.length, LONGEST_OUTLINE)
  const found: { readonly line: number; readonly problem: LineProblem }[] = []
  const complain: Complain = (line, problems) => {
    for (const problem of problems) found.push({ line, problem })
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const sorted = sortLines(lines, scenarioNames(scenarios), complain)
  if (sorted.begun > MOST_COMPONENTS) return refused('too-many', sorted.begun, MOST_COMPONENTS)
  const bare = bareComponents(sorted.components, over, createId)
  const idOf = nameIndex(bare.map(({ id, name }) => [name, id] as const))
  const components = bare.map((component, at): Component => {
    const needs = (sorted.components[at]?.needs ?? []).flatMap((need) => needsOf(need, component.id, idOf, complain))
    return { ...component, needs }
  })
  const { correlation, split } = sorted
  const journey = journeyOf(sorted, components, idOf, complain)
  found.sort((a, b) => a.line - b.line || a.problem.column - b.problem.column)
  return {
    system: { components, journey, correlation, split },
    problems: found.slice(0, MOST_PROBLEMS).map(({ line, problem }) => outlineProblem(line, problem)),
    furtherProblems: Math.max(0, found.length - MOST_PROBLEMS),
    lines: new Map(components.map(({ id }, at) => [id, sorted.components[at]?.line ?? 1])),
  }
}

/** The components without what they need, each with the id that its name has had. */
const bareComponents = (
  named: readonly NamedComponent[],
  over: SystemModel,
  createId: () => string,
): readonly Component[] => {
  const names = new Set(named.map(({ name }) => name.text))
  const exact = new Map(over.components.map((component) => [component.name, component]))
  // A name that is typed in other letters is the same component, unless its own name is there as well.
  const similar = nameIndex(
    over.components.filter(({ name }) => !names.has(name)).map((component) => [component.name, component] as const),
  )
  const taken = new Set<string>()
  return named.map(({ said, name }) => {
    const found = exact.get(name.text) ?? similar(name.text)
    const known = found !== null && !taken.has(found.id) ? found : null
    if (known !== null) taken.add(known.id)
    return {
      id: known?.id ?? createId(),
      name: name.text,
      availability: said.availability ?? known?.availability ?? USUAL,
      replicas: said.replicas,
      neededReplicas: said.neededReplicas,
      needs: [],
      weight: said.weight,
    }
  })
}

const needsOf = (
  { said, line }: NamedComponent['needs'][number],
  self: string,
  idOf: NameIndex<string>,
  complain: Complain,
): readonly Need[] => {
  const on: string[] = []
  for (const name of said.names) {
    const id = idOf(name.text)
    if (id === null) complain(line, [lineProblem(name, 'not-a-component')])
    else if (id === self) complain(line, [lineProblem({ ...name, text: `${name.text} → ${name.text}` }, 'cycle')])
    else if (on.includes(id)) complain(line, [lineProblem(name, 'repeated-key')])
    else on.push(id)
  }
  const { kind, needed } = said
  if (needed === null) return on.map((id) => ({ on: [id], needed: 1, kind }))
  return on.length === 0 ? [] : [{ on, needed: Math.min(needed, on.length), kind }]
}

const journeyOf = (
  { journey: said }: SortedLines,
  components: readonly Component[],
  idOf: NameIndex<string>,
  complain: Complain,
): string | null => {
  if (said !== null) {
    const { name, line } = said
    if (!name.quoted && name.text.toLowerCase() === 'none') return null
    const id = idOf(name.text)
    if (id === null) complain(line, [lineProblem(name, 'not-a-component')])
    return id
  }
  const needed = new Set(components.flatMap(({ needs }) => needs.flatMap(({ on }) => on)))
  const tops = components.filter(({ id }) => !needed.has(id))
  return tops.length === 1 ? (tops[0]?.id ?? null) : null
}
