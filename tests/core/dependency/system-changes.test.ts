import { describe, expect, it } from 'vitest'
import { systemChanges } from '../../../src/core/dependency/system-changes.ts'
import type { System } from '../../../src/core/dependency/system.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { exactly, inSeries, part, systemOf } from './build.ts'
import { randomModel, randomSystem } from './random-system.ts'

const changesOf = (system: System) =>
  new Map(systemChanges(system, exactly(system)).map((change) => [`${change.kind} ${change.id}`, change]))

describe('systemChanges', () => {
  it('says what one more replica gives: two of 99 % fail together 0.01 % of the time', () => {
    const system = inSeries([99, 99.9])
    const change = changesOf(system).get('one-more-replica c0')
    near(change?.unavailability ?? NaN, 1 - 0.9999 * 0.999, 1e-12)
    near(change?.gained ?? NaN, (0.9999 - 0.99) * 0.999 * 30 * DAY, 1e-9)
  })

  it('says what doing without gives, and takes what only that needs along', () => {
    const system = systemOf(
      part('shop', 99.9, ['search', 'identity']),
      part('search', 99, ['index', 'identity']),
      part('index', 99),
      part('identity', 99.9),
    )
    const changes = changesOf(system)
    near(changes.get('without search')?.unavailability ?? NaN, 1 - 0.999 * 0.999, 1e-12)
    near(changes.get('without index')?.unavailability ?? NaN, 1 - 0.999 * 0.99 * 0.999, 1e-12)
  })

  it('does not leave out the journey, nor a member of a group that has to choose', () => {
    const system = systemOf(part('shop', 99, [['a', 'b']]), part('a', 99), part('b', 99, ['c']), part('c', 99))
    const kinds = systemChanges(system, exactly(system)).filter(({ kind }) => kind === 'without')
    expect(kinds.map(({ id }) => id)).toEqual(['c'])
  })

  it('puts first what gives most', () => {
    const system = inSeries([99.9, 99.5, 99.99])
    const [first, ...rest] = systemChanges(system, exactly(system))
    expect([first?.kind, first?.id]).toEqual(['without', 'c1'])
    rest.reduce((before, change) => {
      expect(change.gained).toBeLessThanOrEqual(before)
      return change.gained
    }, first?.gained ?? 0)
  })

  it('agrees with a system that was built so, and never makes anything worse', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const system = randomSystem(seed, 9)
      const before = exactly(system).unavailability
      for (const { kind, id, unavailability } of systemChanges(system, exactly(system))) {
        expect(unavailability).toBeLessThanOrEqual(before * (1 + 1e-12))
        if (kind === 'without') continue
        const { components } = randomModel(seed, 9)
        const more = components.map((one) => (one.id === id ? { ...one, replicas: one.replicas + 1 } : one))
        near(unavailability, exactly(systemOf(...more)).unavailability, 1e-12)
      }
    }
  })

  it('has nothing to offer where nothing ever fails', () => {
    const system = inSeries([100])
    expect(systemChanges(system, exactly(system)).map(({ gained }) => gained)).toEqual([0, 0, 0])
  })
})
