import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetConsumed, occurrencesSli } from '../../../src/core/budgeting/occurrences.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

const threeNines = ppb(999_000_000)

it('is good events over valid events', () => {
  near(occurrencesSli(7, 118) ?? NaN, 0.940677966101695) // 111 / 118
  expect(occurrencesSli(0, 10)).toBe(1)
  expect(occurrencesSli(10, 10)).toBe(0)
})

it('is no number without events, neither 0 % nor 100 %', () => {
  expect(occurrencesSli(0, 0)).toBeNull()
  expect(budgetConsumed(0, 0, threeNines)).toBeNull()
})

it('spends the budget in proportion to the bad events, past 100 % too', () => {
  near(budgetConsumed(500, 1_000_000, threeNines) ?? NaN, 0.5) // 1,000 allowed
  near(budgetConsumed(1_800, 1_000_000, threeNines) ?? NaN, 1.8)
  expect(budgetConsumed(1_000, 1_000_000, threeNines)).toBe(1)
})

it('says the same when every count is scaled', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(
      count,
      count,
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      (bad, good, by, parts) => {
        const target = ppb(parts)
        const valid = bad + good
        near(occurrencesSli(bad * by, valid * by) ?? NaN, occurrencesSli(bad, valid) ?? NaN)
        near(budgetConsumed(bad * by, valid * by, target) ?? NaN, budgetConsumed(bad, valid, target) ?? NaN)
      },
    ),
  )
})

it('never makes a stricter target cheaper', () => {
  const parts = fc.integer({ min: 0, max: 999_999_999 })
  fc.assert(
    fc.property(parts, parts, fc.integer({ min: 0, max: 1_000 }), (a, b, bad) => {
      const [loose, strict] = a < b ? [ppb(a), ppb(b)] : [ppb(b), ppb(a)]
      expect(budgetConsumed(bad, 1_000, strict)).toBeGreaterThanOrEqual(budgetConsumed(bad, 1_000, loose) ?? NaN)
    }),
  )
})
