import { describe, expect, it } from 'vitest'
import { timeBeyond, timeFailing } from '../../../src/core/dependency/time-failing.ts'
import { DAY, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

describe('timeFailing', () => {
  it('is 43.2 minutes of 30 days at 0.1 %', () => {
    near(timeFailing(0.001), 43.2 * MINUTE)
    near(timeFailing(0.001, 365 * DAY), 525.6 * MINUTE)
    expect(timeFailing(0)).toBe(0)
  })
})

describe('timeBeyond', () => {
  it('is what fails on top of what a target allows', () => {
    // 0.13 % − 0.1 % = 0.03 % of 43,200 minutes
    near(timeBeyond(0.0013, ppb(999_000_000)), 12.96 * MINUTE)
  })

  it('is below 0 where something is left', () => {
    near(timeBeyond(0.0004, ppb(999_000_000)), -25.92 * MINUTE)
  })
})
