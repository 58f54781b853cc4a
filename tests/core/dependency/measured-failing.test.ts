import { expect, it } from 'vitest'
import { measuredFailing } from '../../../src/core/dependency/measured-failing.ts'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'

const now = Date.UTC(2026, 10, 22)
const scenario: Scenario = { ...newScenario('cart', 'Cart'), backgroundFailing: ppb(2_000_000) }

it('is the share of bad events that a scenario measures', () => {
  near(measuredFailing(assessment(scenario, scenarioHistory(scenario, null, now), now), scenario.target), 0.002, 1e-9)
})

it('is the error budget while nothing is measured or to be had', () => {
  near(measuredFailing(null, scenario.target), 0.001)
  const before = scenarioHistory(scenario, null, now)
  const empty = assessment(
    {
      ...scenario,
      exclusions: [{ id: 'x', kind: 'maintenance', reason: '', began: now - 40 * DAY, lasted: 41 * DAY }],
    },
    before,
    now,
  )
  expect(empty.sli).toBeNull()
  near(measuredFailing(empty, scenario.target), 0.001)
})
