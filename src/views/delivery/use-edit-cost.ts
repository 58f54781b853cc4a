import type { Cost } from '../../core/cost/cost.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'

/** Changes what the open scenario costs; `field` names what is undone together. */
export const useEditCost = (): ((changes: Partial<Cost>, field: string) => void) => {
  const { cost } = useOpenScenario()
  const { editScenario } = useActions()
  return (changes, field) => editScenario({ cost: { ...cost, ...changes } }, `cost ${field}`)
}
