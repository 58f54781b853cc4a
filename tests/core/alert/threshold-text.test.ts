import { describe, expect, it } from 'vitest'
import { parseBudgetShare, parseBurnRate } from '../../../src/core/alert/threshold-text.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'

const objective = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const rule = { longWindow: HOUR }

const rate = (text: string, target = 999_000_000): number | string => {
  const result = parseBurnRate(text, 'burn rate', rule, { ...objective, target: ppb(target) })
  if (!result.ok) return result.problem.code
  return result.value.kind === 'burn-rate' ? result.value.millionths : 'not what was typed'
}

const share = (text: string, target = 999_000_000): number | string => {
  const result = parseBudgetShare(text, 'budget share', rule, { ...objective, target: ppb(target) })
  if (!result.ok) return result.problem.code
  return result.value.kind === 'budget-share' ? result.value.share : 'not what was typed'
}

describe('a burn rate', () => {
  it.each([
    ['14.4', 14_400_000],
    ['14.4×', 14_400_000],
    ['14.4x', 14_400_000],
    [' 14,4 X ', 14_400_000],
    ['1', 1_000_000],
    ['0.000001', 1],
    ['999.999999', 999_999_999], // the highest below 1,000×, where everything fails at 99.9 %
  ])('reads %j', (text, millionths) => {
    expect(rate(text)).toBe(millionths)
  })

  it.each([
    ['', 'empty'],
    ['fast', 'not-a-burn-rate'],
    ['14.4××', 'not-a-burn-rate'],
    ['1,000.5', 'not-a-burn-rate'],
    ['0', 'not-positive'],
    ['-1', 'not-positive'],
    ['−1×', 'not-positive'],
    ['0.0000001', 'too-many-digits'],
    ['1000', 'not-reachable'], // strictly above 1,000× there is nothing
    ['99999999999999999999999', 'not-reachable'],
  ])('refuses %j as %s', (text, code) => {
    expect(rate(text)).toBe(code)
  })

  it('is out of reach from 1 / budget on: 14.4× at 93 %, where everything failing burns at 14.29×', () => {
    expect(rate('14.4', 930_000_000)).toBe('not-reachable')
    expect(rate('14.28', 930_000_000)).toBe(14_280_000)
  })

  it('names the highest burn rate', () => {
    const result = parseBurnRate('1000', 'burn rate', rule, objective)
    expect(result.ok || result.problem.expected).toBe('1000')
  })
})

describe('a budget share', () => {
  it.each([
    ['2', 20_000_000],
    ['2 %', 20_000_000],
    ['0.5%', 5_000_000],
    ['100', 1_000_000_000], // 720× of at most 1,000×
  ])('reads %j', (text, parts) => {
    expect(share(text)).toBe(parts)
  })

  it.each([
    ['', 'empty'],
    ['half', 'not-a-share'],
    ['0', 'share-out-of-range'],
    ['101', 'share-out-of-range'],
  ])('refuses %j as %s', (text, code) => {
    expect(share(text)).toBe(code)
  })

  it('is out of reach when its burn rate is: an hour of 30 days at 93 % spends at most 1.98 % of the budget', () => {
    // 14.2857× × 1 h / 720 h
    expect(share('1.98', 930_000_000)).toBe(19_800_000)
    expect(share('1.99', 930_000_000)).toBe('not-reachable')
  })
})
