import { describe, expect, it } from 'vitest'
import {
  parseAvailability,
  parseNeeded,
  parseRepairTime,
  parseReplicas,
  parseWeight,
} from '../../../src/core/dependency/component-text.ts'
import type { Result } from '../../../src/core/result.ts'

/** The value, or the code of the problem and what was expected. */
const said = <Value>(result: Result<Value>): Value | string =>
  result.ok ? result.value : [result.problem.code, result.problem.expected].filter((each) => each !== null).join(' ')

describe('parseAvailability', () => {
  it('reads every spelling of a target', () => {
    for (const text of ['99.95', '99.95 %', '99,95', '0.9995'])
      expect(said(parseAvailability(text, ''))).toBe(999_500_000)
    expect(said(parseAvailability('three nines', ''))).toBe(999_000_000)
  })

  it('may be all or nothing, which a promise may not', () => {
    expect(said(parseAvailability('100', ''))).toBe(1_000_000_000)
    expect(said(parseAvailability('100 %', ''))).toBe(1_000_000_000)
    expect(said(parseAvailability('0', ''))).toBe(0)
    expect(said(parseAvailability('0 %', ''))).toBe(0)
  })

  it('refuses what is below 0 %, above 100 % and finer than nine nines', () => {
    expect(said(parseAvailability('-1', ''))).toBe('negative')
    expect(said(parseAvailability('101', ''))).toBe('target-above-100')
    expect(said(parseAvailability('99.99999999', ''))).toBe('too-many-digits percent')
    expect(said(parseAvailability('', ''))).toBe('empty')
  })

  it('takes neither words nor a length of time, which would need a window', () => {
    expect(said(parseAvailability('good', ''))).toBe('not-a-share')
    expect(said(parseAvailability('43m', ''))).toBe('not-a-share')
    expect(said(parseAvailability('400d', ''))).toBe('not-a-share')
  })
})

describe('parseReplicas and parseNeeded', () => {
  it('have as many replicas as must work, or more', () => {
    expect(said(parseReplicas('3', '', 2))).toBe(3)
    expect(said(parseReplicas('2', '', 2))).toBe(2)
    expect(said(parseReplicas('1', '', 2))).toBe('not-a-number 2–1000')
    expect(said(parseReplicas('1001', '', 1))).toBe('not-a-number 1–1000')
    expect(said(parseReplicas('1.5', '', 1))).toBe('not-a-number 1–1000')
    expect(said(parseReplicas(' ', '', 1))).toBe('empty')
  })

  it('need at most as many as there are', () => {
    expect(said(parseNeeded('3', '', 3))).toBe(3)
    expect(said(parseNeeded('4', '', 3))).toBe('more-than-there-are 3')
    expect(said(parseNeeded('0', '', 3))).toBe('not-a-number 1–3')
    expect(said(parseNeeded('', '', 3))).toBe('empty')
  })
})

describe('parseWeight', () => {
  it('reads 0 or more, with decimals', () => {
    expect(said(parseWeight('0', ''))).toBe(0)
    expect(said(parseWeight('2,5', ''))).toBe(2.5)
    expect(said(parseWeight('−1', ''))).toBe('negative')
    expect(said(parseWeight('heavy', ''))).toBe('not-a-number')
    expect(said(parseWeight('1000001', ''))).toBe('too-long 1000000')
    expect(said(parseWeight('', ''))).toBe('empty')
  })
})

describe('parseRepairTime', () => {
  it('reads up to a century', () => {
    expect(said(parseRepairTime('719h', ''))).toBe(719 * 3_600_000)
    expect(said(parseRepairTime('36525d', ''))).toBe(36_525 * 86_400_000)
    expect(said(parseRepairTime('36526d', ''))).toBe('too-long 36525 d')
    expect(said(parseRepairTime('0h', ''))).toBe('not-positive')
  })
})
