import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { ended } from '../../core/incident/overlay.ts'
import type { EventHistory } from '../../core/measurement/event-history.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { instantText } from '../../core/quantity/instant.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { assertions } from './assertions.ts'
import type { ExpectedRule } from './assertions.ts'
import { counterNotation } from './counter-notation.ts'
import { expectation } from './expectation.ts'
import { promiseText } from './promise-text.ts'
import { rulePlan } from './rule-plan.ts'
import { testRun } from './test-run.ts'
import type { TestRun } from './test-run.ts'
import { testSeries } from './test-series.ts'
import { folded, list, mapping, yamlText } from '../yaml/yaml-text.ts'

/** A test, or why there is none: no rule, no sample to feed, or no series that the selectors would pick. */
export type RuleTest =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'no-rules' | 'no-samples' | 'no-series' }

const MOST_INCIDENTS_LISTED = 50

/**
 * A test of the alert rules for `promtool test rules`: it feeds what happened in the scenario and states, for every rule
 * and every evaluation, whether it must fire.
 */
export const ruleTestFile = (
  scenario: Scenario,
  history: EventHistory,
  { objective, from, to }: Pick<AlertAssessment, 'objective' | 'from' | 'to'>,
): RuleTest => {
  const { alertRules, alertReading } = scenario
  const plan = rulePlan(scenario, objective)
  if (alertRules.length === 0) return { kind: 'no-rules' }
  const series = testSeries(plan.metrics)
  if (series === null) return { kind: 'no-series' }
  const run = testRun(history, alertRules, alertReading, { from, to }, series.otherCounts)
  if (run === null) return { kind: 'no-samples' }
  const { start, step, counters } = run
  const { version } = alertReading.sampling
  const expected: readonly ExpectedRule[] = plan.rules.map((named) => ({
    named,
    expectation: expectation(run, named.rule, objective, version),
  }))
  const { alertTests, expressionTests } = assertions(expected, plan, run)
  const input = (name: string, values: Float64Array) =>
    mapping({ series: name, values: folded(counterNotation(counters.times, values, start, step)) })
  const text = yamlText(
    opening(scenario, run, promiseText(scenario, objective), plan.files.test),
    mapping({
      rule_files: list([plan.files.alerts]),
      evaluation_interval: durationText(step),
      tests: list([
        mapping({
          interval: durationText(step),
          input_series: list([input(series.bad, counters.bad), input(series.other, counters.other)]),
          alert_rule_test: alertTests,
          promql_expr_test: expressionTests,
        }),
      ]),
    }),
  )
  return { kind: 'written', text }
}

const opening = (scenario: Scenario, run: TestRun, promise: string, file: string): readonly string[] => [
  'What these alerts must do, for Prometheus itself to check. Written by Burnline.',
  promise,
  '',
  `  promtool test rules ${file}`,
  '',
  `Time 0 is ${instantText(run.start)}, the end ${instantText(run.end)}. Every rule must fire at exactly the evaluations that are stated, and at no other. A month by the minute takes promtool two to four minutes, during which it says nothing.`,
  ...samplingRemarks(scenario, run),
  ...incidentRemarks(scenario, run),
]

const samplingRemarks = ({ alertReading, alertRules }: Scenario, { step }: TestRun): readonly string[] => {
  const { sampling, priorHistory } = alertReading
  const every = durationText(step)
  const blind = alertRules.filter((rule) => (rule.shortWindow ?? rule.longWindow) < 2 * step).length
  return [
    sampling.version === 2
      ? 'Expected is what Prometheus 2 does: a window holds the sample that lies exactly at its beginning. Prometheus 3 leaves it out, and may differ by an evaluation.'
      : 'Expected is what Prometheus 3 does: a window leaves out the sample that lies exactly at its beginning. Prometheus 2 holds it, and may differ by an evaluation.',
    priorHistory === 'healthy'
      ? 'Before the data the service ran healthily, so that no window looks at nothing.'
      : 'Before the data there was nothing. The counters begin far above 0 all the same, so that their first rates are whole.',
    ...(step === sampling.scrapeInterval
      ? []
      : [
          `A sample every ${every} here, though the scenario is scraped every ${durationText(sampling.scrapeInterval)}: promtool stops at 10,000 samples in one look, and takes long below a minute.`,
        ]),
    ...(blind === 0
      ? []
      : [`Rules that cannot fire here, for a window of theirs holds less than two samples: ${blind}.`]),
  ]
}

const incidentRemarks = ({ incidents }: Scenario, { start, end }: TestRun): readonly string[] => {
  const inside = incidents.filter((one) => !one.measured && one.began < end && ended(one) > start)
  if (inside.length === 0) return []
  return [
    '',
    'What happens:',
    ...inside.slice(0, MOST_INCIDENTS_LISTED).map(({ began, lasted, failing, label }) => {
      const at = durationText(Math.max(0, began - start))
      return `  ${at}: ${label === '' ? 'an incident' : label}, ${percentText(failing)}% failing for ${durationText(lasted)}`
    }),
    ...(inside.length > MOST_INCIDENTS_LISTED ? [`  and ${inside.length - MOST_INCIDENTS_LISTED} more`] : []),
  ]
}
