import { expect, it } from 'vitest'
import { randomStream } from '../../../src/core/quantity/random-stream.ts'

const draw = (count: number, ...from: readonly [number, number?, number?]): readonly number[] => {
  const random = randomStream(...from)
  return Array.from({ length: count }, random)
}

/** The number that two words of 32 bits make: 27 bits of the first, 26 of the second. */
const ofWords = (high: number, low: number): number =>
  (Math.floor(high / 32) * 2 ** 26 + Math.floor(low / 64)) / 2 ** 53

it('gives the numbers of the reference sfc32', () => {
  // PractRand's C, compiled: words 16 to 19 after a = 20161, b = 7, c = 4000000000 and 15 rounds.
  expect(draw(2, 20_161, 7, 4_000_000_000)).toEqual([
    ofWords(1_823_144_202, 1_797_915_083),
    ofWords(1_885_872_875, 1_318_666_095),
  ])
  expect(draw(2, 0)).toEqual([ofWords(4_216_505_632, 947_923_937), ofWords(2_491_578_854, 3_964_400_089)])
})

it('gives another stream for another seed, run or key, and the same for the same', () => {
  expect(draw(9, 1, 2, 3)).toEqual(draw(9, 1, 2, 3))
  const streams = [draw(9, 1, 2, 3), draw(9, 2, 2, 3), draw(9, 1, 3, 3), draw(9, 1, 2, 4), draw(9, 3, 2, 1)]
  expect(new Set(streams.flat()).size).toBe(45)
})

it('spreads evenly in pairs of neighbours, for any seed', () => {
  for (const seed of [0, 1, -1, 20_161, 2 ** 31]) {
    const random = randomStream(seed)
    const cells = new Float64Array(100)
    for (let pair = 0; pair < 100_000; pair++) {
      const cell = Math.floor(random() * 10) * 10 + Math.floor(random() * 10)
      cells[cell] = (cells[cell] as number) + 1
    }
    // χ² of 100 cells of 1,000: 99 on average with a standard deviation of √198 = 14.
    const chiSquare = cells.reduce((sum, found) => sum + (found - 1_000) ** 2 / 1_000, 0)
    expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * 14)
  }
})

it('gives streams of neighbouring seeds, runs and keys that have nothing to do with each other', () => {
  const count = 20_000
  const pairs = [
    [draw(count, 1), draw(count, 2)],
    [draw(count, 1, 1), draw(count, 1, 2)],
    [draw(count, 1, 1, 1), draw(count, 1, 1, 2)],
  ] as const
  for (const [first, second] of pairs) {
    const product = first.reduce((sum, x, index) => sum + (x - 0.5) * ((second[index] as number) - 0.5), 0) / count
    // Mean of products of independent numbers: 0, with a standard deviation of 1/12 / √20,000.
    expect(Math.abs(product)).toBeLessThan(5 / 12 / Math.sqrt(count))
  }
  // The first numbers of many streams are themselves evenly spread.
  const firsts = Array.from({ length: count }, (_, key) => randomStream(1, 0, key)())
  const mean = firsts.reduce((sum, x) => sum + x, 0) / count
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * count))
})
