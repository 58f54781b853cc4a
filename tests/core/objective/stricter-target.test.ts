import { describe, expect, it } from 'vitest'
import { stricterTarget } from '../../../src/core/objective/stricter-target.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

describe('stricterTarget', () => {
  it.each([
    [900_000_000, 990_000_000],
    [999_000_000, 999_900_000],
    [999_500_000, 999_950_000],
    [500_000_000, 950_000_000],
    [999_999_990, 999_999_999],
  ])('leaves a tenth of the budget: %i gives %i', (target, stricter) => {
    expect(stricterTarget(ppb(target))).toBe(stricter)
  })

  it('never leaves more than a tenth where a tenth is no whole number', () => {
    expect(stricterTarget(ppb(999_999_981))).toBe(999_999_999) // 19 ppb: a tenth is 1.9
  })

  it('is null where a tenth is less than the finest budget there is', () => {
    expect(stricterTarget(ppb(999_999_991))).toBeNull()
    expect(stricterTarget(ppb(999_999_999))).toBeNull()
  })
})
