import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { prometheusRule } from '../../../src/interop/prometheus-rules/prometheus-rule.ts'
import { alertRuleFile, budgetRuleFile } from '../../../src/interop/prometheus-rules/rule-file.ts'
import { awkwardTexts, selectors } from './a-selector.ts'
import { checkout } from './exported.ts'
import { promtool, specOf } from './promtool.ts'

const SLO_WINDOW = 30 * DAY

const rules: fc.Arbitrary<readonly AlertRule[]> = fc.array(
  fc
    .record({
      severity: fc.constantFrom('page' as const, 'ticket' as const),
      longWindow: fc.constantFrom(90 * SECOND, MINUTE, HOUR, 90 * MINUTE, DAY, 366 * DAY, 1_500),
      shortWindow: fc.constantFrom(null, SECOND, 1_001, 30 * SECOND),
      millionths: fc.constantFrom(1, 14_400_000, 933_333, 6_666_667, 1_000_000_000_000_000),
      for: fc.constantFrom(0, MINUTE, 1_500),
    })
    .map(({ millionths, ...rule }, index = 0) => ({
      ...rule,
      id: `${index}`,
      threshold: { kind: 'burn-rate' as const, millionths },
    })),
  { maxLength: 8 },
)

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    service: awkwardTexts,
    name: awkwardTexts,
    metrics: fc.oneof(fc.constant(null), fc.record({ valid: selectors, bad: selectors })),
    alertRules: rules,
    target: fc.constantFrom(ppb(1), ppb(999_000_000), ppb(999_999_999)),
  })
  .map((changes) => ({ ...checkout, ...changes }))

/** The files of every scenario, and how many rules promtool must count in all of them. */
const filesOf = (all: readonly Scenario[]) => {
  const files: Record<string, string> = {}
  let count = 0
  for (const [index, scenario] of all.entries()) {
    const objective = { target: scenario.target, sloWindow: SLO_WINDOW }
    files[`${index}-alerts.yaml`] = alertRuleFile(scenario, objective)
    files[`${index}-budget.yaml`] = budgetRuleFile(scenario, objective)
    files[`${index}-spec.yaml`] = specOf(prometheusRule(scenario, objective))
    const windows = scenario.alertRules.flatMap(({ longWindow, shortWindow }) => [
      longWindow,
      shortWindow ?? longWindow,
    ])
    count += 2 * (new Set(windows).size + scenario.alertRules.length + 3)
  }
  return { files, count }
}

it('writes what promtool takes, whatever services, objectives and labels are called', () => {
  const { files, count } = filesOf(fc.sample(scenarios, { numRuns: 150, seed: 2016 }))
  const verdict = promtool('check', files)
  expect(verdict.text).not.toMatch(/FAILED|error|duplicate/i)
  const found = [...verdict.text.matchAll(/SUCCESS: (\d+) rules found/g)].map(([, number]) => Number(number))
  expect(found.reduce((sum, number) => sum + number, 0)).toBe(count)
  expect(verdict.ok).toBe(true)
})

it('writes a hundred rules with a name of its own for each, though all of them are alike', () => {
  const alertRules: readonly AlertRule[] = Array.from({ length: 100 }, (_, index) => ({
    id: `${index}`,
    severity: 'page',
    longWindow: HOUR,
    shortWindow: 5 * MINUTE,
    threshold: burnRateOf(14.4 + (index % 3)),
    for: 0,
  }))
  const text = alertRuleFile({ ...checkout, alertRules }, { target: checkout.target, sloWindow: SLO_WINDOW })
  const names = [...text.matchAll(/- alert: (\S+)/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(100)
  // Two recordings: both windows are the same for all.
  expect(promtool('check', { 'hundred.yaml': text })).toMatchObject({ ok: true, text: /102 rules found/ })
})

it('is refused by promtool where something is wrong with it', () => {
  const text = alertRuleFile(checkout, { target: checkout.target, sloWindow: SLO_WINDOW })
  expect(promtool('check', { 'broken.yaml': text.replace('sum(rate(', 'sum(rate((') }).ok).toBe(false)
})
