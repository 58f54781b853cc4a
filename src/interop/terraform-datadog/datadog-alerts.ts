import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import { usualShortWindow } from '../../core/alert/short-window.ts'
import { thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { attribute, block } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclCode, hclList, hclNumber, hclTemplate, hclText, plainDecimal } from '../hcl/hcl-expression.ts'
import { ruleResource, variable } from '../hcl/terraform-parts.ts'
import type { NamedRule, RulePlan } from '../prometheus-rules/rule-plan.ts'
import { ruleWords } from '../prometheus-rules/rule-words.ts'
import { leftOutRules } from '../specification/left-out-rules.ts'
import type { Loss } from '../specification/written.ts'

const LONGEST_WINDOW = 48 * HOUR

const wholeMinutes = (window: Milliseconds): boolean => window % MINUTE === 0

/** As Datadog writes windows: the long one in hours, minutes where they would leave something over. */
const windowText = (window: Milliseconds): string => (window % HOUR === 0 ? `${window / HOUR}h` : `${window / MINUTE}m`)

/** Datadog has no rule with one window: a twelfth of the long one, up to a whole minute, takes the missing one's place. */
const shortOf = ({ longWindow, shortWindow }: AlertRule): Milliseconds =>
  shortWindow ?? Math.ceil(usualShortWindow(longWindow) / MINUTE) * MINUTE

/** Whether Datadog takes a rule: windows of whole minutes, a long one of 1 to 48 hours, and a burn rate that can be reached. */
const isTaken = (rule: AlertRule, { objective: { target, sloWindow } }: RulePlan): boolean => {
  const { numerator, denominator } = thresholdErrorRatio(rule, target, sloWindow)
  return (
    rule.longWindow >= HOUR &&
    rule.longWindow <= LONGEST_WINDOW &&
    [rule.longWindow, shortOf(rule)].every(wholeMinutes) &&
    numerator < denominator
  )
}

const told = (name: string, severity: Severity): string => `${name}_${severity}_to`

/** A name in which no sign begins a template of Datadog's. */
const plainName = (text: string): string => text.replaceAll(/\{(?=\{)/g, '{ ')

const monitor = (named: NamedRule, name: string, timeframe: string, plan: RulePlan): HclItem => {
  const { rule } = named
  const { service, slo } = plan.labels
  const { burnRate, windows, budgetShare, sloWindow } = ruleWords(rule, plan.objective)
  const threshold = plainDecimal(thresholdBurnRate(rule, plan.objective.sloWindow))
  const windowsAsked = `long_window("${windowText(rule.longWindow)}").short_window("${windowText(shortOf(rule))}")`
  const spent = `It spends ${budgetShare} of the ${sloWindow} error budget in ${durationText(rule.longWindow)}.`
  return block(
    'resource',
    ['datadog_monitor', ruleResource(name, named)],
    [
      attribute('name', hclText(plainName(`${service}, ${slo}: burning faster than ${burnRate} over ${windows}`))),
      attribute('type', hclText('slo alert')),
      attribute(
        'query',
        hclTemplate([
          'burn_rate("',
          { value: hclCode(`datadog_service_level_objective.${name}.id`) },
          `").over("${timeframe}").${windowsAsked} > ${threshold}`,
        ]),
      ),
      attribute(
        'message',
        hclTemplate([
          `The error budget burns faster than ${burnRate} over ${windows}. ${spent} `,
          { value: hclCode(`var.${told(name, rule.severity)}`) },
        ]),
      ),
      attribute('tags', hclList([hclText(`severity:${rule.severity}`)])),
      block('monitor_thresholds', [], [attribute('critical', hclNumber(threshold))]),
    ],
  )
}

const TOLD: Readonly<Record<Severity, string>> = {
  page: 'Who is woken, as a Datadog handle such as @pagerduty-NAME.',
  ticket: 'Who is told in working hours, as a Datadog handle such as @slack-NAME.',
}

const lossesOf = (taken: readonly AlertRule[], left: readonly AlertRule[]): readonly Loss[] => {
  const single = taken.filter(({ shortWindow }) => shortWindow === null)
  const longestWait = taken.reduce((longest, rule) => Math.max(longest, rule.for), 0)
  return [
    ...leftOutRules(left),
    ...single.map((rule) => ({
      code: 'alert-short-window' as const,
      detail: `none → ${durationText(shortOf(rule))}`,
    })),
    ...(longestWait === 0 ? [] : [{ code: 'alert-for' as const, detail: durationText(longestWait) }]),
  ]
}

/** A burn-rate monitor for each rule that Datadog takes, and whom they tell. */
export const datadogAlerts = (
  name: string,
  timeframe: string,
  plan: RulePlan,
): { readonly items: readonly HclItem[]; readonly losses: readonly Loss[] } => {
  const taken = plan.rules.filter(({ rule }) => isTaken(rule, plan))
  const left = plan.rules.filter((one) => !taken.includes(one))
  const severities = [...new Set(taken.map(({ rule }) => rule.severity))]
  return {
    items: [
      ...severities.map((severity) => variable(told(name, severity), 'string', TOLD[severity], hclText(''))),
      ...taken.map((named) => monitor(named, name, timeframe, plan)),
    ],
    losses: lossesOf(
      taken.map(({ rule }) => rule),
      left.map(({ rule }) => rule),
    ),
  }
}
