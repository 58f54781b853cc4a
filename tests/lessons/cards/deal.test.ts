import { describe, expect, it } from 'vitest'
import { CARD_KEYS } from '../../../src/lessons/cards/card-keys.ts'
import { dealtCards, dealtOptions } from '../../../src/lessons/cards/deal.ts'
import { builtIn } from '../support/scenarios.ts'
import { asked } from './support/told.ts'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)

describe('a deal', () => {
  it('has every card once, and the same order for the same seed', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      expect(dealtCards(seed).toSorted()).toEqual([...CARD_KEYS].toSorted())
      expect(dealtCards(seed)).toEqual(dealtCards(seed))
    }
    expect(new Set(SEEDS.map((seed) => dealtCards(seed).join())).size).toBe(SEEDS.length)
  })

  it('begins with each card now and then', () => {
    expect(new Set(SEEDS.map((seed) => dealtCards(seed)[0])).size).toBe(CARD_KEYS.length)
  })

  it('keeps every answer, and the right one right', () => {
    const known = builtIn()
    for (const key of CARD_KEYS) {
      const card = asked(key, known)
      const { options, right } = dealtOptions(card, key, 3)
      expect(new Set(options)).toEqual(new Set(card.options))
      expect(options[right]).toBe(card.options[card.right])
      expect(dealtOptions(card, key, 3)).toEqual({ options, right })
    }
  })

  it('puts the right answer in every place about as often', () => {
    const card = asked('perfect-target', builtIn())
    const places = SEEDS.map((seed) => dealtOptions(card, 'perfect-target', seed).right)
    // 200 deals in four places: 50 each, and 20 to 80 in all but one of a hundred thousand.
    for (const place of card.options.keys()) {
      const times = places.filter((one) => one === place).length
      expect(times).toBeGreaterThan(20)
      expect(times).toBeLessThan(80)
    }
  })

  it('does not put it in the same place of every card', () => {
    const known = builtIn()
    expect(new Set(CARD_KEYS.map((key) => dealtOptions(asked(key, known), key, 0).right)).size).toBeGreaterThan(2)
  })
})
