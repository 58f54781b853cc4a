import { describe, expect, it } from 'vitest'
import { CARD_KEYS } from '../../../../src/lessons/cards/card-keys.ts'
import {
  anySeed,
  cardAddress,
  cardsPlace,
  dealAddress,
  nextSeed,
} from '../../../../src/views/learn/cards/card-address.ts'

const placeOf = (address: string) => cardsPlace(address.replace('#/learn/cards', '').split('/').slice(1))

describe('the address of the cards', () => {
  it('names all of them, one of them, or a place in a deal', () => {
    expect(cardsPlace([])).toEqual({ kind: 'overview' })
    for (const key of CARD_KEYS) expect(placeOf(cardAddress(key))).toEqual({ kind: 'card', key })
    expect(placeOf(dealAddress(7, 3))).toEqual({ kind: 'deal', seed: 7, place: 3 })
    expect(cardsPlace(['deal', '7'])).toEqual({ kind: 'deal', seed: 7, place: 1 })
    // One after the last: how it went.
    expect(cardsPlace(['deal', '7', '20'])).toEqual({ kind: 'deal', seed: 7, place: 20 })
  })

  it('of something else is told as such', () => {
    const others = [
      ['gone'],
      ['always-43-minutes', '2'],
      ['deal'],
      ['deal', 'x'],
      ['deal', '7', '0'],
      ['deal', '7', '21'],
    ]
    for (const path of [...others, ['deal', '1e3'], ['deal', '9999999'], ['deal', '7', '1', '1'], ['constructor']])
      expect(cardsPlace(path)).toEqual({ kind: 'unknown', name: path.join('/') })
  })

  it('has a seed that its own links can carry', () => {
    for (const seed of [anySeed(), nextSeed(999_999), nextSeed(41)])
      expect(placeOf(dealAddress(seed, 1))).toEqual({ kind: 'deal', seed, place: 1 })
    expect(nextSeed(41)).toBe(42)
  })
})
