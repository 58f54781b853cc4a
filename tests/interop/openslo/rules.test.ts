import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpenSlo } from '../../../src/interop/openslo/read-openslo.ts'
import { writeOpenSlo } from '../../../src/interop/openslo/write-openslo.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { brokenRules, OPENSLO_RULES } from './openslo-rules.ts'
import { RULE_BREAKERS, SOUND_FILE } from './rule-breakers.ts'
import { CLOCK, objectiveOf } from './openslo-scenarios.ts'

it('writes nothing that breaks a rule of OpenSLO, whatever the scenario', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { text } = writeOpenSlo({ ...scenario, specification: null }, objectiveOf(scenario))
      expect(brokenRules(text)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

it('keeps to the rules when a file that keeps to them is changed', () => {
  const [found] = readOpenSlo(SOUND_FILE, { clock: CLOCK, service: 'Service' }).objectives
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { service, name, story, target, sloWindow, alertRules, metrics } = scenario
      const changed = { ...found!.scenario, service, name, story, target, sloWindow, alertRules, metrics }
      expect(brokenRules(writeOpenSlo(changed, objectiveOf(changed)).text)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

describe('the rules themselves', () => {
  it('hold for a file that is sound', () => {
    expect(brokenRules(SOUND_FILE)).toEqual([])
  })

  it.each(OPENSLO_RULES)('$kind: $says', ({ says }) => {
    const pairs = RULE_BREAKERS[says] ?? []
    let broken = SOUND_FILE
    for (let at = 0; at < pairs.length; at += 2) {
      expect(broken).toContain(pairs[at])
      broken = broken.replace(pairs[at] as string, pairs[at + 1] as string)
    }
    expect(brokenRules(broken).map((one) => one.replace(/^[^:]*: /, ''))).toContain(says)
  })

  it('are all planted against', () => {
    expect(Object.keys(RULE_BREAKERS).toSorted()).toEqual(OPENSLO_RULES.map(({ says }) => says).toSorted())
  })
})
