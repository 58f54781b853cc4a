import { alertAssessment } from '../../../../src/core/alert/alert-assessment.ts'
import type { AlertAssessment } from '../../../../src/core/alert/alert-assessment.ts'
import type { Series } from '../../../../src/core/measurement/series.ts'
import { assessment, scenarioHistory } from '../../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { at, incident } from '../../../core/build.ts'

export const NOW = at('2026-11-22')

/** A month worked through by hand: 20 minutes of everything and 3 hours of 5 % are 29 of 43.2 minutes. */
export const worked = (changes: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('one', 'Checkout'),
  now: NOW,
  requestsPerSecond: 50,
  incidents: [
    incident(at('2026-11-04T14:02'), '20m', 100, { id: 'deploy', label: 'Bad deploy', cause: 'change' }),
    incident(at('2026-11-15T09:30'), '3h', 5, { id: 'brown-out', label: 'Brown-out', cause: 'dependency' }),
  ],
  ...changes,
})

export interface Assessed {
  readonly scenario: Scenario
  readonly seen: Assessment
  readonly alerts: AlertAssessment
}

export const assessed = (scenario: Scenario, series: Series | null = null): Assessed => {
  const now = scenario.now ?? NOW
  const seen = assessment(scenario, scenarioHistory(scenario, series, now), now)
  return { scenario, seen, alerts: alertAssessment(scenario, seen) }
}

/** No-break spaces are for the eye. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
