import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/core/scenario/read-scenario.ts'
import { anyScenario } from './any-scenario.ts'
import { isSound } from './any-text.ts'

describe('any scenario', () => {
  it('is one that can be read as it is, after JSON too', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(readScenario(scenario, '')).toEqual({ ok: true, value: scenario })
        expect(readScenario(JSON.parse(JSON.stringify(scenario)), '')).toEqual({ ok: true, value: scenario })
      }),
      { numRuns: 300 },
    )
  })

  it('has, among a few hundred, every kind of every choice', () => {
    const drawn = fc.sample(anyScenario, { numRuns: 600, seed: 6 })
    const seen = (of: (one: (typeof drawn)[number]) => unknown): ReadonlySet<unknown> => new Set(drawn.map(of))
    expect(seen(({ sloWindow }) => sloWindow.kind).size).toBe(2)
    expect(seen(({ budgetingMethod }) => budgetingMethod).size).toBe(3)
    expect(seen(({ trafficProfile }) => trafficProfile.kind).size).toBe(4)
    expect(seen(({ measurements }) => measurements?.kind ?? null).size).toBe(3)
    expect(seen(({ specification }) => specification?.format ?? null).size).toBe(4)
    expect(seen(({ metrics }) => metrics === null).size).toBe(2)
    expect(seen(({ prometheus }) => prometheus === null).size).toBe(2)
    expect(seen(({ cost }) => cost.sla === null).size).toBe(2)
    expect(seen(({ delivery }) => delivery.timeToDetect.kind).size).toBe(2)
    expect(seen(({ service }) => isSound(service)).size).toBe(2)
    expect(seen(({ system }) => system.components.length > 0).size).toBe(2)
    expect(drawn.some(({ sloWindow }) => sloWindow.kind === 'rolling' && sloWindow.duration % 1_000 !== 0)).toBe(true)
  })
})
