import { expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { soonerRules } from '../../../src/core/alert/sooner-rule.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { at, incident } from '../build.ts'
import { rule } from './build-rule.ts'

const now = at('2026-11-22')

const soonerFor = (of: AlertRule, told: Incident, others: readonly Incident[] = []) => {
  const incidents = [told, ...others]
  const scenario = { ...newScenario('one', 'Checkout'), now, incidents, alertRules: [of] }
  const known = assessment(scenario, scenarioHistory(scenario, null, now), now)
  const alerts = alertAssessment(scenario, known)
  const alert = alerts.incidents[0]?.first
  if (!alert) throw new Error('no alert')
  return soonerRules(alert, told, alerts, known.events, scenario.alertReading)
}

const outage = incident(now - 5 * DAY, '20m')

it('half the time takes half the burn rate, or half the long window: 7.2× in an hour, 14.4× in 30 minutes', () => {
  const { lowered, shortened } = soonerFor(rule('1h/5m', '14.4x'), outage)
  expect(lowered).toMatchObject({ longWindow: HOUR, threshold: burnRateOf(7.2) })
  expect(shortened).toMatchObject({ longWindow: 30 * MINUTE, shortWindow: 5 * MINUTE, threshold: burnRateOf(14.4) })
})

it('the short window stays the shorter one: of 6 hours and 3 h there are 3 hours and a twelfth', () => {
  expect(soonerFor(rule('6h/3h', '6x'), outage).shortened).toMatchObject({
    longWindow: 3 * HOUR,
    shortWindow: 15 * MINUTE,
  })
})

it('goes no lower than 1×: half of 1.5× would be 0.75×', () => {
  expect(soonerFor(rule('1d/2h', '1.5x'), outage).lowered).toBe(null)
})

it('cannot shorten how long a condition must hold', () => {
  expect(soonerFor(rule('5m', '1x', '10m'), outage)).toEqual({ lowered: null, shortened: null })
})

it('is no rule that was firing before the incident began', () => {
  // A leak of 1.435 % burns at 14.35× until the incident begins: 14.3×, the next below 14.4×, is up by then.
  const leak = incident(outage.began - 3 * HOUR, '3h', 1.435)
  // So short a window tells the two apart at once.
  expect(soonerFor(rule('1h/1s', '14.4x'), outage, [leak]).lowered).toBe(null)
})
