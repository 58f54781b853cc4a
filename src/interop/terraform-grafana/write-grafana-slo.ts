import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { decimalText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { attribute, block, hclFile } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclCode, hclNumber, hclText } from '../hcl/hcl-expression.ts'
import { resourceName, variable } from '../hcl/terraform-parts.ts'
import { promiseText } from '../prometheus-rules/promise-text.ts'
import { rulePlan } from '../prometheus-rules/rule-plan.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import type { Loss, WrittenSpecification } from '../specification/written.ts'
import { grafanaAlerts } from './grafana-alerts.ts'
import { grafanaQuery } from './grafana-query.ts'
import { grafanaWindow } from './grafana-window.ts'

/** What Grafana takes of a name and of a description. */
const LONGEST_TITLE = 128
const LONGEST_DESCRIPTION = 1_024

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')

const label = (key: string, value: string): HclItem =>
  block('label', [], [attribute('key', hclText(key)), attribute('value', hclText(value))])

const indicatorLosses = ({ budgetingMethod, latencyThreshold }: Scenario): readonly Loss[] => [
  ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
  ...(latencyThreshold === null
    ? []
    : [{ code: 'latency-threshold' as const, detail: durationText(latencyThreshold) }]),
]

/** A scenario as Terraform for Grafana Cloud: its `grafana_slo` with Grafana's own burn-rate alerts. */
export const writeGrafanaSlo = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const plan = rulePlan(scenario, objective)
  const { service, slo } = plan.labels
  const name = resourceName(scenario.service)
  const { window, losses } = grafanaWindow(scenario.sloWindow)
  const alerts = grafanaAlerts(plan)
  const description = scenario.story === '' ? promiseText(scenario, objective) : scenario.story
  const title = `${service}, ${slo}`
  return {
    fileName: `${serviceSlug(scenario.service)}-grafana-slo.tf`,
    language: 'hcl',
    text: hclFile(
      [
        'An SLO for Grafana Cloud, with the provider grafana/grafana. Written by Burnline.',
        promiseText(scenario, objective),
      ],
      [
        variable(
          `${name}_datasource_uid`,
          'string',
          'Uid of the data source that has the counters and keeps what is recorded, such as grafanacloud-prom.',
        ),
        block(
          'resource',
          ['grafana_slo', name],
          [
            attribute('name', hclText(cut(title, LONGEST_TITLE))),
            attribute('description', hclText(cut(description, LONGEST_DESCRIPTION))),
            grafanaQuery(plan.metrics),
            block(
              'objectives',
              [],
              [
                attribute('value', hclNumber(decimalText({ units: BigInt(scenario.target), scale: 9 }))),
                attribute('window', hclText(window)),
              ],
            ),
            block('destination_datasource', [], [attribute('uid', hclCode(`var.${name}_datasource_uid`))]),
            label('service', service),
            ...alerts.items,
          ],
        ),
      ],
    ),
    losses: [
      ...losses,
      ...indicatorLosses(scenario),
      ...alerts.losses,
      ...(title.length > LONGEST_TITLE ? [{ code: 'name' as const, detail: '' }] : []),
      ...(scenario.story.length > LONGEST_DESCRIPTION ? [{ code: 'story' as const, detail: '' }] : []),
      ...unwrittenFacts(scenario),
    ],
  }
}
