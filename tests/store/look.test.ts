import { expect, it } from 'vitest'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { createLook } from '../../src/store/look.ts'
import { builtInScenario } from '../../src/views/app/built-in.ts'
import { at, incident } from '../core/build.ts'
import { near } from '../support/near.ts'

const NOW = at('2026-11-22T00:00')

it('works out a scenario without measurements at the instant given: 20 of 43.2 minutes are spent', () => {
  const outage = incident(at('2026-11-04T14:02'), '20m')
  const { assessment } = createLook(NOW)({ ...newScenario('a', 'A'), incidents: [outage] })
  near(assessment.remaining?.share ?? NaN, 1 - 20 / 43.2)
  expect(assessment.now).toBe(NOW)
})

it('makes the measurements of the built-in scenario, and tells of its alerts', () => {
  const { assessment, alerts } = createLook(NOW)(builtInScenario(NOW))
  expect(assessment.remaining).not.toBeNull()
  expect(alerts.incidents.length).toBeGreaterThan(0)
})

it('answers at once for the same scenario', () => {
  const look = createLook(NOW)
  const scenario = builtInScenario(NOW)
  expect(look(scenario)).toBe(look(scenario))
  expect(look({ ...scenario })).not.toBe(look(scenario))
})

it('knows no other scenario than the one it looks at', () => {
  const scenario = newScenario('a', 'A')
  const { failingOf } = createLook(NOW)(scenario)
  expect(failingOf('another')).toBeNull()
  expect(failingOf('a')).not.toBeNull()
})
