import { expect, it } from 'vitest'
import { nextSeed, parseSeed } from '../../../src/core/quantity/seed-text.ts'

it('reads whole numbers that fit into 32 bits', () => {
  expect(parseSeed(' 7 ', 'seed')).toEqual({ ok: true, value: 7 })
  expect(parseSeed('4294967295', 'seed')).toEqual({ ok: true, value: 4_294_967_295 })
})

it.each([
  ['', 'empty'],
  ['4294967296', 'not-a-number'],
  ['-1', 'not-a-number'],
  ['1.5', 'not-a-number'],
  ['monday', 'not-a-number'],
])('refuses “%s”', (text, code) => {
  expect(parseSeed(text, 'seed')).toMatchObject({ ok: false, problem: { code } })
})

it('goes from the highest seed back to the first', () => {
  expect(nextSeed(1)).toBe(2)
  expect(nextSeed(4_294_967_295)).toBe(0)
})
