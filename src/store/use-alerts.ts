import type { AlertAssessment } from '../core/alert/alert-assessment.ts'
import { alertsOf } from './alerts-of.ts'
import { useAssessment, useOpenScenario } from './use-store.ts'

/** Which alerts fired, of the open scenario; null where there is no assessment. Apart from `use-store`, for it is not needed at once. */
export const useAlerts = (): AlertAssessment | null => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  return assessment === null ? null : alertsOf(scenario, assessment)
}
