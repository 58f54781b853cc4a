import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { looserTarget } from '../../../src/core/objective/looser-target.ts'
import { stricterTarget } from '../../../src/core/objective/stricter-target.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

it('leaves a nine out: ten times the budget', () => {
  expect(looserTarget(ppb(999_000_000))).toBe(990_000_000)
  expect(looserTarget(ppb(990_000_000))).toBe(900_000_000)
  // 0.5 % × 10 = 5 %
  expect(looserTarget(ppb(995_000_000))).toBe(950_000_000)
  expect(looserTarget(ppb(999_999_999))).toBe(999_999_990)
})

it('has nothing to give where ten times the budget is everything, or more', () => {
  expect(looserTarget(ppb(900_000_001))).toBe(10)
  expect(looserTarget(ppb(900_000_000))).toBeNull()
  expect(looserTarget(ppb(1))).toBeNull()
})

it('is undone by a nine more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 900_000_001, max: 999_999_999 }), (target) => {
      const looser = looserTarget(ppb(target))
      expect(looser === null ? null : stricterTarget(looser)).toBe(target)
    }),
  )
})
