import { burnRateOf } from '../../core/alert/alert-rule.ts'
import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import { sameRule } from '../../core/alert/rule-sets.ts'
import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import { attribute, block, remark } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclText } from '../hcl/hcl-expression.ts'
import type { RulePlan } from '../prometheus-rules/rule-plan.ts'
import { leftOutRules } from '../specification/left-out-rules.ts'
import type { Loss } from '../specification/written.ts'

const rule = (severity: Severity, longWindow: number, shortWindow: number, burnRate: number): AlertRule => ({
  id: `${severity}-${longWindow}`,
  severity,
  longWindow,
  shortWindow,
  threshold: burnRateOf(burnRate),
  for: 0,
})

/**
 * What Grafana makes as soon as there is an `alerting` block, in every SLO window alike. It fires at exactly the threshold;
 * ours must be above.
 *
 * Source: Grafana Cloud documentation, "Configure burn-rate notifications"; grafana/terraform-provider-grafana, resource_slo.go,
 * where both kinds are always sent.
 */
const MADE: readonly AlertRule[] = [
  rule('page', HOUR, 5 * MINUTE, 14.4),
  rule('page', 6 * HOUR, 30 * MINUTE, 6),
  rule('ticket', DAY, 2 * HOUR, 3),
  rule('ticket', 3 * DAY, 6 * HOUR, 1),
]

const burn = (type: 'fastburn' | 'slowburn', name: string): HclItem =>
  block(type, [], [block('annotation', [], [attribute('key', hclText('name')), attribute('value', hclText(name))])])

/** Grafana's own four alerts, where the scenario has any. Rules that are not among them are lost. */
export const grafanaAlerts = ({
  rules,
  objective,
}: RulePlan): { readonly items: readonly HclItem[]; readonly losses: readonly Loss[] } => {
  if (rules.length === 0) return { items: [], losses: [] }
  const lost = rules.filter(({ rule }) => !MADE.some((other) => sameRule(rule, other, objective.sloWindow)))
  return {
    items: [
      remark(
        'Grafana pages above 14.4 times the budget over 1h and 5m, and above 6 over 6h and 30m; it warns above 3 over 24h and 2h, and above 1 over 72h and 6h. These cannot be changed.',
      ),
      block(
        'alerting',
        [],
        [burn('fastburn', 'The error budget burns fast'), burn('slowburn', 'The error budget burns slowly')],
      ),
    ],
    losses: leftOutRules(lost.map(({ rule }) => rule)),
  }
}
