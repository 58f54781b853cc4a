import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import type { AlertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { alertRuleFile } from '../../../src/interop/prometheus-rules/rule-file.ts'
import { ruleTestFile } from '../../../src/interop/prometheus-rules/rule-test-file.ts'
import type { RuleTest } from '../../../src/interop/prometheus-rules/rule-test-file.ts'
import { at } from '../../core/build.ts'

export const NOW = at('2026-11-22T00:00')

/** Fifty requests a second under 99.9 % over 30 days, judged by a Prometheus 2, the one that is at hand. */
export const checkout: Scenario = {
  ...newScenario('checkout', 'Checkout'),
  requestsPerSecond: 50,
  now: NOW,
  alertReading: {
    ...newScenario('checkout', 'Checkout').alertReading,
    sampling: { scrapeInterval: 60_000, evaluationInterval: 60_000, evaluationOffset: 15_000, version: 2 },
  },
}

export interface Assessed {
  readonly scenario: Scenario
  readonly history: EventHistory
  readonly alerts: AlertAssessment
}

export const assessed = (scenario: Scenario, series: Series | null = null, now: Instant = NOW): Assessed => {
  const history = scenarioHistory(scenario, series, now)
  return { scenario, history, alerts: alertAssessment(scenario, assessment(scenario, history, now)) }
}

export const testOf = ({ scenario, history, alerts }: Assessed): RuleTest => ruleTestFile(scenario, history, alerts)

export const testTextOf = (given: Assessed): string => {
  const test = testOf(given)
  if (test.kind !== 'written') throw new Error(`no test: ${test.kind}`)
  return test.text
}

/** The rule file and the test of a scenario, under names that begin with `key`, as promtool is to read them. */
export const exportedPair = (key: string, given: Assessed): Readonly<Record<string, string>> => ({
  [`${key}.rules.yaml`]: alertRuleFile(given.scenario, given.alerts.objective),
  [`${key}.test.yaml`]: testTextOf(given).replace(/(?<=^rule_files:\n {2}- ).*$/m, `${key}.rules.yaml`),
})
