import { expect, it } from 'vitest'
import { ppb, ratioOf } from '../../../src/core/quantity/units.ts'

it('takes whole parts per billion from none to all, and throws on a caller’s slip', () => {
  expect(ratioOf(ppb(999_000_000))).toBe(0.999)
  expect(ratioOf(ppb(0))).toBe(0)
  expect(ratioOf(ppb(1_000_000_000))).toBe(1)
  for (const wrong of [-1, 0.5, 1_000_000_001, NaN, Infinity]) expect(() => ppb(wrong)).toThrow(RangeError)
})
