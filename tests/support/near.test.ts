import { expect, test } from 'vitest'
import { near } from './near.ts'

test('accepts what is within a billionth of the expected number', () => {
  near(1_000_000_000.5, 1_000_000_000)
  near(0.1 + 0.2, 0.3)
  near(-5, -5)
  near(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
})

test('rejects what is further away, and prints both numbers', () => {
  expect(() => near(1_000_000_002, 1_000_000_000)).toThrow(/expected 1000000002 to be near 1000000000: .* 2 apart/)
})

test('takes a coarser or finer measure', () => {
  near(101, 100, 0.01)
  expect(() => near(101, 100, 0.009)).toThrow(/to be near/)
})

test('holds an expected zero to exactly zero, unless told how far off it may be', () => {
  near(0, 0)
  expect(() => near(1e-300, 0)).toThrow(/to be near/)
  near(1e-12, 0, 0, { absolute: 1e-12 })
  expect(() => near(1.1e-12, 0, 0, { absolute: 1e-12 })).toThrow(/to be near/)
})

test('never takes a missing number for a near one', () => {
  expect(() => near(Number.NaN, 0)).toThrow(/to be near/)
  expect(() => near(1, Number.POSITIVE_INFINITY)).toThrow(/to be near/)
  expect(() => near(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toThrow(/to be near/)
})
