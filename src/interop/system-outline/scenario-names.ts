/** A scenario of the workspace, as "as in" names it. */
export interface ScenarioName {
  readonly id: string
  readonly name: string
}

/** Scenarios to look up both ways. A name that several share names none of them. */
export interface ScenarioNames {
  readonly idOf: (name: string) => string | null
  readonly nameOf: (id: string) => string | null
}

export const scenarioNames = (scenarios: readonly ScenarioName[]): ScenarioNames => {
  const ids = new Map<string, string | null>()
  for (const { id, name } of scenarios) ids.set(name, ids.has(name) ? null : id)
  const names = new Map(scenarios.map(({ id, name }) => [id, name]))
  const idOf = (name: string): string | null => ids.get(name) ?? null
  return {
    idOf,
    nameOf: (id) => {
      const name = names.get(id)
      return name !== undefined && idOf(name) === id ? name : null
    },
  }
}
