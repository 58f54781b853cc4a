import { expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { firingsWithin } from '../../../src/core/alert/firings-within.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')
const scenario = {
  ...newScenario('one', 'Checkout'),
  now,
  incidents: [incident(now - 30 * DAY - 3_600_000, '20m'), incident(now - 9 * DAY, '20m')],
}
const seen = assessment(scenario, scenarioHistory(scenario, null, now), now)
const { rules } = alertAssessment(scenario, seen)

it('are in the order in which they fired, whatever the order of the rules', () => {
  const fired = firingsWithin(rules.toReversed(), now - 10 * DAY)
  // At 100 % and 99.9 % they fire after 51.84 s, 129.6 s, and twice after 259.2 s.
  expect(fired.map(({ firing }) => Math.round((firing.from - (now - 9 * DAY)) / 10) / 100)).toEqual([
    51.84, 129.6, 259.2, 259.2,
  ])
  expect(fired.slice(2).map(({ rule }) => rule)).toEqual(
    rules.toReversed().flatMap(({ rule }) => (rule.severity === 'ticket' ? [rule] : [])),
  )
})

it('leaves out what began before', () => {
  expect(firingsWithin(rules, now - 30 * DAY).length).toBe(4)
  expect(firingsWithin(rules, now)).toEqual([])
})
