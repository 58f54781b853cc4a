import { expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { scenarioDifferences } from '../../../src/core/scenario/scenario-differences.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { at, incident } from '../build.ts'

const plain: Scenario = { ...newScenario('a', 'Checkout'), incidents: [incident(at('2026-11-04'), '20m')] }
const differences = (more: Partial<Scenario>) => scenarioDifferences(plain, { ...plain, id: 'b', ...more })

it('finds nothing between scenarios that differ in name, story and ids alone', () => {
  const [outage] = plain.incidents
  expect(
    differences({
      name: 'Copy',
      story: 'The same.',
      incidents: [{ ...(outage as never as object), id: 'z' } as never],
    }),
  ).toEqual([])
})

it('names every fact that differs, in reading order', () => {
  expect(
    differences({
      now: 0,
      target: ppb(990_000_000),
      incidents: [],
      requestsPerSecond: 5,
      latencyThreshold: 300,
      alertRules: [],
      budgetingMethod: 'timeslices',
    }),
  ).toEqual(['target', 'budgetingMethod', 'latencyThreshold', 'traffic', 'incidents', 'alertRules', 'now'])
})

it('names delivery, policy, system and cost, whatever seeds and ids they have', () => {
  const { delivery, policy, system, cost } = plain
  expect(
    differences({
      delivery: { ...delivery, deploysPerWeek: 7 },
      policy: { ...policy, postmortemShare: null },
      system: { ...system, split: 'weighted' },
      cost: { ...cost, growth: 2 },
    }),
  ).toEqual(['delivery', 'policy', 'system', 'cost'])
  const clauses = policy.clauses.map((clause) => ({ ...clause, id: `${clause.id}-copy` }))
  expect(differences({ delivery: { ...delivery, seed: 9 }, policy: { ...policy, clauses } })).toEqual([])
})

it('does not ask how slices are cut while events are counted, nor of exclusions that do not apply', () => {
  const timeSlices = { length: 1_000, target: ppb(1), empty: 'bad' } as const
  const exclusions = [{ id: 'x', kind: 'maintenance', reason: '', began: 0, lasted: 1 }] as const
  expect(differences({ timeSlices, exclusions, exclusionsApply: false })).toEqual([])
  expect(differences({ exclusions })).toEqual(['exclusions'])
  expect(
    scenarioDifferences(
      { ...plain, budgetingMethod: 'timeslices' },
      { ...plain, budgetingMethod: 'timeslices', timeSlices },
    ),
  ).toEqual(['budgetingMethod'])
})
