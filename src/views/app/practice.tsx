import type { LearningView, Topic } from '../../lessons/topic.ts'
import { useAlerts } from '../../store/use-alerts.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { InPractice } from '../learn/in-practice.tsx'
import { useFailingOf } from '../system/use-failing-of.ts'
import { sendTo } from './parts.ts'

/** The panel beside a view, with the open scenario's numbers. */
export const Practice = ({ view, topic }: { readonly view: LearningView; readonly topic: Topic }) => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  const alerts = useAlerts()
  const failingOf = useFailingOf(scenario.system.components)
  return (
    <InPractice
      view={view}
      topic={topic}
      scenario={scenario}
      assessment={assessment}
      alerts={alerts}
      failingOf={failingOf}
      onTry={sendTo}
    />
  )
}
