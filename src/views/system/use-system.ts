import { useCallback } from 'react'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { useRemembered } from '../../store/use-store.ts'

/** Changes the system of the open scenario as it is by then. Changes of one `step` close together are undone together. */
export type EditSystem = (change: (system: SystemModel) => SystemModel, step: string) => void

/** The same function for ever, so that rows that did not change need not be drawn again. */
export const useEditSystem = (): EditSystem => {
  const { store } = useRemembered()
  return useCallback(
    (change, step) => {
      const { scenarios, openId, editScenario } = store.getState()
      const { system } = scenarios.find(({ id }) => id === openId) as Scenario
      editScenario({ system: change(system) }, step)
    },
    [store],
  )
}
