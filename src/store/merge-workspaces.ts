import { scenarioTitle } from '../core/scenario/new-scenario.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import { freeTitle } from './free-title.ts'
import { sameFacts } from '../core/scenario/same-facts.ts'

/** Two tabs' workspaces made one. `conflicts` are the ids of scenarios that both had changed. */
export interface Merged {
  readonly workspace: Workspace
  readonly conflicts: readonly string[]
}

/**
 * Joins what another tab stored (`theirs`) with what this one holds (`ours`), both grown from `base`. A scenario changed on
 * one side takes that change; one changed on both keeps ours and gets theirs beside it; a deletion counts only when the
 * other side left the scenario alone. So nothing that anybody typed is lost.
 */
export const mergeWorkspaces = (
  base: Workspace,
  theirs: Workspace,
  ours: Workspace,
  createId: () => string,
): Merged => {
  const inBase = new Map(base.scenarios.map((scenario) => [scenario.id, scenario]))
  const inTheirs = new Map(theirs.scenarios.map((scenario) => [scenario.id, scenario]))
  const inOurs = new Map(ours.scenarios.map((scenario) => [scenario.id, scenario]))
  const scenarios: Scenario[] = []
  const conflicts: string[] = []
  for (const our of ours.scenarios) {
    const their = inTheirs.get(our.id)
    const before = inBase.get(our.id)
    if (their === undefined) {
      if (before === undefined || !sameFacts(before, our)) scenarios.push(our)
    } else if (sameFacts(our, their) || sameFacts(before, their)) scenarios.push(our)
    else if (sameFacts(before, our)) scenarios.push(their)
    else {
      const known = [...ours.scenarios, ...theirs.scenarios, ...scenarios]
      scenarios.push(our, { ...their, id: createId(), name: freeTitle(scenarioTitle(their), known) })
      conflicts.push(our.id)
    }
  }
  for (const their of theirs.scenarios) {
    const before = inBase.get(their.id)
    if (!inOurs.has(their.id) && (before === undefined || !sameFacts(before, their))) scenarios.push(their)
  }
  const [first] = scenarios
  if (first === undefined) return { workspace: ours, conflicts }
  const openId = scenarios.some(({ id }) => id === ours.openId) ? ours.openId : first.id
  return { workspace: { scenarios, openId }, conflicts }
}
