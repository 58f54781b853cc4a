import { expect, it } from 'vitest'
import { poissonDraw } from '../../../src/core/quantity/poisson-draw.ts'
import { randomStream } from '../../../src/core/quantity/random-stream.ts'

const draws = (mean: number, count: number, seed = 1): readonly number[] => {
  const draw = poissonDraw(mean)
  const random = randomStream(seed)
  return Array.from({ length: count }, () => draw(random))
}

/** The chances of 0, 1, 2, …: each is the one before × mean / n, scaled to a sum of 1. */
const chancesOf = (mean: number, count: number): readonly number[] => {
  const mode = Math.floor(mean)
  const chances = new Float64Array(count)
  chances[mode] = 1
  for (let n = mode + 1; n < count; n++) chances[n] = ((chances[n - 1] as number) * mean) / n
  for (let n = mode - 1; n >= 0; n--) chances[n] = ((chances[n + 1] as number) * (n + 1)) / mean
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return Array.from(chances, (chance) => chance / sum)
}

it('follows the distribution at small and large means, on both sides of where its method changes', () => {
  for (const [mean, count] of [
    [0.05, 100_000],
    [0.7, 100_000],
    [3, 100_000],
    [9.99, 100_000],
    [10, 300_000],
    [25, 100_000],
    [140, 300_000],
    [3_000, 100_000],
  ] as const) {
    const drawn = draws(mean, count, Math.round(mean * 100))
    const chances = chancesOf(mean, Math.ceil(mean + 20 * Math.sqrt(mean) + 30))
    const found = new Float64Array(chances.length)
    for (const n of drawn) found[n] = (found[n] as number) + 1
    // χ² over all counts that 20 draws or more are expected of, and the rest in one.
    let [chiSquare, cells, restFound, restExpected] = [0, -1, 0, 0]
    chances.forEach((chance, n) => {
      const expected = chance * count
      if (expected < 20) {
        restFound += found[n] as number
        restExpected += expected
        return
      }
      chiSquare += ((found[n] as number) - expected) ** 2 / expected
      cells += 1
    })
    // Where hardly any are expected of it, one or two must not weigh too much.
    chiSquare += (restFound - restExpected) ** 2 / Math.max(restExpected, 5)
    cells += 1
    expect(Math.abs(chiSquare - cells), `mean ${mean}: χ² ${chiSquare} of ${cells}`).toBeLessThan(
      5 * Math.sqrt(2 * Math.max(1, cells)),
    )
  }
})

it('has its mean and variance up to a billion', () => {
  const count = 20_000
  for (const mean of [1e5, 1e9]) {
    const drawn = draws(mean, count)
    const middle = drawn.reduce((sum, n) => sum + (n - mean), 0) / count
    const square = drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / count
    expect(Math.abs(middle)).toBeLessThan(5 * Math.sqrt(mean / count))
    // The variance of a variance: 2 σ⁴ / n.
    expect(Math.abs(square / mean - 1)).toBeLessThan(5 * Math.sqrt(2 / count))
  }
})

it('draws nothing where nothing is expected', () => {
  expect(draws(0, 5)).toEqual([0, 0, 0, 0, 0])
})

it('stays within reason when the number drawn is as close to 1 as can be', () => {
  for (let mean = 0.1; mean < 10; mean += 0.1) expect(poissonDraw(mean)(() => 1 - 2 ** -53)).toBeLessThan(60)
})

it('refuses what is no mean', () => {
  for (const mean of [-1, Number.NaN, Infinity]) expect(() => poissonDraw(mean)).toThrow(RangeError)
})
