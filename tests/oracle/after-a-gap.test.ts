import { expect, test } from 'vitest'
import { burnRateOf } from '../../src/core/alert/alert-rule.ts'
import { seriesHistory } from '../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../src/core/quantity/units.ts'
import { series } from '../core/build.ts'
import { askServer } from './support/server-verdicts.ts'

const START = Date.UTC(2026, 10, 1)

const times = <Step>(count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step)

// With two samples in the range, `rate()` looks back a whole interval for the counter's zero, and half of one without it.
test('all failures of a service between its first two samples after a gap trip a rule as in a real Prometheus', async () => {
  const calm = [0, 1_000] as const
  const steps = [...times(120, calm), ...times(60, null), calm, [400, 1_000] as const, ...times(60, calm)]
  const rule = { severity: 'page', longWindow: HOUR, shortWindow: null, for: 0 } as const
  const burnRates = [20, 30, 39.9, 40, 45, 50, 55, 70]
  const { firing, differences } = await askServer([
    {
      name: 'after-a-gap',
      history: seriesHistory(series(steps, MINUTE, START)),
      objective: { target: ppb(990_000_000), sloWindow: 30 * DAY },
      rules: burnRates.map((rate) => ({ ...rule, id: `at-${rate}`, threshold: burnRateOf(rate) })),
      sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 0, version: 2 },
      prior: 'healthy',
      span: { from: START, to: START + steps.length * MINUTE },
    },
  ])
  expect(differences).toEqual([])
  expect(firing).toBeGreaterThan(0)
})
