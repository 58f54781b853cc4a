import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { alertGroup } from './alert-group.ts'
import { budgetGroup } from './budget-group.ts'
import { promiseText } from './promise-text.ts'
import { rulePlan } from './rule-plan.ts'
import { serviceSlug } from './service-slug.ts'
import { list, mapping, remarked, yamlText } from '../yaml/yaml-text.ts'

/** The alerts and the error budget of a scenario as a PrometheusRule of the Prometheus operator for Kubernetes. */
export const prometheusRule = (scenario: Scenario, objective: AlertObjective): string => {
  const plan = rulePlan(scenario, objective)
  const { evaluationInterval } = scenario.alertReading.sampling
  const { resource, alerts } = plan.files
  return yamlText(
    [
      'Burn-rate alerts and the error budget, for the Prometheus operator: kubectl apply -f. Written by Burnline.',
      promiseText(scenario, objective),
      '',
      'promtool reads plain rule files. What is under "spec" is one:',
      `  yq .spec ${resource} > ${alerts}`,
      `  promtool check rules ${alerts}`,
    ],
    mapping({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: remarked(
        mapping({ name: `${serviceSlug(scenario.service)}-slo` }),
        'Add the namespace, and the labels that the "ruleSelector" of your Prometheus asks for.',
      ),
      spec: mapping({
        groups: list([alertGroup(plan, evaluationInterval), budgetGroup(plan, scenario.sloWindow, evaluationInterval)]),
      }),
    }),
  )
}
