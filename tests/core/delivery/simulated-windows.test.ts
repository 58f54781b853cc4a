import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { EVEN_TRAFFIC } from '../../../src/core/delivery/deploy-traffic.ts'
import { meanCost, meanSquareCost } from '../../../src/core/delivery/failure-cost.ts'
import type { FailureCost } from '../../../src/core/delivery/failure-cost.ts'
import { simulateWindows } from '../../../src/core/delivery/simulated-windows.ts'
import type { SimulatedSpend, WindowsToSimulate } from '../../../src/core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../../../src/core/delivery/spend-draw.ts'
import type { Estimate } from '../../../src/core/measurement/estimate.ts'
import { near } from '../../support/near.ts'
import { traffic } from './build-delivery.ts'

const pictures = (spend: SpendByChange, asked: WindowsToSimulate): readonly SimulatedSpend[] => [
  ...simulateWindows(spend, asked),
]

const simulated = (spend: SpendByChange, asked: WindowsToSimulate): SimulatedSpend =>
  pictures(spend, asked).at(-1) as SimulatedSpend

const equal = (certain: number): FailureCost => ({ traffic: EVEN_TRAFFIC, certain, varying: 0 })
const exponential = (varying: number): FailureCost => ({ traffic: EVEN_TRAFFIC, certain: 0, varying })
/** Nights at a fifth of the mean, days at 1.8 times it. */
const dayAndNight: FailureCost = { traffic: traffic([0.2, 0.5], [1.8, 0.5]), certain: 0.1, varying: 0.2 }
/** As many levels of traffic as an evening peak has, so that few failures are drawn one by one. */
const levels = traffic(...Array.from({ length: 96 }, (_, level) => [(level + 0.5) / 48, 1 / 96] as const))
const dozen = traffic(...Array.from({ length: 12 }, (_, level) => [(level + 0.5) / 6, 1 / 12] as const))
const peak: FailureCost = { traffic: levels, certain: 0.05, varying: 0.15 }

const holds = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high

describe('a hundred thousand windows', () => {
  it.each([
    ['equal costs', 2, equal(0.25)],
    ['exponential costs', 1.3, exponential(0.3)],
    ['a certain part and one that varies, by day and night', 3, dayAndNight],
    ['few failures over many levels of traffic', 2, peak],
    ['as many failures as levels of traffic', 12, { ...peak, traffic: dozen }],
    ['thousands of failures', 4_300, { ...dayAndNight, certain: 0.0001, varying: 0.0001 }],
    ['hardly any failures', 0.01, exponential(2)],
  ] as const)('agree with the closed form within their interval: %s', (_, rate, cost) => {
    const left = 1
    // Every interval misses for one seed in twenty, so a seed is named. How often they do miss is tested below.
    const found = simulated({ rate, cost }, { seed: 2, left })
    expect(found.windows).toBe(100_000)
    // Wald, and the variance of a compound Poisson sum: λ E[X] and λ E[X²].
    expect(holds(found.mean, rate * meanCost(cost)), 'mean').toBe(true)
    expect(holds(found.variance, rate * meanSquareCost(cost)), 'variance').toBe(true)
    const { low, high } = chanceInside(rate, cost, left)
    expect(found.inside.low <= high && low <= found.inside.high, 'chance').toBe(true)
  })
})

describe('the stated interval', () => {
  it('holds the truth for 95 of a hundred seeds', () => {
    const [rate, left, seeds] = [2, 0.6, 400]
    // Costs of 0.3 each: mean 0.6, variance 2 × 0.09, and inside with 0, 1 or 2 failures: e⁻² × (1 + 2 + 2).
    const found = Array.from({ length: seeds }, (_, seed) =>
      simulated({ rate, cost: equal(0.3) }, { seed, left, windows: 2_000 }),
    )
    const held = (truth: number, of: (one: SimulatedSpend) => Estimate): number =>
      found.filter((one) => holds(of(one), truth)).length
    expect(found[0]?.confidence).toBe(0.95)
    // 380 expected, with a standard deviation of √(400 × 0.95 × 0.05) = 4.4.
    for (const times of [
      held(0.6, ({ mean }) => mean),
      held(0.18, ({ variance }) => variance),
      held(5 * Math.exp(-2), ({ inside }) => inside),
    ]) {
      expect(times).toBeGreaterThan(380 - 4 * 4.4)
      expect(times).toBeLessThan(380 + 4 * 4.4)
    }
  })
})

