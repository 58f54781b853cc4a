import { expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { headStart } from '../../../src/core/alert/head-start.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'
import { rule } from './build-rule.ts'

const now = at('2026-11-22')
const outage = incident(now - 5 * DAY, '20m')

const startOf = (others: readonly Incident[]) => {
  const incidents = [...others, outage]
  const scenario = { ...newScenario('one', 'Checkout'), now, incidents, alertRules: [rule('1h/5m', '14.4x')] }
  const known = assessment(scenario, scenarioHistory(scenario, null, now), now)
  const alert = alertAssessment(scenario, known).incidents.at(-1)?.first
  if (!alert) throw new Error('no alert')
  return headStart(known.events, incidents, outage, alert)
}

it('is none after a calm time', () => {
  expect(startOf([])).toBe(null)
})

it('is what an earlier leak left in the long window: 18 s of the 51.84 s that are needed', () => {
  const leak = incident(outage.began - 50 * MINUTE, '30m', 1)
  const start = startOf([leak])
  near(start?.share ?? NaN, 18 / 51.84)
  expect(start?.incident?.id).toBe(leak.id)
})

it('names the earlier incident that brought most', () => {
  const small = incident(outage.began - 50 * MINUTE, '10m', 0.2)
  const big = incident(outage.began - 30 * MINUTE, '20m', 1)
  expect(startOf([small, big])?.incident?.id).toBe(big.id)
})

it('is none for what has left the long window, or is next to nothing', () => {
  expect(startOf([incident(outage.began - 90 * MINUTE, '20m', 1)])).toBe(null)
  // 30 min of 0.1 % are 1.8 s: 3.5 % of 51.84.
  expect(startOf([incident(outage.began - 50 * MINUTE, '30m', 0.1)])).toBe(null)
})
