import type { AlertAssessment } from '../../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { scenarioTitle } from '../../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { WORKBOOK_POLICY } from '../../../format/delivery-sources.ts'
import { formatTimeZone } from '../../../format/instant.ts'
import { formatSloWindow } from '../../../format/slo-window.ts'
import { WORKBOOK_ALERTS, WORKBOOK_BUDGET } from '../../../format/sources.ts'
import type { ReportFacts } from '../../../interop/scenario-report/report-facts.ts'
import { allowanceWords } from '../../scenario/budget-words.ts'
import { seenAt } from '../../scenario/saved-from.ts'
import { objectiveWords } from '../../../format/objective-words.ts'
import { reportAlerts } from './report-alerts.ts'
import { reportCurve } from './report-curve.ts'
import { reportFigures } from './report-figures.ts'
import { reportFormulas } from './report-formulas.ts'
import { ledgerNotes, reportLedger } from './report-ledger.ts'
import { reportDelivery, reportPolicy } from './report-policy.ts'

/** What the page of a scenario says. */
export const reportFacts = (scenario: Scenario, assessment: Assessment, alerts: AlertAssessment): ReportFacts => {
  const { now, period, outlook } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const { budget, downtime, badEvents, of } = allowanceWords(assessment)
  return {
    title: scenarioTitle(scenario),
    objective: objectiveWords(scenario, formatSloWindow(outlook.sloWindow, period.start)),
    budget: `${budget}: ${downtime} of full outage, or ${badEvents} ${of}`,
    seen: seenAt(now, timeZone),
    figures: reportFigures(assessment),
    curve: reportCurve(assessment),
    ledger: reportLedger(scenario, assessment, alerts),
    ledgerNotes: ledgerNotes(scenario, assessment),
    timeZone: formatTimeZone(timeZone),
    ...reportAlerts(scenario, assessment, alerts),
    policy: reportPolicy(scenario, assessment),
    delivery: reportDelivery(scenario, assessment),
    formulas: reportFormulas(assessment),
    sources: [WORKBOOK_BUDGET, WORKBOOK_ALERTS, WORKBOOK_POLICY],
  }
}
