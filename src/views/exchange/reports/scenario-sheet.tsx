import { useMemo } from 'react'
import type { AlertAssessment } from '../../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { reportPage } from '../../../interop/scenario-report/report-page.ts'
import { writeReport } from '../../../interop/scenario-report/write-report.ts'
import { useOpenScenario } from '../../../store/use-store.ts'
import { BurnDownDrawing } from '../../charts/burn-down-figure.tsx'
import { burnDownPictureOf } from '../../scenario/burn-down-picture-of.ts'
import { documentFileName } from './document-file-name.ts'
import { DocumentPage } from './document-page.tsx'
import { DocumentVerbs } from './document-verbs.tsx'
import { reportFacts } from './report-facts.ts'

export interface ScenarioSheetProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** The open scenario on one page, and what can be done with it. */
export const ScenarioSheet = ({ assessment, alerts }: ScenarioSheetProps) => {
  const scenario = useOpenScenario()
  const facts = useMemo(() => reportFacts(scenario, assessment, alerts), [scenario, assessment, alerts])
  const { exclusions, exclusionsApply } = scenario
  const picture = useMemo(
    () => burnDownPictureOf(assessment, exclusionsApply ? exclusions : []),
    [assessment, exclusions, exclusionsApply],
  )
  return (
    <>
      <DocumentVerbs
        name="the report"
        fileName={documentFileName(scenario.service, 'error-budget')}
        markdown={writeReport(facts)}
      />
      <DocumentPage
        label="The scenario on a page"
        blocks={reportPage(facts)}
        picture={<BurnDownDrawing picture={picture} />}
        dense
      />
    </>
  )
}
