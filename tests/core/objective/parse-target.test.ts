import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTarget } from '../../../src/core/objective/parse-target.ts'
import { exactAllowedBadTime } from '../../../src/core/objective/error-budget.ts'
import { decimalText } from '../../../src/core/quantity/decimal.ts'
import { percentText } from '../../../src/core/quantity/share.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'

const read = (text: string, sloWindow = 30 * DAY): unknown => {
  const result = parseTarget(text, 'target', sloWindow)
  return result.ok ? [result.value.target, result.value.as, result.value.rounded] : result.problem.code
}

describe('parseTarget', () => {
  it.each([
    ['99.9', 999_000_000, 'percent'],
    ['99.9%', 999_000_000, 'percent'],
    ['99.9 %', 999_000_000, 'percent'],
    ['99,9', 999_000_000, 'percent'],
    ['  99.900 ', 999_000_000, 'percent'],
    ['50', 500_000_000, 'percent'],
    ['1', 10_000_000, 'percent'],
    ['0.5%', 5_000_000, 'percent'], // the sign makes it a percentage, however small
    ['99.9999999', 999_999_999, 'percent'],
    ['0.999', 999_000_000, 'ratio'],
    ['.999', 999_000_000, 'ratio'],
    ['0,95', 950_000_000, 'ratio'],
    ['0.999999999', 999_999_999, 'ratio'],
    ['three nines', 999_000_000, 'nines'],
    ['Three Nines', 999_000_000, 'nines'],
    ['one nine', 900_000_000, 'nines'],
    ['3 nines', 999_000_000, 'nines'],
    ['3nines', 999_000_000, 'nines'],
    ['9 nines', 999_999_999, 'nines'],
    ['43m 12s', 999_000_000, 'downtime'], // 2,592 s of 2,592,000 s is 0.001
    ['25.92s', 999_990_000, 'downtime'],
    ['3 days', 900_000_000, 'downtime'],
    ['15d', 500_000_000, 'downtime'],
  ])('reads %j', (text, target, as) => {
    expect(read(text)).toEqual([target, as, false])
  })

  it('rounds part nines to a part per billion, and says so', () => {
    // 10^−3.5 = 0.000316227766…, so the target is 0.999683772(234).
    expect(read('3.5 nines')).toEqual([999_683_772, 'nines', true])
    expect(read('0.5 nines')).toEqual([683_772_234, 'nines', true])
  })

  it('rounds a downtime that is no whole part per billion, and says so', () => {
    // 43 min of 43,200 min is 0.00099537037…
    expect(read('43m')).toEqual([999_004_630, 'downtime', true])
  })

  it('takes a downtime over the window at hand', () => {
    expect(read('3.6s', HOUR)).toEqual([999_000_000, 'downtime', false])
    expect(read('10m 4.8s', 7 * DAY)).toEqual([999_000_000, 'downtime', false])
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-target'],
    ['%', 'not-a-target'],
    ['99.9.9', 'not-a-target'],
    ['1e2', 'not-a-target'],
    ['some nines', 'not-a-target'],
    ['nines', 'not-a-target'],
    ['<img src=x>', 'not-a-target'],
    ['5 constructors', 'not-a-target'],
    ['100', 'target-is-100'],
    ['100%', 'target-is-100'],
    ['100.000', 'target-is-100'],
    ['0s', 'target-is-100'],
    ['0', 'target-not-positive'],
    ['0%', 'target-not-positive'],
    ['-1', 'target-not-positive'],
    ['−1', 'target-not-positive'],
    ['zero nines', 'target-not-positive'],
    ['0 nines', 'target-not-positive'],
    ['-2 nines', 'target-not-positive'],
    ['100.1', 'target-above-100'],
    ['150%', 'target-above-100'],
    ['99.99999999999', 'too-many-digits'],
    ['99.99999999', 'too-many-digits'],
    ['0.9999999999', 'too-many-digits'],
    ['ten nines', 'not-a-target'],
    ['10 nines', 'too-many-digits'],
    ['30d', 'downtime-exceeds-window'],
    ['40 days', 'downtime-exceeds-window'],
    ['0.001ms', 'target-is-100'], // 4e-13 of 30 days is nearer to nothing than to a part per billion
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it('names the field and repeats what was typed', () => {
    expect(parseTarget(' abc ', 'target', DAY)).toEqual({
      ok: false,
      problem: { path: 'target', code: 'not-a-target', expected: null, received: ' abc ' },
    })
  })

  it('reads every target back from its percentage, its ratio and the downtime it allows', () => {
    const windows = [HOUR, 7 * DAY, 30 * DAY, 366 * DAY]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(...windows), (parts, sloWindow) => {
        const target = ppb(parts)
        expect(read(`${percentText(target)}%`)).toEqual([parts, 'percent', false])
        expect(read(decimalText({ units: BigInt(parts), scale: 9 }))).toEqual([parts, 'ratio', false])
        const downtime = `${decimalText(exactAllowedBadTime(sloWindow, target))}ms`
        expect(read(downtime, sloWindow)).toEqual([parts, 'downtime', false])
      }),
    )
  })
})
