import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import { compareFractions, fraction, fractionText, product } from '../../../src/core/quantity/fraction.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { rule } from './build-rule.ts'

const threeNines = ppb(999_000_000)

describe('a threshold', () => {
  it('stated as a share of the budget is share × SLO window / long window as a burn rate', () => {
    const rate = (windows: string, share: string, days: number): string =>
      fractionText(thresholdBurnRate(rule(windows, share), days * DAY))
    expect(rate('1h/5m', '2%', 30)).toBe('14.4') // 0.02 × 720
    expect(rate('6h/30m', '5%', 30)).toBe('6')
    expect(rate('1d/2h', '10%', 30)).toBe('3')
    expect(rate('3d/6h', '10%', 30)).toBe('1')
    expect(rate('1h/5m', '2%', 7)).toBe('3.36') // 0.02 × 168
    expect(rate('1h/5m', '2%', 90)).toBe('43.2')
    expect(thresholdBurnRate(rule('3d/6h', '10%'), 7 * DAY)).toEqual(fraction(7n, 30n))
  })

  it('stated as a burn rate keeps it in every SLO window, and its share moves', () => {
    expect(fractionText(thresholdBurnRate(rule('1h/5m', '14.4x'), 7 * DAY))).toBe('14.4')
    expect(fractionText(thresholdBudgetShare(rule('1h/5m', '14.4x'), 30 * DAY))).toBe('0.02')
    expect(thresholdBudgetShare(rule('1h/5m', '14.4x'), 7 * DAY)).toEqual(fraction(3n, 35n)) // 14.4 / 168
  })

  it('as an error ratio is burn rate × budget, without dust: 0.0144 and not 0.014400000000000013', () => {
    expect(fractionText(thresholdErrorRatio(rule('1h/5m', '2%'), threeNines, 30 * DAY))).toBe('0.0144')
    expect(fractionText(thresholdErrorRatio(rule('3d/6h', '1x'), ppb(999_900_000), 30 * DAY))).toBe('0.0001')
    expect(fractionText(thresholdErrorRatio(rule('1h', '14.4x'), ppb(900_000_000), 30 * DAY))).toBe('1.44')
  })
})

const lengths = fc.record({
  longWindow: fc.integer({ min: 1, max: 366 * DAY }),
  sloWindow: fc.integer({ min: HOUR, max: 366 * DAY }),
})

describe('on any rule', () => {
  it('share and burn rate give each other back exactly', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 1_000_000_000 }), ({ longWindow, sloWindow }, share) => {
        const stated = { longWindow, threshold: { kind: 'budget-share', share: ppb(share) } as const }
        const filled = fraction(BigInt(longWindow), BigInt(sloWindow))
        expect(product(thresholdBurnRate(stated, sloWindow), filled)).toEqual(thresholdBudgetShare(stated, sloWindow))
        expect(thresholdBudgetShare(stated, sloWindow)).toEqual(fraction(BigInt(share), 1_000_000_000n))
      }),
    )
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 1e12 }), ({ longWindow, sloWindow }, millionths) => {
        const stated = { longWindow, threshold: { kind: 'burn-rate', millionths } as const }
        const times = fraction(BigInt(sloWindow), BigInt(longWindow))
        expect(product(thresholdBudgetShare(stated, sloWindow), times)).toEqual(thresholdBurnRate(stated, sloWindow))
      }),
    )
  })

  it('a share of the budget keeps its meaning when windows and SLO window grow alike', () => {
    const threshold: AlertRule['threshold'] = { kind: 'budget-share', share: ppb(20_000_000) }
    fc.assert(
      fc.property(lengths, fc.integer({ min: 2, max: 1_000 }), ({ longWindow, sloWindow }, by) => {
        const rate = thresholdBurnRate({ longWindow, threshold }, sloWindow)
        expect(thresholdBurnRate({ longWindow: longWindow * by, threshold }, sloWindow * by)).toEqual(rate)
        // A longer SLO window alone makes the same share burn faster, in proportion.
        const longer = thresholdBurnRate({ longWindow, threshold }, sloWindow * by)
        expect(compareFractions(longer, product(rate, fraction(BigInt(by), 1n)))).toBe(0)
      }),
    )
  })
})
