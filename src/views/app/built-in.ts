import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Workspace } from '../../core/scenario/workspace.ts'
import { BUILT_IN_ID, builtInScenario, midnight } from '../learn/built-in-scenario.ts'

export { builtInScenario, midnight }

/** The service of a scenario that nobody has named yet. */
export const NEW_SERVICE = 'My service'

/** The workspace of a first visit: the built-in scenario, ending at the midnight (UTC) that began today. */
export const firstWorkspace = (clock: Instant): Workspace => {
  const scenario = builtInScenario(midnight(clock))
  return { scenarios: [scenario], openId: scenario.id }
}

/** Moves the built-in scenario to today, unless the person has changed anything in it. */
export const withBuiltInToday = (workspace: Workspace, clock: Instant): Workspace => ({
  ...workspace,
  scenarios: workspace.scenarios.map((scenario) => {
    const { id, now } = scenario
    if (id !== BUILT_IN_ID || now === null) return scenario
    const fresh = builtInScenario(now)
    // Before version 4 it had neither a system nor a policy of its own.
    const isOlder = scenario.system.components.length === 0 && sameFacts(scenario.policy, USUAL_POLICY)
    const { system, policy } = isOlder ? fresh : scenario
    const untouched = sameFacts({ ...scenario, system, policy }, fresh)
    return untouched ? builtInScenario(midnight(clock)) : scenario
  }),
})
