import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { storefrontCheckout, storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { incident, series } from '../../core/build.ts'
import { awkwardTexts, selectors } from './a-selector.ts'
import { assessed, checkout, exportedPair, NOW, testOf, testTextOf } from './exported.ts'
import type { Assessed } from './exported.ts'
import { promtool } from './promtool.ts'

const rule = (
  id: string,
  longWindow: Milliseconds,
  shortWindow: Milliseconds | null,
  threshold: AlertRule['threshold'],
  more: Partial<AlertRule> = {},
): AlertRule => ({ id, severity: 'page', longWindow, shortWindow, threshold, for: 0, ...more })

const shortRules = [
  rule('page', HOUR, 5 * MINUTE, budgetShare(20)),
  rule('slow', 3 * HOUR, 30 * MINUTE, budgetShare(40)),
  rule('alone', 2 * HOUR, null, burnRateOf(2.5), { severity: 'ticket', for: 7 * MINUTE }),
  rule('never', HOUR, null, burnRateOf(1_000), { severity: 'ticket' }),
]

/** A full outage of 20 minutes and two hours at 2 %, within half a day: the windows are short, so that promtool is quick. */
const twoIncidents: Scenario = {
  ...checkout,
  sloWindow: { kind: 'rolling', duration: DAY / 2 },
  alertRules: shortRules,
  incidents: [
    incident(NOW - 10 * HOUR, '20m', 100, { label: 'Bad deploy' }),
    incident(NOW - 5 * HOUR - 17_000, '2h', 2, { label: 'Brown-out' }),
  ],
}

/** The built-in scenario on its eighteenth day, an hour after its outage, with an SLO window of a few hours. */
const builtIn = (): Assessed => {
  const words = { service: 'Storefront checkout', story: '', badDeploy: 'Bad deploy', brownOut: 'Brown-out' }
  const now = NOW - 18 * DAY + 16 * HOUR
  const scenario = {
    ...storefrontCheckout('built-in', words, NOW),
    now,
    sloWindow: { kind: 'rolling' as const, duration: 6 * HOUR },
    alertRules: shortRules,
    alertReading: checkout.alertReading,
  }
  return assessed(scenario, storefrontCheckoutSeries(20_161, NOW), now)
}

const measured = (scenario: Scenario, steps: readonly (readonly [number, number] | null)[]): Assessed => {
  const start = NOW - steps.length * MINUTE
  const source = { source: 'a test', start, step: MINUTE, steps: steps.length, unit: 'requests' as const }
  return assessed(
    { ...scenario, incidents: [], measurements: { kind: 'imported', seriesId: 'one', ...source } },
    series(steps, MINUTE, start),
  )
}

const minutes = (count: number, step: (minute: number) => readonly [number, number] | null) =>
  Array.from({ length: count }, (_, minute) => step(minute))

/** Measurements with a gap, a silence, flapping failures and the beginning of a service. */
const rough = (prior: 'healthy' | 'none'): Assessed =>
  measured(
    { ...twoIncidents, alertReading: { ...checkout.alertReading, priorHistory: prior } },
    minutes(500, (minute) => {
      if (minute >= 150 && minute < 190) return null
      if (minute >= 300 && minute < 310) return [0, 0]
      return [minute < 20 ? 1 : minute % 37 < 5 ? 9 : 0, 100 + (minute % 7)]
    }),
  )

/**
 * For hours on end exactly as much fails as the rule needs to be exceeded, and then one request more. Over 10 minutes a
 * Prometheus that adds up the rates of two series gets 0.007000000000000001, and fires; from one series it gets 0.007.
 */
const ties = (): Assessed =>
  measured(
    {
      ...twoIncidents,
      alertRules: [rule('tie', HOUR, 5 * MINUTE, burnRateOf(7)), rule('ten', 10 * MINUTE, null, burnRateOf(7))],
    },
    // 35 of 5,000 are 7 × 0.1 %.
    minutes(400, (minute) => [minute < 250 ? 35 : minute < 300 ? 36 : 0, 5_000]),
  )

const run = (pairs: Readonly<Record<string, Assessed>>, change: (text: string) => string = (text) => text) => {
  const files: Record<string, string> = {}
  for (const [key, given] of Object.entries(pairs)) Object.assign(files, exportedPair(key, given))
  const changed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]))
  return promtool(
    'test',
    changed,
    Object.keys(files).filter((name) => name.endsWith('.test.yaml')),
  )
}

const successes = (text: string): number => text.match(/^ {2}SUCCESS$/gm)?.length ?? 0

describe('the exported test of the exported rules', () => {
  it('passes in the real promtool: incidents, measurements, gaps, silence, a new service, ties', () => {
    const verdict = run({
      two: assessed(twoIncidents),
      'built-in': builtIn(),
      rough: rough('healthy'),
      new: rough('none'),
      ties: ties(),
    })
    expect(verdict.text).not.toMatch(/FAILED|error/)
    expect(successes(verdict.text)).toBe(5)
    expect(verdict.ok).toBe(true)
  })

  it('fails there when a threshold, a window, a label or a word of the rules is another one', () => {
    const two = { two: assessed(twoIncidents) }
    const lies: readonly (readonly [string, string])[] = [
      // 20 % of 12 h in 1 h is 2.4×, and 0.1 % of that is 0.0024.
      ['> 0.0024', '> 0.0025'],
      ['> 0.0024', '>= 1'],
      ['"}[5m]))', '"}[6m]))'],
      ['for: 7m', 'for: 8m'],
      ['severity: ticket', 'severity: page'],
      ['summary: "Checkout: error', 'summary: "Checkout: Error'],
    ]
    for (const [truth, lie] of lies) {
      const verdict = run(two, (text) => (text.startsWith('# Burn-rate') ? text.replaceAll(truth, lie) : text))
      expect(verdict, `${truth} became ${lie}`).toMatchObject({ ok: false, text: expect.stringContaining('FAILED') })
    }
  })

  it('passes whatever services, objectives and labels are called', () => {
    const scenarios = fc.sample(
      fc.record({
        service: awkwardTexts,
        name: awkwardTexts,
        metrics: fc.record({ valid: selectors, bad: selectors }),
      }),
      { numRuns: 120, seed: 2016 },
    )
    const pairs: Record<string, Assessed> = {}
    for (const [index, changes] of scenarios.entries()) {
      const given = assessed({
        ...checkout,
        ...changes,
        sloWindow: { kind: 'rolling', duration: HOUR },
        incidents: [incident(NOW - 40 * MINUTE, '10m')],
        alertRules: [rule('page', 10 * MINUTE, 3 * MINUTE, budgetShare(20))],
      })
      // Selectors that contradict themselves pick nothing, and nothing can be tested.
      if (testOf(given).kind === 'written') pairs[`${index}`] = given
    }
    const count = Object.keys(pairs).length
    expect(count).toBeGreaterThan(80)
    const verdict = run(pairs)
    expect(verdict.text).not.toMatch(/FAILED|error/)
    expect(successes(verdict.text)).toBe(count)
  })
})

it('leaves out the evaluations at which only rounding decides, and says so', () => {
  const text = testTextOf(ties())
  expect(text).toMatch(/At \d+ evaluations the ratio is at the threshold, but for rounding: these are left out\./)
})
