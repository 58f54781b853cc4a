import type { Delivery } from '../../core/delivery/delivery.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'

/** Changes how the open scenario delivers; `field` names what is undone together. */
export const useEditDelivery = (): ((changes: Partial<Delivery>, field: string) => void) => {
  const { delivery } = useOpenScenario()
  const { editScenario } = useActions()
  return (changes, field) => editScenario({ delivery: { ...delivery, ...changes } }, field)
}
