import { expect, it } from 'vitest'
import { asMuch, clearlyLess, numberChoice } from '../../src/lessons/choice.ts'
import { sentence } from '../../src/lessons/sentence.ts'

const option = (value: number) => sentence(String(value), {})

const offered = (right: number, mistakes: readonly number[]) => {
  const guess = numberChoice(right, mistakes, option)
  return guess?.kind === 'choice' ? { texts: guess.options.map(({ text }) => text), right: guess.right } : null
}

it('a choice of numbers rises, and leaves out what may read like another', () => {
  expect(offered(5, [50, 1])).toEqual({ texts: ['1', '5', '50'], right: 1 })
  expect(offered(5, [5.2, 50, 51])).toEqual({ texts: ['5', '50'], right: 0 })
  expect(offered(5, [5, 4.9])).toBeNull()
})

it('of several that take as much, only one is offered, and the others are counted', () => {
  const takers = [
    { takes: 0.5, name: 'Storefront' },
    { takes: 0.4999, name: 'Cart' },
    { takes: 0.2, name: 'CDN' },
    { takes: 0.1, name: 'CDN ' },
    { takes: 0.1, name: 'Storefront' },
  ]
  const [most] = takers
  if (most === undefined) throw new RangeError('no takers')
  expect(clearlyLess(takers, most).map(({ takes }) => takes)).toEqual([0.2])
  expect(asMuch(takers, most)).toBe(1)
})
