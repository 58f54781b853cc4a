import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { alertGroup } from './alert-group.ts'
import { budgetGroup } from './budget-group.ts'
import { promiseText } from './promise-text.ts'
import { rulePlan } from './rule-plan.ts'
import { list, mapping, yamlText } from '../yaml/yaml-text.ts'

/**
 * The burn-rate alerts of a scenario as a Prometheus rule file: recordings of the error ratio, then the alerts on them.
 * Every number in it is exact, or the shortest text of the nearest double where it has no end.
 */
export const alertRuleFile = (scenario: Scenario, objective: AlertObjective): string => {
  const plan = rulePlan(scenario, objective)
  const { alerts, test } = plan.files
  return yamlText(
    [
      'Burn-rate alerts, for "rule_files" in prometheus.yml. Written by Burnline.',
      promiseText(scenario, objective),
      '',
      'Is it sound, and does it do what Burnline says?',
      `  promtool check rules ${alerts}`,
      `  promtool test rules ${test}`,
    ],
    mapping({ groups: list([alertGroup(plan, scenario.alertReading.sampling.evaluationInterval)]) }),
  )
}

/** How much of a scenario's error budget is left, as a Prometheus rule file. */
export const budgetRuleFile = (scenario: Scenario, objective: AlertObjective): string => {
  const plan = rulePlan(scenario, objective)
  const { evaluationInterval } = scenario.alertReading.sampling
  return yamlText(
    [
      'The error budget, for "rule_files" in prometheus.yml. Written by Burnline.',
      promiseText(scenario, objective),
      '',
      'It stands apart from the alerts because "promtool test rules" stops at 10,000 samples in one look, and the whole SLO window holds more. Is it sound?',
      `  promtool check rules ${plan.files.budget}`,
    ],
    mapping({ groups: list([budgetGroup(plan, scenario.sloWindow, evaluationInterval)]) }),
  )
}
