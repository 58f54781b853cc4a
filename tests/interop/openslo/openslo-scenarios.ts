import { thresholdBurnRate } from '../../../src/core/alert/threshold.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { sloPeriodLength } from '../../../src/core/window/slo-period.ts'

/** Noon of 4 November 2026 in UTC. */
export const CLOCK = Date.UTC(2026, 10, 4, 12)

/** What a writer is told of a scenario. */
export const objectiveOf = ({ target, sloWindow, now }: Scenario) => ({
  target,
  sloWindow: sloPeriodLength(sloWindow, now ?? CLOCK),
})

/** Every number that an objective and its alerts hang on. The rules' ids are names. */
export const numbersOf = (scenario: Scenario, sloWindow = objectiveOf(scenario).sloWindow) => ({
  target: scenario.target,
  sloWindow: scenario.sloWindow,
  budgetingMethod: scenario.budgetingMethod,
  timeSlices: scenario.timeSlices,
  latencyThreshold: scenario.latencyThreshold,
  rules: scenario.alertRules.map((rule) => ({ ...rule, id: '', rate: thresholdBurnRate(rule, sloWindow) })),
})
