import { describe, expect, it } from 'vitest'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { exactChance, spendRange } from '../../../src/core/delivery/compound-poisson.ts'
import { poissonAtMost, poissonChance } from '../../../src/core/delivery/poisson.ts'
import { near } from '../../support/near.ts'
import { even, traffic, varying } from './build-delivery.ts'

/** I₁(z) / exp(z) by its integral, (1/π) ∫ exp(z cos θ) cos θ dθ: the trapezoidal rule is exact to the last digits. */
const scaledBessel = (z: number): number => {
  const points = 400
  let sum = 0
  for (let n = 0; n < points; n++) {
    const angle = (2 * Math.PI * n) / points
    sum += Math.exp(z * (Math.cos(angle) - 1)) * Math.cos(angle)
  }
  return sum / points
}

/** Simpson's rule over `[0, to]`. */
const integral = (f: (v: number) => number, to: number): number => {
  const steps = 2_000
  let sum = f(0) + f(to)
  for (let n = 1; n < steps; n++) sum += f((n * to) / steps) * (n % 2 === 0 ? 2 : 4)
  return (sum * to) / steps / 3
}

describe('failures that all cost the same', () => {
  it('are Poisson: no more of them than what is left pays for', () => {
    // e^−1.2 × (1 + 1.2 + 0.72) = 0.8795 of the tables, for two failures at 40 % of the budget
    const found = chanceInside(1.2, even(0.4), 1)
    near(found.chance, 2.92 * Math.exp(-1.2))
    expect([found.low, found.high]).toEqual([found.chance, found.chance])
    near(chanceInside(10, even(0.05), 0.5).chance, 0.583039750192985) // 10 of 10 expected
  })

  it('stay inside when they spend exactly what is left: three outages of 14m 24s in 43m 12s', () => {
    near(chanceInside(1, even(14.4 / 43.2), 1).chance, (1 + 1 + 1 / 2 + 1 / 6) * Math.exp(-1))
  })

  it('leave only the windows without one where a single one is too much', () => {
    near(chanceInside(0.7, even(1.0001), 1).chance, Math.exp(-0.7))
    near(chanceInside(0.7, varying(1), 0).chance, Math.exp(-0.7))
    // Nobody is there at night: only the other half of the failures cost anything.
    near(chanceInside(0.7, varying(1, 0, traffic([0, 0.5], [2, 0.5])), 0).chance, Math.exp(-0.35))
  })

  it('do not underflow in the ten thousands', () => {
    // The median of 10,000 lies a third below 10,000 and 2/3.
    near(chanceInside(1e4, even(1e-4), 1).chance, 0.5 + (2 / 3) * poissonChance(1e4, 1e4), 1e-5)
  })
})

describe('failures whose costs are exponential', () => {
  it('stay inside as often as one Poisson number is no more than another', () => {
    // n exponential costs fit as often as n or more Poisson events happen, so P(S ≤ x) = P(N ≤ M); where both expect as
    // many it is (1 + P(N = M)) / 2, and I₀(2) = 2.2795853023360673.
    near(chanceInside(1, varying(0.5), 0.5).chance, (1 + Math.exp(-2) * 2.2795853023360673) / 2, 1e-12)
  })

  it('have the density √(λ/u) × I₁(2√λu) × e^(−λ − u), besides the windows without any', () => {
    for (const [rate, mean, left] of [
      [0.3, 0.7, 1],
      [9 / 7, 0.71, 0.4],
      [12, 0.05, 1],
      [40, 0.05, 1.4],
    ] as const) {
      // With u = v² the integrand is smooth, and its exponent is −(√λ − v)².
      const root = Math.sqrt(rate)
      const density = (v: number) => 2 * root * scaledBessel(2 * root * v) * Math.exp(-((root - v) ** 2))
      const expected = Math.exp(-rate) + integral(density, Math.sqrt(left / mean))
      near(chanceInside(rate, varying(mean), left).chance, expected, 1e-9)
    }
  })

  it('and are exact on top of a certain part too: at most three failures fit 30 % each', () => {
    // With x = (1 − 0.3 n) / 0.2: e^−2 × (1 + 2 P(Γ₁ ≤ 3.5) + 2 P(Γ₂ ≤ 2) + 4/3 P(Γ₃ ≤ 0.5)), P(Γₙ ≤ x) = 1 − e^−x Σ xʲ/j! below n
    const fits = [1, 1 - Math.exp(-3.5), 1 - 3 * Math.exp(-2), 1 - (1 + 0.5 + 0.125) * Math.exp(-0.5)]
    const expected = [1, 2, 2, 4 / 3].reduce((sum, share, n) => sum + share * (fits[n] ?? NaN), 0) * Math.exp(-2)
    near(chanceInside(2, varying(0.2, 0.3), 1).chance, expected, 1e-12)
  })
})

describe('what is not worked out exactly', () => {
  it('is traffic that differs, and rates in the thousands of varying costs', () => {
    expect(exactChance(2, even(0.4, traffic([0.5, 0.5], [1.5, 0.5])), 1)).toBeNull()
    expect(exactChance(2_001, varying(1e-4), 1)).toBeNull()
    expect(exactChance(1e6 + 1, even(1e-6), 1)).toBeNull()
  })
})

describe('the range of what is spent', () => {
  it('holds all but a ten millionth on each side', () => {
    for (const [rate, cost] of [
      [0.1, 0.5],
      [5, 0.5],
      [400, 0.01],
    ] as const) {
      const { least, most, outside } = spendRange(rate, even(cost))
      expect(outside).toBe(1e-7)
      expect(1 - poissonAtMost(Math.ceil(most / cost) - 1, rate)).toBeLessThanOrEqual(outside)
      expect(least === 0 ? 0 : poissonAtMost(Math.floor(least / cost), rate)).toBeLessThanOrEqual(outside)
      // Chernoff's bound is no wild guess: half as far from the mean is well inside.
      expect(1 - poissonAtMost(Math.floor((rate + most / cost) / 2), rate)).toBeGreaterThan(outside)
    }
  })
})
