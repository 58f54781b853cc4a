import { durationText } from '../../core/quantity/duration.ts'
import { Alias } from 'yaml'
import type { Node, YAMLSeq } from 'yaml'
import { annotationsOf } from './alert-group.ts'
import type { Expectation, Stretch } from './expectation.ts'
import type { NamedRule, RulePlan } from './rule-plan.ts'
import { ruleWords } from './rule-words.ts'
import type { TestRun } from './test-run.ts'
import { folded, list, mapping, remarked } from '../yaml/yaml-text.ts'

export interface ExpectedRule {
  readonly named: NamedRule
  readonly expectation: Expectation
}

/** More firings than these are not asserted, shared out evenly among the rules. */
const MOST_FIRINGS = 1_000
/** promtool stops at 10,000 samples in one look. */
const MOST_STEPS_AT_ONCE = 9_000

/**
 * The two ways in which a test asserts: the alert as it arrives at the edges of its firings, and, by counting, that it fires
 * at every single evaluation in between and at none outside.
 */
export const assertions = (
  rules: readonly ExpectedRule[],
  plan: RulePlan,
  run: TestRun,
): { readonly alertTests: YAMLSeq; readonly expressionTests: YAMLSeq } => {
  const most = Math.max(1, Math.floor(MOST_FIRINGS / rules.length))
  const asserted = rules.map(({ named, expectation }) => ({ named, expectation: firstFirings(expectation, most) }))
  return {
    alertTests: list(asserted.flatMap(({ named, expectation }) => alertTests(named, expectation, plan, run))),
    expressionTests: list(
      asserted.flatMap(({ named, expectation }, index) => {
        const all = rules[index]?.expectation.firing.length ?? 0
        return expressionTests(named, expectation, run, all)
      }),
    ),
  }
}

const firstFirings = (all: Expectation, most: number): Expectation => {
  const next = all.firing[most]
  if (next === undefined) return all
  return {
    ...all,
    firing: all.firing.slice(0, most),
    silent: all.silent.filter(({ last }) => last < next.first),
  }
}

/** The evaluations around the edges of firings, in order: whether the alert must be there, with all its words. */
const alertTests = (named: NamedRule, expectation: Expectation, plan: RulePlan, { step }: TestRun): readonly Node[] => {
  const { alert, rule } = named
  const { firing, silent } = expectation
  const edges = new Map<number, boolean>()
  for (const { first, last } of firing) edges.set(first, true).set(last, true)
  for (const { first, last } of silent) edges.set(first, false).set(last, false)
  const { summary, description } = annotationsOf(named, plan)
  const firingAlert = list([
    mapping({
      exp_labels: mapping({ ...plan.labels, severity: rule.severity }),
      exp_annotations: mapping({ summary, description: folded(description) }),
    }),
  ])
  firingAlert.anchor = alert
  let told = false
  return [...edges]
    .toSorted(([a], [b]) => a - b)
    .map(([at, fires], index) => {
      const expected = fires ? (told ? new Alias(alert) : firingAlert) : list([])
      told ||= fires
      const test = mapping({ eval_time: durationText(at * step), alertname: alert, exp_alerts: expected })
      return index === 0 ? remarked(test, remarkOf(named, plan)) : test
    })
}

const remarkOf = ({ rule, alert }: NamedRule, { objective }: RulePlan): string => {
  const { burnRate, windows } = ruleWords(rule, objective)
  return `${alert}: ${rule.severity} at ${burnRate} over ${windows}`
}

/** Every evaluation of every stretch, by counting those at which the alert fires. */
const expressionTests = (
  { alert }: NamedRule,
  { firing, silent, undecided }: Expectation,
  { step }: TestRun,
  firings: number,
): readonly Node[] => {
  const stretches = [
    ...firing.flatMap(parts).map((stretch) => ({ ...stretch, fires: true })),
    ...silent.map((stretch) => ({ ...stretch, fires: false })),
  ].toSorted((a, b) => a.first - b.first)
  return stretches.map(({ first, last, fires }, index) => {
    // Half a step more than from the first to the last, which holds both whether a range is open or closed.
    const range = durationText((last - first) * step + step / 2)
    const test = mapping({
      eval_time: durationText(last * step),
      expr: `sum(count_over_time(ALERTS{alertname="${alert}",alertstate="firing"}[${range}]))`,
      exp_samples: fires ? list([mapping({ labels: '{}', value: last - first + 1 })]) : list([]),
    })
    return index === 0 ? remarked(test, ...countRemark(alert, firing.length, firings, undecided)) : test
  })
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

const countRemark = (alert: string, asserted: number, all: number, undecided: number): readonly string[] => [
  all === 0
    ? `${alert} never fires.`
    : `${alert} fires ${times(all)}: at how many evaluations each time, and at none in between.`,
  ...(asserted < all ? [`Only the first ${asserted} are asserted.`] : []),
  ...(undecided === 0
    ? []
    : [`At ${undecided} evaluations the ratio is at the threshold, but for rounding: these are left out.`]),
]

const parts = ({ first, last }: Stretch): readonly Stretch[] =>
  Array.from({ length: Math.ceil((last - first + 1) / MOST_STEPS_AT_ONCE) }, (_, part) => ({
    first: first + part * MOST_STEPS_AT_ONCE,
    last: Math.min(last, first + (part + 1) * MOST_STEPS_AT_ONCE - 1),
  }))
