import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessedIncident } from '../../../src/core/scenario/assessed-incident.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')

const told = (began: number, lasted: string, more: Partial<Scenario> = {}) => {
  const one = incident(began, lasted)
  const scenario = { ...newScenario('one', 'Checkout'), now, incidents: [one], ...more }
  const seen = assessment(scenario, scenarioHistory(scenario, null, now), now)
  return { seen, found: assessedIncident(scenario, null, seen, one.id) }
}

it('is seen as now while the window holds it', () => {
  const { seen, found } = told(now - 9 * DAY, '20m')
  expect(found?.assessment).toBe(seen)
  expect(found?.entry).toBe(seen.ledger[0])
})

it('is seen from when the rolling window began with it, once it has rolled off: 20 of 43.2 minutes', () => {
  const began = now - 200 * DAY
  const { found } = told(began, '20m')
  expect(found?.assessment.now).toBe(began + 30 * DAY)
  near(found?.entry.own.share ?? NaN, 20 / 43.2)
  expect(found?.entry.placement).toBe('inside')
})

it('is seen from the end of the calendar period in which it ended: 20 of the 44.64 minutes of October', () => {
  const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const
  const { found } = told(at('2026-10-20'), '20m', { sloWindow })
  expect(found?.assessment.period).toEqual({ start: at('2026-10-01'), end: at('2026-11-01') })
  near(found?.entry.own.share ?? NaN, 20 / 44.64)
  // One that ends as the period does still belongs to it, but for the last millisecond.
  const last = told(at('2026-11-01') - 20 * MINUTE, '20m', { sloWindow })
  expect(last.found?.assessment.period).toEqual({ start: at('2026-10-01'), end: at('2026-11-01') })
  near(last.found?.entry.own.share ?? NaN, 20 / 44.64, 1e-6)
})

it('is null before it has begun, and where there is none', () => {
  const { seen, found } = told(now + HOUR, '20m')
  expect(found).toBeNull()
  expect(assessedIncident(newScenario('one', 'Checkout'), null, seen, 'another')).toBeNull()
})
