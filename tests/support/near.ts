import { expect } from 'vitest'

/**
 * Asserts that two numbers agree to `relative` of the expected one. The message prints both numbers, how far apart they
 * are and how far they may be.
 *
 * An expected 0 has no relative distance: it must be met exactly, unless `absolute` says how far off it may be. An
 * expected infinity must be met exactly too, and nothing is near NaN.
 */
export function near(
  actual: number,
  expected: number,
  relative = 1e-9,
  { absolute = 0 }: { readonly absolute?: number } = {},
): void {
  const allowed = Math.max(relative * Math.abs(expected), absolute)
  const distance = Math.abs(actual - expected)
  const agrees = actual === expected || (Number.isFinite(expected) && distance <= allowed)
  expect(
    agrees,
    `expected ${actual} to be near ${expected}: they are ${distance} apart, and ${allowed} is allowed`,
  ).toBe(true)
}
