import { describe, expect, it } from 'vitest'
import { simulateSystem } from '../../../src/core/dependency/simulate-system.ts'
import type { SystemSimulation } from '../../../src/core/dependency/simulate-system.ts'
import type { System } from '../../../src/core/dependency/system.ts'
import { near } from '../../support/near.ts'
import { exactly, inParallel, inSeries, part, systemOf } from './build.ts'
import { randomSystem } from './random-system.ts'

const simulated = (system: System, seed: number, rounds: number): SystemSimulation => {
  const last = [...simulateSystem(system, { seed, rounds })].pop()
  if (last === undefined) throw new Error('no batch')
  return last
}

describe('simulateSystem', () => {
  it('tells a tenth of a batch at first and then batch by batch, up to the last round', () => {
    const batches = [...simulateSystem(inParallel([90, 90, 90]), { seed: 1, rounds: 2_500, batch: 1_000 })]
    expect(batches.map(({ rounds, done }) => [rounds, done])).toEqual([
      [100, false],
      [1_100, false],
      [2_100, false],
      [2_500, true],
    ])
  })

  it('gives the same for the same seed, however it is batched, and something else for another', () => {
    const system = inParallel([90, 80, 70])
    const [failed] = [...simulateSystem(system, { seed: 5, rounds: 5_000, batch: 5_000 })].slice(-1)
    expect(simulated(system, 5, 5_000)).toEqual(failed)
    expect(simulated(system, 6, 5_000)).not.toEqual(failed)
  })

  it('narrows the interval with every round', () => {
    const widths = [...simulateSystem(inParallel([90, 80, 70]), { seed: 2, rounds: 50_000 })].map(
      ({ low, high }) => high - low,
    )
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })

  it('holds the exact answer in its interval about 95 times of 100', () => {
    let held = 0
    let tried = 0
    for (let seed = 1; tried < 400; seed++) {
      const system = randomSystem(seed, 12)
      const one = simulated(system, seed, 1_000)
      if (one.rounds === 0) continue
      const { unavailability } = exactly(system)
      tried++
      if (unavailability >= one.low * (1 - 1e-12) && unavailability <= one.high * (1 + 1e-12)) held++
    }
    // 380 expected with a standard deviation of 4.4; some have nothing that could miss.
    expect(held).toBeGreaterThanOrEqual(367)
  })

  it('sees failures of which plain drawing would never see one', () => {
    const pairs = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    const system = systemOf(part('shop', 100, pairs), ...pairs.flat().map((name) => part(name, '99.9999')))
    const { unavailability, low, high } = simulated(system, 1, 100_000)
    const exact = exactly(system).unavailability // 2e-12
    expect(low).toBeLessThan(exact)
    expect(high).toBeGreaterThan(exact)
    near(unavailability, exact, 0.02)
  })

  it('knows how likely two failures are even when one is likely and the other hardly ever happens', () => {
    const west = part('west', '99.9999999', [], { replicas: 3 })
    for (const both of [
      [part('east', 50), west],
      [west, part('east', 50)],
    ]) {
      const system = systemOf(part('shop', 100, [both.map(({ id }) => id)]), ...both)
      near(simulated(system, 1, 100).unavailability, 0.5e-27, 1e-12) // 0.5 · (1e-9)³, and nothing else ever fails
    }
  })

  it('counts what brings the journey down alone exactly', () => {
    const system = systemOf(part('shop', 99.9, [['a', 'b']]), part('a', 99), part('b', 99))
    const one = simulated(system, 1, 1_000)
    near(one.certain, 0.001)
    // Both of 99 % is the only state with two failures, so every round is one.
    expect(one.failed).toBe(1_000)
    near(one.unavailability, exactly(system).unavailability, 1e-12)
  })

  it('has nothing to draw where every failure decides, or none does', () => {
    for (const system of [inSeries([99.9, 99]), inSeries([100]), inSeries([99, 0]), inParallel([99, 100])]) {
      const batches = [...simulateSystem(system, { seed: 1, rounds: 1_000 })]
      expect(batches).toHaveLength(1)
      expect(batches[0]).toMatchObject({ rounds: 0, done: true })
      near(batches[0]?.unavailability ?? NaN, exactly(system).unavailability, 1e-12)
    }
  })

  it('refuses no rounds', () => {
    expect(() => [...simulateSystem(inSeries([99]), { seed: 1, rounds: 0 })]).toThrow(RangeError)
  })
})
