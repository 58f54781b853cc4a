import { describe, expect, it } from 'vitest'
import type { Exclusion } from '../../../src/core/incident/exclusion.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { excludedTime, exclusionEffect } from '../../../src/core/scenario/exclusion-effect.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident, span } from '../build.ts'

const NOW = at('2026-11-22')

const exclusion = (began: string, lasted: string, more: Partial<Exclusion> = {}): Exclusion => ({
  id: began,
  kind: 'maintenance',
  reason: '',
  began: at(began),
  lasted: span(lasted),
  ...more,
})

/** 99.9 % over 30 days of time, with a 20-minute outage and 3 hours of 5 %: 29 of 43.2 bad minutes. */
const scenario = (exclusions: readonly Exclusion[], more: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('a', 'Checkout'),
  incidents: [incident(at('2026-11-04T14:02'), '20m'), incident(at('2026-11-15T09:30'), '3h', 5)],
  exclusions,
  ...more,
})

const effectOf = (one: Scenario) => {
  const assessed = assessment(one, scenarioHistory(one, null, NOW), NOW)
  const each = one.exclusions.map((exclusion) => excludedTime(exclusion, assessed))
  return { ...exclusionEffect(one, assessed), each }
}

describe('exclusions', () => {
  it('leave numerator and denominator: 9 bad minutes of a budget of (43,200 − 20) × 0.1 % are left', () => {
    const { leftOut, counted, each } = effectOf(scenario([exclusion('2026-11-04T14:02', '20m')]))
    near(leftOut.remaining as number, 1 - 9 / 43.18)
    near(leftOut.sli as number, 1 - 9 / 43_180)
    near(counted.remaining as number, 1 - 29 / 43.2)
    expect(each).toMatchObject([{ placement: 'inside', bad: 1_200_000, valid: 1_200_000 }])
  })

  it('say the same two numbers whichever of them the page shows', () => {
    const exclusions = [exclusion('2026-11-04T14:02', '20m')]
    const { leftOut, counted } = effectOf(scenario(exclusions, { exclusionsApply: false }))
    expect({ leftOut, counted }).toEqual(
      (({ leftOut: one, counted: other }) => ({ leftOut: one, counted: other }))(effectOf(scenario(exclusions))),
    )
  })

  it('that are reclaimed leave the good events: of 3 hours at 5 % the 9 bad minutes go, and 171 good ones stay', () => {
    const one = scenario([exclusion('2026-11-15T09:30', '3h', { kind: 'reclaimed' })])
    near(effectOf(one).leftOut.remaining as number, 1 - 20 / 43.191)
  })

  it('that overlap are left out once, and maintenance wins over reclaimed time', () => {
    const overlapping = [
      exclusion('2026-11-15T09:30', '2h', { kind: 'reclaimed' }),
      exclusion('2026-11-15T10:30', '2h'),
      exclusion('2026-11-15T11:00', '30m'),
    ]
    // One hour reclaimed (3 bad minutes), two under maintenance: 43,200 − 3 − 120 minutes count.
    near(effectOf(scenario(overlapping)).leftOut.remaining as number, 1 - 20 / 43.077)
  })

  it('count slices that lie wholly under maintenance neither as good nor as bad', () => {
    const one = scenario([exclusion('2026-11-04T14:02', '20m')], {
      budgetingMethod: 'timeslices',
      timeSlices: { length: 60_000, target: ppb(950_000_000), empty: 'bad' },
    })
    // 3 hours at exactly 95 % are good slices; 20 slices are left out, and none is bad.
    const { leftOut, counted } = effectOf(one)
    near(leftOut.remaining as number, 1)
    near(counted.remaining as number, 1 - 20 / 43.2)
  })

  it('shorten the allowed bad time with the time that counts, so that an outage costs as much time as it took', () => {
    const one = scenario([exclusion('2026-11-10', '2h')])
    const assessed = assessment(one, scenarioHistory(one, null, NOW), NOW)
    near(assessed.allowedBadTime, 43_080 * 60)
    near(assessed.ledger[0]?.own.time as number, 1_200_000)
  })

  it('outside the window do nothing, and say where they lie', () => {
    const { leftOut, counted, each } = effectOf(
      scenario([
        exclusion('2026-01-01', '1h'),
        exclusion('2026-11-22T01:00', '1h'),
        exclusion('2026-11-21T23:00', '2h'),
      ]),
    )
    expect(each.map(({ placement }) => placement)).toEqual(['before', 'after', 'partly'])
    expect(each[2]).toMatchObject({ bad: 0, valid: 3_600_000 })
    near(leftOut.remaining as number, 1 - 29 / 43.14)
    near(counted.remaining as number, 1 - 29 / 43.2)
  })
})
