import type { Scenario } from '../core/scenario/scenario.ts'
import type { Workspace } from '../core/scenario/workspace.ts'

const versionIn = ({ scenarios }: Workspace, id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id)

/**
 * The scenarios that another tab brings or changed and that no step of undo here has ever touched. They belong to every
 * step, so that undoing what was done here does not undo what was done there.
 */
export const untouchedHere = (ours: Workspace, joined: Workspace, steps: readonly Workspace[]): readonly Scenario[] =>
  joined.scenarios.filter((scenario) => {
    const before = versionIn(ours, scenario.id)
    return scenario !== before && steps.every((step) => versionIn(step, scenario.id) === before)
  })

/** A step of undo with scenarios of another tab put into it. */
export const withScenarios = (step: Workspace, brought: readonly Scenario[]): Workspace => {
  const versions = new Map(brought.map((scenario) => [scenario.id, scenario]))
  return {
    openId: step.openId,
    scenarios: [
      ...step.scenarios.map((scenario) => versions.get(scenario.id) ?? scenario),
      ...brought.filter(({ id }) => versionIn(step, id) === undefined),
    ],
  }
}
