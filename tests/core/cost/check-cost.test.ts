import { describe, expect, it } from 'vitest'
import { checkCost } from '../../../src/core/cost/check-cost.ts'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import type { CreditBand, Sla } from '../../../src/core/cost/cost.ts'
import { ppb, WHOLE } from '../../../src/core/quantity/units.ts'

const told = (cost: Parameters<typeof checkCost>[0]): readonly string[] =>
  checkCost(cost).map(({ path, code, expected, received }) => `${path} ${code} ${received} (${expected ?? ''})`)

const band = (below: number, credit: number): CreditBand => ({
  below: ppb(below * 10_000_000),
  credit: ppb(credit * 10_000_000),
})

const SLA: Sla = { target: ppb(995_000_000), bands: [band(99.5, 10), band(99, 25)], monthlyFee: 100 }

it('finds nothing where nothing is estimated yet', () => {
  expect(checkCost(NO_COST)).toEqual([])
  expect(checkCost({ ...NO_COST, outagePerMinute: 0, nextNine: 0, growth: 1, sla: SLA })).toEqual([])
})

describe('the estimate', () => {
  it('is refused with negative amounts and a growth below 1, all of it at once', () => {
    expect(told({ currency: 'eur', outagePerMinute: -5, nextNine: -0.1, growth: 0.5, sla: null })).toEqual([
      'currency not-a-currency eur ()',
      'outagePerMinute negative -5 ()',
      'nextNine negative -0.1 ()',
      'growth too-small 0.5 (1)',
    ])
  })

  it('is refused where it is no number, or one that no money reaches', () => {
    expect(told({ ...NO_COST, outagePerMinute: Number.NaN, nextNine: Infinity, growth: 1e9 })).toEqual([
      'outagePerMinute not-a-number NaN ()',
      'nextNine too-large Infinity (1000000000000000)',
      'growth too-large 1000000000 (1000)',
    ])
    expect(told({ ...NO_COST, growth: Number.NaN })).toEqual(['growth not-a-number NaN (1)'])
  })
})

describe('the SLA', () => {
  const withSla = (sla: Partial<Sla>) => told({ ...NO_COST, sla: { ...SLA, ...sla } })

  it('cannot promise all or nothing', () => {
    expect(withSla({ target: WHOLE })).toEqual(['sla.target target-is-100 100 % ()'])
    expect(withSla({ target: ppb(0), bands: [] })).toEqual(['sla.target target-not-positive 0 % ()'])
  })

  it('has bands that begin at its target or lower, fall, and give back more and more', () => {
    expect(withSla({ bands: [band(99.9, 10)] })).toEqual(['sla.bands[0].below too-large 99.9 % (99.5 %)'])
    expect(withSla({ bands: [band(99, 10), band(99, 10)] })).toEqual([
      'sla.bands[1].below not-below 99 % (99 %)',
      'sla.bands[1].credit not-above 10 % (10 %)',
    ])
  })

  it('has at most twenty bands', () => {
    const bands = Array.from({ length: 21 }, (_, index) => band(99 - index, index + 1))
    expect(withSla({ bands })).toEqual(['sla.bands too-many 21 (20)'])
  })

  it('has a fee of 0 or more', () => {
    expect(withSla({ monthlyFee: -1 })).toEqual(['sla.monthlyFee negative -1 ()'])
  })
})
