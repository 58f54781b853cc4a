import { expect, test } from 'vitest'
import { extent, report } from './support/extent.ts'
import { randomMonth, randomScenario } from './support/random-scenario.ts'
import type { OracleScenario } from './support/oracle-scenario.ts'
import { askServer, verdictsTogether } from './support/server-verdicts.ts'
import type { Verdicts } from './support/server-verdicts.ts'

// So many share a server.
const BATCH = 50

const compare = async (
  what: string,
  count: number,
  scenarioOf: (seed: number) => OracleScenario,
): Promise<Verdicts> => {
  const began = performance.now()
  const verdicts: Verdicts[] = []
  for (let seed = 1; seed <= count; seed += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - seed + 1) }, (_, index) => scenarioOf(seed + index))
    verdicts.push(await askServer(batch))
  }
  const all = verdictsTogether(verdicts)
  report(
    `${all.scenarios} ${what}: ${all.evaluations} evaluations of rules, ${all.firing} of them true, ` +
      `${all.ties.long + all.ties.short + all.ties.both} exact ties (${all.ties.long} of the long window alone, ` +
      `${all.ties.short} of the short one alone), ${all.bySource} by the source of version 3, ` +
      `${all.differences.length} rules differ`,
    began,
  )
  return all
}

test('every rule fires at exactly the minutes of a real Prometheus in seeded random scenarios', async () => {
  const { scenarios, evaluations, firing, bySource, ties, differences } = await compare(
    'random scenarios',
    extent.scenarios,
    randomScenario,
  )
  expect(differences).toEqual([])
  expect(scenarios).toBe(extent.scenarios)
  // Rules that never fire, or always do, would prove nothing; nor would a version 3 of which only the source was asked.
  expect(firing / evaluations).toBeGreaterThan(0.03)
  expect(firing / evaluations).toBeLessThan(0.5)
  expect(bySource / evaluations).toBeLessThan(0.0001)
  // Without ties of each window alone, nothing here would tell strictly above from at least.
  expect(ties.long).toBeGreaterThan(0)
  expect(ties.short).toBeGreaterThan(0)
  expect(ties.both).toBeGreaterThan(0)
})

test('every rule fires at exactly the minutes of a real Prometheus in random months of 30 days', async () => {
  const { scenarios, firing, differences } = await compare('random months', extent.months, randomMonth)
  expect(differences).toEqual([])
  expect(scenarios).toBe(extent.months)
  expect(firing).toBeGreaterThan(100 * extent.months)
})
