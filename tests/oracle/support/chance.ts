import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'

/** Draws from a seed: the same seed gives the same draws. */
export interface Chance {
  /** From `low` up to, not including, `high`, small numbers as likely as large ones. */
  log(low: number, high: number): number
  whole(low: number, high: number): number
  one<Item>(items: readonly Item[]): Item
  is(probability: number): boolean
}

export const chanceOf = (seed: number): Chance => {
  const random = seededRandom(seed)
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  return {
    log: (low, high) => low * (high / low) ** random(),
    whole,
    one: (items) => items[whole(0, items.length - 1)]!,
    is: (probability) => random() < probability,
  }
}
