import { useMemo } from 'react'
import { useAlerts } from '../../store/use-alerts.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import type { Told } from '../learn/idea-panel.tsx'
import { useFailingOf } from '../system/use-failing-of.ts'

/** What there is to say of the open scenario: the same object for as long as nothing of it has changed. */
export const useTold = (): Told => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  const alerts = useAlerts()
  const failingOf = useFailingOf(scenario.system.components)
  return useMemo(() => ({ scenario, assessment, alerts, failingOf }), [scenario, assessment, alerts, failingOf])
}
