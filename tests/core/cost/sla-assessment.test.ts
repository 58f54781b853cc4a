import { describe, expect, it } from 'vitest'
import { slaAssessment } from '../../../src/core/cost/sla-assessment.ts'
import type { Sla } from '../../../src/core/cost/cost.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const SLA: Sla = {
  target: ppb(995_000_000),
  bands: [
    { below: ppb(995_000_000), credit: ppb(100_000_000) },
    { below: ppb(980_000_000), credit: ppb(300_000_000) },
  ],
  monthlyFee: 5_000,
}

/** 99.9 % over 30 days, looked at on 10 November: nine days of the month are gone, 21 are ahead. */
const assessed = (incidents: readonly Incident[], target: PartsPerBillion = ppb(999_000_000)) => {
  const now = at('2026-11-10')
  const scenario = {
    ...newScenario('sla', 'Checkout'),
    target,
    sloWindow: { kind: 'rolling', duration: 30 * 1_440 * MINUTE } as const,
    incidents,
  }
  return slaAssessment(SLA, assessment(scenario, scenarioHistory(scenario, null, now), now), 'UTC')
}

describe('an SLA beside the objective', () => {
  it('has a buffer in percentage points and in minutes of this very month', () => {
    const { month, buffer, bufferTime, warning } = assessed([])
    expect(month).toEqual({ start: at('2026-11-01'), end: at('2026-12-01') })
    expect(buffer).toBe(4_000_000) // 0.4 points
    near(bufferTime, 172.8 * MINUTE) // 0.4 % of 43,200 minutes
    expect(warning).toBeNull()
  })

  it('breaks when five times the objective’s budget is gone', () => {
    near(assessed([]).breaksAt ?? NaN, 5) // 216 minutes of 43.2
  })

  it('says what is left of the month until it breaks', () => {
    const { allowed, left, remaining } = assessed([incident(at('2026-11-04T14:00'), '30m')])
    near(allowed, 216 * MINUTE)
    near(left ?? NaN, 186 * MINUTE)
    near(remaining ?? NaN, 186 / 216)
  })

  it('forgets what happened last month', () => {
    expect(assessed([incident(at('2026-10-31T14:00'), '10h')]).remaining).toBe(1)
  })

  it('tells the band of the month so far from what stays due if all goes well from now on', () => {
    // 120 bad minutes: 99.07 % of the 12,960 so far, 99.72 % of all 43,200.
    const some = assessed([incident(at('2026-11-04T14:00'), '2h')])
    expect(some.soFar).toMatchObject({ money: 500 })
    expect(some.settled).toBeNull()
    // 300: 97.69 % so far, 99.31 % of all. The SLA allows 216.
    const many = assessed([incident(at('2026-11-04T14:00'), '5h')])
    expect(many.soFar).toMatchObject({ band: SLA.bands[1], money: 1_500 })
    expect(many.settled).toMatchObject({ band: SLA.bands[0], money: 500 })
    near(many.left ?? NaN, -84 * MINUTE)
  })

  it('says what the slightest and the worst breach cost', () => {
    const { least, most } = assessed([])
    expect([least?.money, most?.money]).toEqual([500, 1_500])
  })

  it('warns where the contract promises more than the objective', () => {
    const { buffer, bufferTime, warning } = assessed([], ppb(990_000_000))
    expect(buffer).toBe(-5_000_000)
    near(bufferTime, -216 * MINUTE)
    expect(warning).toBe('stricter-than-objective')
  })
})
