import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { readOpenSlo } from '../../../src/interop/openslo/read-openslo.ts'
import { writeOpenSlo } from '../../../src/interop/openslo/write-openslo.ts'
import { readSelector } from '../../../src/interop/prometheus-rules/read-selector.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { EXAMPLES } from './examples.ts'
import { CLOCK, numbersOf, objectiveOf } from './openslo-scenarios.ts'
import { SOUND_FILE } from './rule-breakers.ts'

const read = (text: string) => readOpenSlo(text, { clock: CLOCK, service: 'Service' })
const only = (text: string): Scenario => {
  const { objectives } = read(text)
  expect(objectives).toHaveLength(1)
  return objectives[0]!.scenario
}
/** A scenario whose every text can be written: half characters become question marks in any file. */
const isSound = (scenario: Scenario): boolean => !/\\ud[89a-f]|\uFFFD/i.test(JSON.stringify(scenario))

/** PromQL takes no pattern that is none. */
const hasSoundSelectors = ({ metrics }: Scenario): boolean =>
  metrics === null || [metrics.bad, metrics.valid].every((one) => readSelector(selectorText(one), '').ok)

describe('a scenario that was made here', () => {
  it('brings every number back, and has nothing said against its own file', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const objective = objectiveOf(scenario)
        const { text } = writeOpenSlo({ ...scenario, specification: null }, objective)
        const { objectives, remarks } = read(text)
        expect(objectives).toHaveLength(1)
        const found = objectives[0]!
        expect(numbersOf(found.scenario, objective.sloWindow)).toEqual(numbersOf(scenario, objective.sloWindow))
        // PromQL takes no pattern that is none, so that such a query is not used.
        const wrong = [...remarks, ...found.remarks].filter(
          ({ code }) => hasSoundSelectors(scenario) || code !== 'complex-queries',
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('brings its names, counters and short rule ids back', () => {
    fc.assert(
      fc.property(anyScenario.filter(isSound).filter(hasSoundSelectors), (scenario) => {
        const { text } = writeOpenSlo({ ...scenario, specification: null }, objectiveOf(scenario))
        const { service, name, metrics, alertRules } = only(text)
        const ids = alertRules.map(({ id }) => id)
        const idsWere = scenario.alertRules.map(({ id }, index) => (id.length > 12 ? `alert-${index + 1}` : id))
        expect({ service, name, metrics, ids }).toEqual({
          service: scenario.service,
          name: scenario.name,
          metrics: scenario.metrics,
          ids: idsWere,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('brings a text back that was kept with it and is none, as if it had none', () => {
    fc.assert(
      fc.property(anyScenario, fc.string(), (scenario, text) => {
        const objective = objectiveOf(scenario)
        const broken = { ...scenario, specification: { format: 'openslo' as const, text, at: '0/0' } }
        expect(writeOpenSlo(broken, objective)).toEqual(writeOpenSlo({ ...scenario, specification: null }, objective))
      }),
      { numRuns: 30 },
    )
  })
})

const FILES = Object.entries({
  ...EXAMPLES,
  'a file of every kind': SOUND_FILE.slice(0, SOUND_FILE.lastIndexOf('---')),
})
const found = FILES.flatMap(([title, text]) =>
  read(text).objectives.map(({ scenario }, index) => ({ title, text, index, scenario })),
)

describe('a file that was read', () => {
  it.each(found)('is written as it was: $title, objective $index', ({ text, scenario }) => {
    expect(writeOpenSlo(scenario, objectiveOf(scenario)).text).toBe(text)
  })

  it.each(found)('changes in one line when the target does: $title, objective $index', ({ text, scenario }) => {
    const changed = { ...scenario, target: 987_654_321 as Scenario['target'] }
    const written = writeOpenSlo(changed, objectiveOf(changed)).text.split('\n')
    const lines = text.split('\n')
    expect(written).toHaveLength(lines.length)
    const differing = written.filter((line, index) => line !== lines[index])
    expect(differing).toEqual([expect.stringMatching(/target: 0\.987654321|targetPercent: 98\.7654321/)])
  })

  /** What is written when a fact of one is taken over from the other. */
  const facts = ['target', 'sloWindow', 'budgetingMethod', 'timeSlices', 'alertRules', 'service', 'story'] as const

  it.each(facts)('says another %s, and nothing else that is another', (fact) => {
    fc.assert(
      fc.property(fc.constantFrom(...found), anyScenario.filter(isSound), (file, other) => {
        const changed: Scenario = { ...file.scenario, [fact]: other[fact] }
        const objective = objectiveOf(changed)
        const written = writeOpenSlo(changed, objective).text
        const again = read(written).objectives[file.index]?.scenario
        const expected: Scenario = changed
        expect(numbersOf(again!, objective.sloWindow)).toEqual(numbersOf(expected, objective.sloWindow))
        expect(again).toMatchObject({ metrics: expected.metrics, service: expected.service })
        // Every comment of the file is still in it.
        for (const [comment] of file.text.matchAll(/#.*/g)) expect(written).toContain(comment)
      }),
      { numRuns: 25 },
    )
  })

  it('says other counters in the queries that it has', () => {
    const file = found.find(({ title }) => title === 'documents that refer to each other')!
    const metrics = {
      valid: { metric: 'hits_total', matchers: [] },
      bad: { metric: 'misses_total', matchers: [] },
    }
    const written = writeOpenSlo({ ...file.scenario, metrics }, objectiveOf(file.scenario)).text
    expect(written).toContain('        metricSourceRef: metrics\n        spec:\n          query: sum(misses_total)\n')
    expect(read(written).objectives[0]?.scenario.metrics).toEqual(metrics)
  })
})
