import { expect, it } from 'vitest'
import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'

const draw = (seed: number, count: number): readonly number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

it('gives the same numbers for the same seed, and others for another', () => {
  expect(draw(7, 5)).toEqual(draw(7, 5))
  expect(draw(7, 5)).not.toEqual(draw(8, 5))
})

it('gives the numbers that saved scenarios were made with', () => {
  // Marsaglia's x ^= x << 13; x ^= x >>> 17; x ^= x << 5 from ((1 ^ 0x9e3779b9) × 0x85ebca6b) | 1, worked out apart.
  expect(draw(1, 3).map((x) => x * 2 ** 32)).toEqual([18_764_358, 2_710_047_309, 3_103_702_925])
})

it('stays within 0 and 1 and spreads evenly, for any seed', () => {
  for (const seed of [0, 1, -1, 20_161, 2 ** 31]) {
    const drawn = draw(seed, 20_000)
    expect(drawn.every((x) => x >= 0 && x < 1)).toBe(true)
    const tenths = Array.from({ length: 10 }, (_, tenth) => drawn.filter((x) => Math.floor(x * 10) === tenth).length)
    // 2,000 expected in each tenth; the standard deviation is √(20,000 × 0.1 × 0.9) = 42.
    expect(Math.min(...tenths)).toBeGreaterThan(2_000 - 5 * 42)
    expect(Math.max(...tenths)).toBeLessThan(2_000 + 5 * 42)
  }
})
