import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { overWindow } from '../specification/window-words.ts'
import { rulePlan } from './rule-plan.ts'

/** What an objective promises, in a line: `Checkout, availability: 99.9% over 30d`. */
export const promiseText = (scenario: Scenario, objective: AlertObjective): string => {
  const { service, slo } = rulePlan(scenario, objective).labels
  return `${service}, ${slo}: ${percentText(objective.target)}% ${overWindow(scenario.sloWindow)}`
}
