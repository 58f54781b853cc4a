import { DAY, HOUR } from '../quantity/units.ts'
import { budgetShare } from './alert-rule.ts'
import type { AlertRule, Severity } from './alert-rule.ts'
import type { RuleSet, RuleSetKey } from './rule-set.ts'

const SOURCE = 'https://docs.datadoghq.com/service_management/service_level_objectives/burn_rate/'

const rule = (id: string, severity: Severity, longWindow: number, percent: number): AlertRule => ({
  id,
  severity,
  longWindow,
  shortWindow: longWindow / 12,
  threshold: budgetShare(percent),
  for: 0,
})

const table = (key: RuleSetKey, days: number, hour: number, quarterDay: number, day: number): RuleSet => {
  const rules = [
    rule('page-1h', 'page', HOUR, hour),
    rule('page-6h', 'page', 6 * HOUR, quarterDay),
    rule('ticket-24h', 'ticket', DAY, day),
  ]
  return { key, group: 'vendors', source: SOURCE, madeFor: days * DAY, rules: () => rules }
}

/**
 * Datadog's recommended values for SLOs of 7, 30 and 90 days, by the share of the budget that each table gives beside its
 * burn rates; short windows are a twelfth of the long ones. The tables name no severities: as in the workbook, the
 * two faster rules page here and the slow one is a ticket. Datadog also fires at exactly the threshold; ours must be above.
 *
 * Source: Datadog documentation, "Burn Rate Alerts", examples.
 */
export const DATADOG_SETS: readonly RuleSet[] = [
  table('datadog-7d', 7, 10, 20, 40),
  table('datadog-30d', 30, 2, 5, 10),
  table('datadog-90d', 90, 1, 3, 5),
]
