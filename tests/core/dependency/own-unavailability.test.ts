import { describe, expect, it } from 'vitest'
import { replicaUnavailability, unavailabilityOf } from '../../../src/core/dependency/own-unavailability.ts'
import { HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { part } from './build.ts'

const none = (): null => null

describe('unavailabilityOf', () => {
  it('is what a target leaves, to the last part per billion', () => {
    expect(unavailabilityOf(part('a', '99.9999999'), none)).toBe(1e-9)
    expect(unavailabilityOf(part('a', 100), none)).toBe(0)
    expect(unavailabilityOf(part('a', 0), none)).toBe(1)
    const measured = { availability: { kind: 'measured', share: ppb(999_500_000) } } as const
    near(unavailabilityOf(part('a', 0, [], measured), none) ?? NaN, 0.0005, 1e-15)
  })

  it('is the part of the time that repairs take', () => {
    // 1 h of 720 h
    const repaired = part('a', 0, [], { availability: { kind: 'repair', mttf: 719 * HOUR, mttr: HOUR } })
    near(unavailabilityOf(repaired, none) ?? NaN, 1 / 720, 1e-15)
  })

  it('is what another scenario fails, and nothing when there is no such scenario', () => {
    const linked = part('a', 0, [], { availability: { kind: 'scenario', scenarioId: 's' } })
    expect(unavailabilityOf(linked, (id) => (id === 's' ? 0.0025 : null))).toBe(0.0025)
    expect(unavailabilityOf(linked, none)).toBeNull()
  })

  it('is lower with a replica, and higher when all replicas are needed', () => {
    near(unavailabilityOf(part('a', 99.9, [], { replicas: 2 }), none) ?? NaN, 1e-6, 1e-15)
    const both = part('a', 99.9, [], { replicas: 2, neededReplicas: 2 })
    near(unavailabilityOf(both, none) ?? NaN, 0.001999, 1e-15) // 1 - 0.999²
    expect(replicaUnavailability(both, none)).toBe(0.001)
  })
})