describe('one simulation', () => {
  const spend = { rate: 1.3, cost: dayAndNight }

  it('gives the same numbers for the same seed, whatever the batches are, and others for another', () => {
    const asked = { seed: 5, left: 0.8, windows: 5_000 }
    const whole = simulated(spend, { ...asked, batch: 5_000 })
    for (const batch of [2, 7, 1_999, 2_000]) expect(simulated(spend, { ...asked, batch })).toEqual(whole)
    expect(simulated(spend, { ...asked, seed: 6 }).mean).not.toEqual(whole.mean)
  })

  it('shows a first picture after two thousand windows, and ends with all that were asked for', () => {
    const shown = pictures(spend, { seed: 1, left: 1, windows: 4_500 })
    expect(shown.map(({ windows, of }) => [windows, of])).toEqual([
      [2_000, 4_500],
      [4_000, 4_500],
      [4_500, 4_500],
    ])
  })

  it('knows the dearest window, and how many were without a failure', () => {
    const { most, untouched, bins } = simulated({ rate: 1, cost: equal(1) }, { seed: 3, left: 1 })
    // e⁻¹ of all, give or take five standard deviations of √(100,000 × 0.37 × 0.63).
    expect(Math.abs(untouched - 100_000 * Math.exp(-1))).toBeLessThan(5 * 153)
    expect(bins.counts[0]).toBe(untouched)
    expect(Number.isInteger(most) && most >= 6).toBe(true)
  })

  it('counts what is exactly left as inside: ten tenths of a budget', () => {
    const cost = equal(0.1)
    const { inside, bins } = simulated({ rate: 10, cost }, { seed: 9, left: 1, windows: 20_000 })
    const within = bins.counts.slice(0, Math.round(1 / bins.width)).reduce((sum, found) => sum + found, 0)
    expect(inside.value).toBe(within / 20_000)
    // Of Poisson(10) at most 10: 58.3 %.
    expect(holds(inside, 0.583039750192985)).toBe(true)
  })

  it('is certain where nothing can fail, and where nothing is left', () => {
    expect(simulated({ rate: 0, cost: equal(1) }, { seed: 1, left: 0 })).toMatchObject({
      untouched: 100_000,
      mean: { value: 0, low: 0, high: 0 },
      inside: { value: 1, high: 1 },
      most: 0,
    })
    expect(simulated({ rate: 1, cost: equal(1) }, { seed: 1, left: -0.2 }).inside).toMatchObject({ value: 0, low: 0 })
  })

  it('puts every window into one bin or over the last', () => {
    const rates = fc.double({ min: 0, max: 50, noNaN: true })
    const costs = fc.record({
      traffic: fc.constantFrom(EVEN_TRAFFIC, levels),
      certain: fc.double({ min: 0, max: 1, noNaN: true }),
      varying: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(rates, costs, fc.integer(), (rate, cost, seed) => {
        const { bins, most, mean } = simulated({ rate, cost }, { seed, left: 1, windows: 300, batch: 100 })
        expect(bins.counts.reduce((sum, found) => sum + found, bins.over)).toBe(300)
        expect(bins.over > 0).toBe(most > bins.width * bins.counts.length * (1 + 1e-9))
        expect(mean.value).toBeLessThanOrEqual(most)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses a number of windows that is none', () => {
    for (const windows of [1, 2.5, Number.NaN]) {
      expect(() => simulated(spend, { seed: 1, left: 1, windows })).toThrow(RangeError)
      expect(() => simulated(spend, { seed: 1, left: 1, batch: windows })).toThrow(RangeError)
    }
  })

  it('spreads over the bins as the exponential distribution does, when exactly one kind of cost comes', () => {
    // One failure or none: at a rate of 0.001 hardly ever two. Of those that fail, e^(−0.5 / 0.5) cost more than half a budget.
    const { bins, untouched } = simulated(
      { rate: 0.001, cost: exponential(0.5) },
      { seed: 12, left: 1, windows: 2_000_000, batch: 500_000 },
    )
    const failed = 2_000_000 - untouched
    const above = bins.counts.slice(Math.round(0.5 / bins.width)).reduce((sum, found) => sum + found, bins.over)
    near(above / failed, Math.exp(-1), 5 * Math.sqrt((1 - Math.exp(-1)) / (Math.exp(-1) * failed)))
  })
})
