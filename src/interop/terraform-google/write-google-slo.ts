import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { decimalText } from '../../core/quantity/decimal.ts'
import { percentText } from '../../core/quantity/share.ts'
import { ppb } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { attribute, block, hclFile, remark } from '../hcl/hcl-body.ts'
import { hclCode, hclNumber, hclText } from '../hcl/hcl-expression.ts'
import { resourceName } from '../hcl/terraform-parts.ts'
import { promiseText } from '../prometheus-rules/promise-text.ts'
import { rulePlan } from '../prometheus-rules/rule-plan.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import type { Loss, WrittenSpecification } from '../specification/written.ts'
import { googleAlerts } from './google-alerts.ts'
import { googleIndicator } from './google-indicator.ts'
import { googleWindow } from './google-window.ts'

/** 99.99 %: Google takes nothing stricter. */
const HIGHEST_GOAL = ppb(999_900_000)

const goal = (target: PartsPerBillion): { readonly written: PartsPerBillion; readonly losses: readonly Loss[] } =>
  target <= HIGHEST_GOAL
    ? { written: target, losses: [] }
    : {
        written: HIGHEST_GOAL,
        losses: [{ code: 'target-digits', detail: `${percentText(target)} → ${percentText(HIGHEST_GOAL)}` }],
      }

/**
 * A scenario as Terraform for Google Cloud Monitoring: a custom service, its `google_monitoring_slo` over counters in
 * Managed Service for Prometheus, and an alerting policy for each rule.
 */
export const writeGoogleSlo = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const plan = rulePlan(scenario, objective)
  const { service, slo } = plan.labels
  const name = resourceName(scenario.service)
  const target = goal(scenario.target)
  const window = googleWindow(scenario.sloWindow)
  const indicator = googleIndicator(scenario)
  const alerts = googleAlerts(name, plan)
  return {
    fileName: `${serviceSlug(scenario.service)}-google-slo.tf`,
    language: 'hcl',
    text: hclFile(
      [
        'An SLO for Google Cloud Monitoring, with the provider hashicorp/google. Written by Burnline.',
        promiseText(scenario, objective),
      ],
      [
        remark('For a service that Cloud Monitoring knows already, name its service_id in the SLO instead.'),
        block(
          'resource',
          ['google_monitoring_custom_service', name],
          [
            attribute('service_id', hclText(serviceSlug(scenario.service))),
            attribute('display_name', hclText(service)),
          ],
        ),
        block(
          'resource',
          ['google_monitoring_slo', name],
          [
            attribute('service', hclCode(`google_monitoring_custom_service.${name}.service_id`)),
            attribute('display_name', hclText(`${service}, ${slo}`)),
            attribute('goal', hclNumber(decimalText({ units: BigInt(target.written), scale: 9 }))),
            window.item,
            remark('The counters, as Managed Service for Prometheus keeps them.'),
            indicator.item,
          ],
        ),
        ...alerts.items,
      ],
    ),
    losses: [
      ...target.losses,
      ...window.losses,
      ...indicator.losses,
      ...alerts.losses,
      ...(scenario.story === '' ? [] : [{ code: 'story' as const, detail: '' }]),
      ...unwrittenFacts(scenario),
    ],
  }
}
