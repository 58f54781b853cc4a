import { alertAssessment } from '../core/alert/alert-assessment.ts'
import type { AlertAssessment } from '../core/alert/alert-assessment.ts'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { Scenario } from '../core/scenario/scenario.ts'

const known = new WeakMap<Assessment, { readonly scenario: Scenario; readonly alerts: AlertAssessment }>()

/** The alerts of an assessed scenario, worked out once for every part of the page that asks. */
export const alertsOf = (scenario: Scenario, assessment: Assessment): AlertAssessment => {
  const there = known.get(assessment)
  if (there?.scenario === scenario) return there.alerts
  const alerts = alertAssessment(scenario, assessment)
  known.set(assessment, { scenario, alerts })
  return alerts
}
