import { problem, success } from '../result.ts'
import type { Problem, Result } from '../result.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'
import { upgrade, WORKSPACE_VERSION } from './upgrade.ts'

/** Everything a person has: their scenarios, and which of them is open. At least one scenario; ids differ. */
export interface Workspace {
  readonly scenarios: readonly Scenario[]
  readonly openId: string
}

/** A workspace as it is stored and sent. */
export interface StoredWorkspace extends Workspace {
  readonly format: 'burnline-workspace'
  readonly version: typeof WORKSPACE_VERSION
}

/** What could be read, and the problem of each scenario that could not. */
export interface ReadWorkspace {
  readonly workspace: Workspace
  readonly problems: readonly Problem[]
}

/** A workspace with the marks that `readWorkspace` knows it by: plain data, ready for JSON. */
export const storedWorkspace = ({ scenarios, openId }: Workspace): StoredWorkspace => ({
  format: 'burnline-workspace',
  version: WORKSPACE_VERSION,
  openId,
  scenarios,
})

/**
 * Reads stored data of any known version into a workspace. Scenarios that cannot be read are named, and the others kept.
 *
 * @returns problem `unreadable` when the data is no workspace or holds no readable scenario, `newer-version` (`expected`
 *   the newest known version, `received` the data's) when it comes from a later Burnline.
 */
export const readWorkspace = (data: unknown): Result<ReadWorkspace> => {
  const upgraded = upgrade(data)
  if (!upgraded.ok) return upgraded
  const { scenarios: entries, openId } = upgraded.value
  if (!Array.isArray(entries)) return problem('scenarios', 'not-a-list', typeof entries)
  const scenarios: Scenario[] = []
  const problems: Problem[] = []
  for (const [index, entry] of entries.entries()) {
    const path = `scenarios[${index}]`
    const result = readScenario(entry, path)
    if (!result.ok) problems.push(result.problem)
    else if (scenarios.some(({ id }) => id === result.value.id)) {
      problems.push({ path: `${path}.id`, code: 'repeated-key', expected: null, received: result.value.id })
    } else scenarios.push(result.value)
  }
  const [first] = scenarios
  if (first === undefined) return problem('scenarios', 'unreadable', problems[0]?.received ?? '')
  const open = scenarios.find(({ id }) => id === openId) ?? first
  return success({ workspace: { scenarios, openId: open.id }, problems })
}
