import { useState } from 'react'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { useWorkspace } from '../../store/use-store.ts'
import type { OtherScenario } from './availability-kinds.ts'

/** The scenarios of the workspace but for the open one: the same list for as long as it says the same. */
export const useOtherScenarios = (): readonly OtherScenario[] => {
  const scenarios = useWorkspace((state) => state.scenarios)
  const openId = useWorkspace((state) => state.openId)
  const others = scenarios
    .filter(({ id }) => id !== openId)
    .map((scenario) => ({ id: scenario.id, title: scenarioTitle(scenario) }))
  const [kept, setKept] = useState(others)
  if (sameFacts(kept, others)) return kept
  setKept(others)
  return others
}
