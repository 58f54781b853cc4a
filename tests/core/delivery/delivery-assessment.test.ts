import { describe, expect, it } from 'vitest'
import { deliveryAssessment } from '../../../src/core/delivery/delivery-assessment.ts'
import type { ChangeFindings } from '../../../src/core/delivery/delivery-assessment.ts'
import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import { levers } from '../../../src/core/delivery/levers.ts'
import { tradeOff } from '../../../src/core/delivery/trade-off.ts'
import { HOUR, MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { storefrontCheckout, storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'
import { assess, canary, percent, scenario, typed } from './build-delivery.ts'

const deliver = (more: Partial<Delivery> = {}, about: Partial<Scenario> = {}) => {
  const one = scenario(more, about)
  return deliveryAssessment(one, assess(one))
}

const findings = (more: Partial<Delivery> = {}, about: Partial<Scenario> = {}): ChangeFindings => {
  const found = deliver(more, about).findings
  if (found === null) throw new Error('nobody noticed')
  return found
}

describe('three deploys a week, one in ten of which fails everything for half an hour', () => {
  const found = findings({ restoreTimes: 'even' })

  it('are 12.9 deploys and 1.29 failures in 30 days', () => {
    near(deliver().deploysPerWindow, 90 / 7)
    near(deliver().failuresPerWindow, 9 / 7)
  })

  it('are paged after 51.84 s, and each failure spends 30m 51.84s of 43m 12s', () => {
    expect(found.spend.detection.rule?.id).toBe(scenario().alertRules[0]?.id)
    near(found.perFailure.time, 1_851_840)
    near(found.perFailure.share, 1_851.84 / 2_592)
  })

  it('spend 39m 40.9s on average, which is 91.9 % of the budget, give or take 81 %', () => {
    near(found.expected.time, (9 / 7) * 1_851_840)
    near(found.expected.share, (9 / 7) * (1_851.84 / 2_592))
    near(found.deviation, Math.sqrt(9 / 7) * (1_851.84 / 2_592))
  })

  it('keep the objective in 63 of 100 windows: none or one failure', () => {
    near(found.chance.chance, Math.exp(-9 / 7) * (1 + 9 / 7))
    expect(found.chance.low).toBe(found.chance.high)
    near(found.noFailure, Math.exp(-9 / 7))
  })

  it('are near what the budget affords on average, 3.27 a week, and far from safe, 1.24', () => {
    near(found.affordedOnAverage ?? NaN, 2_592 / 1_851.84 / (3 / 7))
    near(found.affordedSafely ?? NaN, 0.531812 / (3 / 7), 2e-4) // e^−λ (1 + λ) = 0.9 at λ = 0.531812
  })
})

describe('a delivery', () => {
  it('has less room where a dependency has spent 20 of the 43.2 minutes', () => {
    const incidents = [incident(at('2026-11-04T14:00'), '20m', 100, { cause: 'dependency' })]
    const found = findings({ restoreTimes: 'even' }, { incidents })
    near(found.chance.chance, Math.exp(-9 / 7)) // 23.2 min do not pay for one failure
    near(found.affordedOnAverage ?? NaN, (2_592 - 1_200) / 1_851.84 / (3 / 7))
  })

  it('has no chance where others have spent everything', () => {
    const incidents = [incident(at('2026-11-04T14:00'), '1h', 100, { cause: 'own' })]
    const found = findings({}, { incidents })
    expect(found.chance).toEqual({ chance: 0, low: 0, high: 0 })
    expect([found.affordedOnAverage, found.affordedSafely]).toEqual([0, 0])
  })

  it('that waits for a fix takes its lead time in place of the rollback', () => {
    expect(findings().fixForward).toBeNull()
    const found = findings({ leadTime: 6 * HOUR })
    near(found.fixForward?.time ?? NaN, 51_840 + 6 * HOUR)
    near(found.perFailure.time, 51_840 + 30 * MINUTE)
  })

  it('costs half at half the traffic, in events too', () => {
    const weights = Array.from({ length: 168 }, (_, hour) => (hour < 84 ? 1.5 : 0.5))
    const about = { requestsPerSecond: 10, trafficProfile: { kind: 'hourly', timeZone: 'UTC', weights } as const }
    const found = findings({ deployHours: { days: [6, 7], from: 0, until: 24, timeZone: 'UTC' } }, about)
    near(found.perFailure.share, (0.5 * 1_851.84) / 2_592)
    near(found.perFailure.events, 0.5 * 1_851.84 * 10)
  })

  it('that no alert would notice has no spend', () => {
    const found = deliver({ failing: percent(0.05) })
    expect(found.findings).toBeNull()
    near(found.failuresPerWindow, 9 / 7)
    expect(deliver({}, { alertRules: [] }).findings).toBeNull()
  })

  it('without a deploy, or without a failure, spends nothing and stays inside', () => {
    for (const calm of [{ deploysPerWeek: 0 }, { changeFailureRate: ppb(0) }]) {
      const found = findings(calm)
      expect([found.expected.share, found.deviation, found.chance.chance]).toEqual([0, 0, 1])
    }
    expect(findings({ changeFailureRate: ppb(0) })).toMatchObject({ affordedOnAverage: null, affordedSafely: null })
  })

  it('is a number at every end: seven nines, everything failing, ten thousand deploys, a year’s restore', () => {
    for (const target of [ppb(1), ppb(999_999_900), ppb(999_999_999)]) {
      for (const extreme of [
        { deploysPerWeek: 10_000, changeFailureRate: WHOLE },
        { timeToRestore: 366 * 24 * HOUR, timeToDetect: typed('366d') },
        { timeToRestore: 0, timeToDetect: { kind: 'typed', time: 0 } as const },
        { canary: canary('100 1h'), changeFailureRate: WHOLE },
        { failing: ppb(1), timeToDetect: typed('1m') },
      ]) {
        const one = scenario(extreme, { target })
        const { basis, findings: found } = deliveryAssessment(one, assess(one))
        if (found === null) continue
        const { perFailure, expected, deviation, chance } = found
        for (const value of [
          ...Object.values(perFailure),
          ...Object.values(expected),
          deviation,
          ...Object.values(chance),
        ]) {
          expect(Number.isFinite(value)).toBe(true)
        }
        for (const { less, more } of levers(basis, one.delivery)) {
          expect([less?.mean ?? 0, more?.chance ?? 0].every(Number.isFinite)).toBe(true)
        }
      }
    }
  })

  it('of a scenario whose maintenance leaves nothing to count costs nothing', () => {
    const exclusions = [
      { id: 'm', kind: 'maintenance' as const, reason: '', began: at('2026-10-01'), lasted: 90 * 24 * HOUR },
    ]
    const found = findings({}, { exclusions })
    expect([found.expected.share, found.expected.events, found.chance.chance]).toEqual([0, 0, 1])
  })
})

describe('the built-in storefront', () => {
  const end = at('2026-11-22')
  const words = { service: 'Checkout', story: '', badDeploy: '', brownOut: '' }
  const shop = storefrontCheckout('shop', words, end)
  const measurements = storefrontCheckoutSeries(
    shop.measurements?.kind === 'generated' ? shop.measurements.seed : 0,
    end,
  )
  const assessed = assessment(shop, scenarioHistory(shop, measurements, end), end)
  const { basis, findings: found } = deliveryAssessment(shop, assessed)

  it('has its brown-out and its background spent elsewhere, and its bad deploy not', () => {
    const [deploy] = assessed.ledger
    near(basis.elsewhere, (assessed.consumed?.share ?? NaN) - (deploy?.own.share ?? NaN))
  })

  it('has a chance with close bounds though every hour of its week has other traffic', () => {
    expect(basis.traffic.weights.length).toBeGreaterThan(100)
    near(basis.traffic.mean, 1)
    expect(found === null ? NaN : found.chance.high - found.chance.low).toBeLessThanOrEqual(0.002)
  })

  it('agrees with its own picture of the trade-off', () => {
    near(tradeOff(basis, shop.delivery).today.chance ?? NaN, found?.chance.chance ?? NaN, 0, { absolute: 1e-3 })
  })
})
