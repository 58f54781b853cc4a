import { expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule, Severity } from '../../../src/core/alert/alert-rule.ts'
import { changeEffect } from '../../../src/core/alert/change-effect.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')
const outage = incident(now - 10 * DAY, '20m')
const brownOut = incident(now - 5 * DAY, '3h', 5)
const small = incident(now - 2 * DAY, '3h', 1)
const scenario = { ...newScenario('one', 'Checkout'), now, incidents: [outage, brownOut, small] }
const known = assessment(scenario, scenarioHistory(scenario, null, now), now)
const [fast] = scenario.alertRules as readonly [AlertRule]

const effectOf = (changed: readonly AlertRule[], { id }: Incident, heard: Severity = 'page') =>
  changeEffect(scenario, known, alertAssessment(scenario, known), changed, id, heard)

it('raising one page leaves the next: 6h/30m after 43m 12s, and the outage is paged after 2m 9.6s', () => {
  const { here, elsewhere } = effectOf([{ ...fast, threshold: burnRateOf(50) }], brownOut)
  expect(here?.rule.id).toBe('page-6h')
  near(here?.after ?? NaN, 2_592_000)
  expect(elsewhere.map((one) => one.incident.id)).toEqual([outage.id])
  near(elsewhere[0]?.before?.after ?? NaN, 51_840)
  near(elsewhere[0]?.after?.after ?? NaN, 129_600)
})

it('a page that became a ticket wakes nobody, and still tells of it', () => {
  const ticket: AlertRule = { ...fast, severity: 'ticket' }
  expect(effectOf([ticket], brownOut).here?.rule.id).toBe('page-6h')
  expect(effectOf([ticket], brownOut, 'ticket').here?.rule.id).toBe('page-1h')
})

it('a lower burn rate fires for what it did not before: 1 % burns at 10×', () => {
  const { also, firings, here } = effectOf([{ ...fast, threshold: burnRateOf(7.2) }], outage)
  near(here?.after ?? NaN, 25_920)
  expect(also.map(({ id }) => id)).toEqual([small.id])
  expect(firings).toEqual({ before: 2, after: 3 })
})

it('no change has no effect', () => {
  expect(effectOf([fast], outage)).toMatchObject({ elsewhere: [], also: [], firings: { before: 2, after: 2 } })
})
