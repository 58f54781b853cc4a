import { ruleLosses } from '../../interop/prometheus-rules/rule-losses.ts'
import { useAlerts } from '../../store/use-alerts.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { Losses } from './losses.tsx'
import { RuleFiles } from './rule-files.tsx'

/** The rule files of the open scenario, as soon as there is something to work them out from. */
export const RulesExport = () => {
  const assessment = useAssessment()
  const alerts = useAlerts()
  const scenario = useOpenScenario()
  return assessment === null || alerts === null ? (
    <p role="status">The rules are written as soon as the measurements of this scenario are there.</p>
  ) : (
    <>
      <RuleFiles assessment={assessment} alerts={alerts} />
      <Losses losses={ruleLosses(scenario, alerts.objective)} />
    </>
  )
}
