import { expect, it } from 'vitest'
import { randomStream } from '../../../src/core/quantity/random-stream.ts'
import { shuffled } from '../../../src/core/quantity/shuffled.ts'

it('keeps every item once, and leaves what it was given as it was', () => {
  const items = Object.freeze([1, 2, 3, 4, 5])
  expect([...shuffled(items, randomStream(7))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
  expect(shuffled([], randomStream(7))).toEqual([])
  expect(shuffled(['one'], randomStream(7))).toEqual(['one'])
})

it('walks from the end: numbers just below 1 leave all in place, 0 moves the first to the end step by step', () => {
  expect(shuffled(['a', 'b', 'c', 'd'], () => 0.999)).toEqual(['a', 'b', 'c', 'd'])
  // d↔a: d b c a; c↔d: c b d a; b↔c: b c d a.
  expect(shuffled(['a', 'b', 'c', 'd'], () => 0)).toEqual(['b', 'c', 'd', 'a'])
})

it('gives each of the six orders of three about a sixth of the time', () => {
  const random = randomStream(11)
  const times = new Map<string, number>()
  for (let n = 0; n < 6_000; n++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    times.set(order, (times.get(order) ?? 0) + 1)
  }
  expect(times.size).toBe(6)
  // 1,000 each; the standard deviation is √(6,000 × 1/6 × 5/6) = 28.9, and five of it are 144.
  for (const count of times.values()) expect(Math.abs(count - 1_000)).toBeLessThan(144)
})
