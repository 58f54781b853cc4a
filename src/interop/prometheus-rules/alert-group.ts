import { thresholdErrorRatio, thresholdBurnRate } from '../../core/alert/threshold.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { compareFractions, fraction, fractionText } from '../../core/quantity/fraction.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Node, YAMLMap } from 'yaml'
import { ratioSelector, recordedRatio } from './rule-plan.ts'
import type { NamedRule, RulePlan } from './rule-plan.ts'
import { ruleWords } from './rule-words.ts'
import { selectorText } from './selector-text.ts'
import { templateText } from './template-text.ts'
import { folded, list, mapping, remarked } from '../yaml/yaml-text.ts'

/** What an alert says, as it arrives: its templates filled in. */
export interface Annotations {
  readonly summary: string
  readonly description: string
}

export const annotationsOf = ({ rule }: NamedRule, { labels, objective }: RulePlan): Annotations => {
  const { burnRate, budgetShare, errorPercent, windows, budget, sloWindow } = ruleWords(rule, objective)
  const long = durationText(rule.longWindow)
  const lasting =
    rule.shortWindow === null
      ? '.'
      : `, and more than that over the last ${durationText(rule.shortWindow)} too, so it is still going on.`
  return {
    summary: `${labels.service}: error budget burning faster than ${burnRate} over ${windows}`,
    description:
      `More than ${errorPercent} of the requests failed over the last ${long}${lasting} ` +
      `A burn rate of ${burnRate} spends ${budgetShare} of the ${sloWindow} error budget (${budget} of the requests) in ${long}.`,
  }
}

/** Records the error ratio over every window that is looked at, then alerts on the fresh recordings. */
export const alertGroup = (plan: RulePlan, evaluationInterval: Milliseconds): YAMLMap => {
  const recordings = plan.windows.map((window) => recording(plan, window))
  const alerts = plan.rules.map((named) => alerting(named, plan))
  if (recordings[0] !== undefined)
    remarked(recordings[0], 'The share of requests that failed, over every window that an alert looks at.')
  return mapping({
    name: plan.groups.alerts,
    interval: durationText(evaluationInterval),
    rules: list([...recordings, ...alerts]),
  })
}

const recording = ({ metrics, labels }: RulePlan, window: Milliseconds): Node => {
  const rate = (selector: string): string => `sum(rate(${selector}[${durationText(window)}]))`
  return mapping({
    record: recordedRatio(window),
    expr: `${rate(selectorText(metrics.bad))}\n/\n${rate(selectorText(metrics.valid))}`,
    labels: mapping(labels),
  })
}

const alerting = (named: NamedRule, plan: RulePlan): Node => {
  const { rule, alert } = named
  const { target, sloWindow } = plan.objective
  const { budgetShare, sloWindow: length } = ruleWords(rule, plan.objective)
  const ratio = thresholdErrorRatio(rule, target, sloWindow)
  const threshold = fractionText(ratio)
  const above = (window: Milliseconds): string => `${ratioSelector(plan, window)} > ${threshold}`
  const { summary, description } = annotationsOf(named, plan)
  const sum = `${fractionText(thresholdBurnRate(rule, sloWindow))} × ${fractionText(fraction(BigInt(errorBudget(target)), BigInt(WHOLE)))} = ${threshold}`
  const share = `${budgetShare} of the error budget of ${length} within ${durationText(rule.longWindow)}`
  const reach =
    compareFractions(ratio, { numerator: 1n, denominator: 1n }) < 0
      ? []
      : ['It can never fire: not even when every request fails is the error ratio above this.']
  return remarked(
    mapping({
      alert,
      expr: [rule.longWindow, ...(rule.shortWindow === null ? [] : [rule.shortWindow])].map(above).join('\nand\n'),
      for: rule.for === 0 ? null : durationText(rule.for),
      labels: mapping({ severity: rule.severity }),
      annotations: mapping({ summary: templateText(summary), description: folded(templateText(description)) }),
    }),
    `${share}: ${sum}.`,
    ...reach,
  )
}
