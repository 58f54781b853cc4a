import type { Scenario } from '../core/scenario/scenario.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import type { WorkspaceStore } from './workspace-store.ts'

const versionIn = ({ scenarios }: Workspace, id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id)

const withScenarios = (step: Workspace, brought: ReadonlyMap<string, Scenario>): Workspace => ({
  openId: step.openId,
  scenarios: [
    ...step.scenarios.map((scenario) => brought.get(scenario.id) ?? scenario),
    ...[...brought.values()].filter(({ id }) => versionIn(step, id) === undefined),
  ],
})

/**
 * Puts what another tab did into the store. A scenario that no step of undo here has touched goes into every step, so
 * that undoing what was done here never undoes what was done there. Anything else, such as a scenario that this tab edited
 * earlier or one that the other tab deleted, is a step of its own, so that the version it replaces is not lost.
 */
export const joinWorkspace = (store: WorkspaceStore, joined: Workspace): void => {
  const { scenarios, openId, replaceWorkspace } = store.getState()
  const { pastStates, futureStates, pause, resume } = store.temporal.getState()
  const ours: Workspace = { scenarios, openId }
  const steps = [...pastStates, ...futureStates] as readonly Workspace[]
  const brought = new Map<string, Scenario>()
  for (const scenario of joined.scenarios) {
    const before = versionIn(ours, scenario.id)
    if (scenario !== before && steps.every((step) => versionIn(step, scenario.id) === before)) {
      brought.set(scenario.id, scenario)
    }
  }
  const put = (step: Partial<Workspace>): Workspace => withScenarios(step as Workspace, brought)
  store.temporal.setState({ pastStates: pastStates.map(put), futureStates: futureStates.map(put) })
  const here = put(ours)
  pause()
  store.setState(here)
  resume()
  const told = here.scenarios.length === joined.scenarios.length
  if (!told || joined.scenarios.some((scenario) => !here.scenarios.includes(scenario))) replaceWorkspace(joined)
}
