import { useState } from 'react'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { useAssessment, useOpenScenario } from '../../../src/store/use-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { AlertRules } from '../../../src/views/alerts/alert-rules.tsx'
import { ReadingSwitch } from '../../../src/views/alerts/reading-switch.tsx'
import { RuleStory } from '../../../src/views/alerts/rule-story.tsx'
import { renderOverStore, workshopScenario as workshop } from '../support/workshop.tsx'

/** The workshop's incidents under 50 requests a second, and the workbook's four rules. */
export const workshopScenario: Scenario = { ...workshop, requestsPerSecond: 50 }

const Parts = () => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  if (assessment === null) return null
  const alerts = alertAssessment(scenario, assessment)
  return (
    <>
      <AlertRules alerts={alerts} selectedId={selectedId} onSelect={setSelectedId} />
      <RuleStory alerts={alerts} assessment={assessment} selectedId={selectedId} onSelect={setSelectedId} />
      <ReadingSwitch />
    </>
  )
}

/** Mounts the rule table, the story and the switch over a fresh store. */
export const renderRules = (scenario: Scenario = workshopScenario): WorkspaceStore =>
  renderOverStore(<Parts />, scenario)
