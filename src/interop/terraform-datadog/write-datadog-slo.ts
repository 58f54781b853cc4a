import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { attribute, block, hclFile, remark } from '../hcl/hcl-body.ts'
import { hclList, hclNumber, hclText } from '../hcl/hcl-expression.ts'
import { resourceName } from '../hcl/terraform-parts.ts'
import { promiseText } from '../prometheus-rules/promise-text.ts'
import { rulePlan } from '../prometheus-rules/rule-plan.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import type { WrittenSpecification } from '../specification/written.ts'
import { datadogAlerts } from './datadog-alerts.ts'
import { datadogIndicator, datadogQueries } from './datadog-indicator.ts'
import { datadogPromise } from './datadog-promise.ts'

/**
 * A scenario as Terraform for Datadog: its `datadog_service_level_objective` over two queries, and a burn-rate monitor for
 * each rule that Datadog takes. The monitors burn at the rates of the scenario's own SLO window, so that they fire at the
 * same error ratios whatever the timeframe is.
 */
export const writeDatadogSlo = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const plan = rulePlan(scenario, objective)
  const { service, slo } = plan.labels
  const name = resourceName(scenario.service)
  const promise = datadogPromise(scenario)
  const indicator = datadogIndicator(name, scenario)
  const alerts = datadogAlerts(name, promise.timeframe, plan)
  return {
    fileName: `${serviceSlug(scenario.service)}-datadog-slo.tf`,
    language: 'hcl',
    text: hclFile(
      ['An SLO for Datadog, with the provider DataDog/datadog. Written by Burnline.', promiseText(scenario, objective)],
      [
        remark(
          'Datadog may know these counters by other names than Prometheus does: look them up, then change the queries.',
        ),
        ...datadogQueries(name, scenario),
        block(
          'resource',
          ['datadog_service_level_objective', name],
          [
            attribute('name', hclText(`${service}, ${slo}`)),
            attribute('type', hclText(indicator.type)),
            ...(scenario.story === '' ? [] : [attribute('description', hclText(scenario.story))]),
            attribute('tags', hclList([hclText(`service:${serviceSlug(scenario.service)}`)])),
            indicator.item,
            block(
              'thresholds',
              [],
              [attribute('timeframe', hclText(promise.timeframe)), attribute('target', hclNumber(promise.target))],
            ),
          ],
        ),
        ...alerts.items,
      ],
    ),
    losses: [...promise.losses, ...indicator.losses, ...alerts.losses, ...unwrittenFacts(scenario)],
  }
}
