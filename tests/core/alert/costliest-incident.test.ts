import { describe, expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { costliestIncident } from '../../../src/core/alert/costliest-incident.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')

const costliestOf = (incidents: readonly Incident[]) => {
  const scenario = { ...newScenario('checkout', 'Checkout'), incidents }
  const assessed = assessment(scenario, scenarioHistory(scenario, null, now), now)
  return costliestIncident(assessed, alertAssessment(scenario, assessed))
}

describe('the costliest incident', () => {
  it('is the one that spent most, not the longest', () => {
    const short = incident(at('2026-11-10'), '20m', 100)
    const long = incident(at('2026-11-12'), '3h', 5)
    expect(costliestOf([long, short])?.incident).toBe(short)
  })

  it('counts what was spent within the SLO window up to now', () => {
    const before = incident(at('2026-10-01'), '5h')
    const inside = incident(at('2026-11-12'), '2m')
    const ahead = incident(at('2026-11-23'), '5h')
    expect(costliestOf([before, inside, ahead])?.incident).toBe(inside)
  })

  it('is none where none has spent anything', () => {
    expect(costliestOf([])).toBeNull()
    expect(costliestOf([incident(at('2026-11-23'), '5h')])).toBeNull()
  })
})
