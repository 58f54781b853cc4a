import { expect, it } from 'vitest'
import { seedFromText } from '../../../src/core/quantity/seed-from-text.ts'

it('gives a word the same seed everywhere', () => {
  // FNV-1a by hand over "a" as the two bytes 0x61, 0x00:
  // ((0x811c9dc5 ^ 0x61) × 0x01000193) mod 2³² = 0xe40c292c, and 0xe40c292c × 0x01000193 mod 2³² = 0x2b24d044.
  expect(seedFromText('a')).toBe(0x2b24d044)
  expect(seedFromText('')).toBe(0x811c9dc5)
})

it('does not mind case, spaces around it or how accents are encoded', () => {
  const seed = seedFromText('otter')
  expect([seedFromText('Otter'), seedFromText('  OTTER\n')]).toEqual([seed, seed])
  expect(seedFromText('cafe\u0301')).toBe(seedFromText('café'))
})

it('tells words apart, even “;” (U+003B) from “л” (U+043B), which differ in the high byte alone', () => {
  const words = ['otter', 'ottre', 'otters', '1', '2', '12', '21', 'ö', 'o', ';', 'л', '日', '本']
  expect(new Set(words.map(seedFromText)).size).toBe(words.length)
})

it('is a whole number that a seed may be', () => {
  for (const word of ['otter', '日本', '🦦', 'x'.repeat(10_000)]) {
    const seed = seedFromText(word)
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
  }
})
