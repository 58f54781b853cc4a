import type { Severity } from '../../core/alert/alert-rule.ts'
import { thresholdBurnRate } from '../../core/alert/threshold.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { attribute, block } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclCode, hclList, hclNumber, hclTemplate, hclText, plainDecimal } from '../hcl/hcl-expression.ts'
import { ruleResource, variable } from '../hcl/terraform-parts.ts'
import type { NamedRule, RulePlan } from '../prometheus-rules/rule-plan.ts'
import { ruleWords } from '../prometheus-rules/rule-words.ts'
import type { Loss } from '../specification/written.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { page: 'CRITICAL', ticket: 'WARNING' }

/** As Google writes lengths of time: "3600s", or "1500ms" where seconds would leave something over. */
const lookback = (window: Milliseconds): string => (window % SECOND === 0 ? `${window / SECOND}s` : `${window}ms`)

/** Google waits for whole minutes only. */
const wait = (holds: Milliseconds): Milliseconds => Math.ceil(holds / MINUTE) * MINUTE

const condition = ({ rule }: NamedRule, window: Milliseconds, name: string, { objective }: RulePlan): HclItem =>
  block(
    'conditions',
    [],
    [
      attribute('display_name', hclText(`Burn rate over ${durationText(window)}`)),
      block(
        'condition_threshold',
        [],
        [
          attribute(
            'filter',
            hclTemplate([
              'select_slo_burn_rate("',
              { value: hclCode(`google_monitoring_slo.${name}.name`) },
              `", "${lookback(window)}")`,
            ]),
          ),
          attribute('comparison', hclText('COMPARISON_GT')),
          attribute('threshold_value', hclNumber(plainDecimal(thresholdBurnRate(rule, objective.sloWindow)))),
          attribute('duration', hclText(`${wait(rule.for) / SECOND}s`)),
        ],
      ),
    ],
  )

const channels = (name: string, severity: Severity): string => `${name}_${severity}_channels`

const policy = (named: NamedRule, name: string, plan: RulePlan): HclItem => {
  const { longWindow, shortWindow, severity } = named.rule
  const { service, slo } = plan.labels
  const { burnRate, windows } = ruleWords(named.rule, plan.objective)
  return block(
    'resource',
    ['google_monitoring_alert_policy', ruleResource(name, named)],
    [
      attribute('display_name', hclText(`${service}, ${slo}: burning faster than ${burnRate} over ${windows}`)),
      attribute('combiner', hclText('AND')),
      attribute('severity', hclText(SEVERITIES[severity])),
      attribute('notification_channels', hclCode(`var.${channels(name, severity)}`)),
      condition(named, longWindow, name, plan),
      ...(shortWindow === null ? [] : [condition(named, shortWindow, name, plan)]),
    ],
  )
}

const CHANNELS: Readonly<Record<Severity, string>> = {
  page: 'Names of the notification channels that wake somebody.',
  ticket: 'Names of the notification channels for what can wait for working hours.',
}

/** An alerting policy for each rule, and the channels that they go to. */
export const googleAlerts = (
  name: string,
  plan: RulePlan,
): { readonly items: readonly HclItem[]; readonly losses: readonly Loss[] } => {
  const severities = [...new Set(plan.rules.map(({ rule }) => rule.severity))]
  const cut = plan.rules.map(({ rule }) => rule.for).filter((holds) => wait(holds) !== holds)
  return {
    items: [
      ...severities.map((severity) =>
        variable(channels(name, severity), 'list(string)', CHANNELS[severity], hclList([])),
      ),
      ...plan.rules.map((named) => policy(named, name, plan)),
    ],
    losses: cut.length === 0 ? [] : [{ code: 'alert-for', detail: durationText(Math.max(...cut)) }],
  }
}
