import { expect, it } from 'vitest'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { readOpenSlo } from '../../../src/interop/openslo/read-openslo.ts'
import { writeOpenSlo } from '../../../src/interop/openslo/write-openslo.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { fuzzed } from '../../support/mutated.ts'
import { EXAMPLES } from './examples.ts'
import { CLOCK, objectiveOf } from './openslo-scenarios.ts'
import { SOUND_FILE } from './rule-breakers.ts'

const DEFAULTS = Object.freeze({ clock: CLOCK, service: 'Service' })
const KINDS = ['missing', 'left-out', 'kept', 'assumed']

const files = [...Object.values(EXAMPLES), SOUND_FILE]

it('reads whatever a file becomes into whole scenarios and remarks with places', async () => {
  let objectives = 0
  await fuzzed('OpenSLO, reading', files, 700, (text) => {
    const read = readOpenSlo(text, DEFAULTS)
    for (const found of read.objectives) {
      objectives += 1
      const scenario = { ...found.scenario, id: 'one' }
      expect(readScenario(scenario, '')).toEqual({ ok: true, value: scenario })
    }
    for (const remark of [...read.remarks, ...read.objectives.flatMap((one) => one.remarks)]) {
      expect(KINDS).toContain(remark.kind)
      expect(remark.received.length).toBeLessThanOrEqual(80)
    }
  })
  // The mutations are no use if hardly one of them can still be read.
  expect(objectives).toBeGreaterThan(250)
}, 1_800_000)

it('writes what it read of a changed file, with another target, and finds that target again', async () => {
  await fuzzed('OpenSLO, reading, writing and reading', files, 140, (text) => {
    for (const { scenario } of readOpenSlo(text, DEFAULTS).objectives) {
      const changed = { ...deepFrozen(scenario), target: 123_456_789 as typeof scenario.target }
      const written = writeOpenSlo(changed, objectiveOf(changed)).text
      expect(readOpenSlo(written, DEFAULTS).objectives.some((one) => one.scenario.target === 123_456_789)).toBe(true)
    }
  })
}, 1_800_000)

it('puts nothing from a file where objects keep their methods', () => {
  const text = files[0]!.replace(
    'spec:',
    '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nspec:',
  )
  const [found] = readOpenSlo(text, DEFAULTS).objectives
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Object.getPrototypeOf(found!.scenario)).toBe(Object.prototype)
})

it('keeps no more of a file than a scenario may hold', () => {
  const text = files[0]!.replace('service: album', `service: album # ${'x'.repeat(100_000)}`)
  const [found] = readOpenSlo(text, DEFAULTS).objectives
  expect(found?.scenario.specification).toBeNull()
  expect(found?.remarks).toContainEqual(
    expect.objectContaining({ kind: 'left-out', code: 'too-large', expected: '100000' }),
  )
})

it('stops at a limit where many SLOs refer to a policy of many conditions', () => {
  const conditions = '    - { spec: { severity: page, condition: { threshold: 2, lookbackWindow: 1h } } }\n'.repeat(
    2_000,
  )
  const policy = `apiVersion: openslo/v1\nkind: AlertPolicy\nmetadata: { name: many }\nspec:\n  alertWhenBreaching: true\n  conditions:\n${conditions}`
  const slo =
    '- { apiVersion: openslo/v1, kind: SLO, metadata: { name: one }, spec: { service: a, objectives: [{ target: 0.9 }], alertPolicies: [{ alertPolicyRef: many }] } }\n'
  const { objectives } = readOpenSlo(`${policy}---\n${slo.repeat(1_100)}`, DEFAULTS)
  expect(objectives).toHaveLength(1_000)
  expect(objectives[0]?.scenario.alertRules).toHaveLength(100)
  // 5,000 conditions in all, a hundred to each.
  expect(objectives.filter(({ scenario }) => scenario.alertRules.length > 0)).toHaveLength(50)
}, 60_000)
