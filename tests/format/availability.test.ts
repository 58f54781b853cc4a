import { describe, expect, it } from 'vitest'
import { formatAvailability, formatAvailabilityExactly, formatUnavailability } from '../../src/format/availability.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('formatAvailability', () => {
  it('tells two digits of what is missing from 100 %', () => {
    expect(plain(formatAvailability(0.0013))).toBe('99.87 %')
    // 1 − 0.999 × 0.999 = 0.001999: 99.80 %
    expect(plain(formatAvailability(0.001999))).toBe('99.8 %')
    expect(plain(formatAvailability(0.000_000_25))).toBe('99.999975 %')
    // 0.123456 % is missing, which is 0.12 %.
    expect(plain(formatAvailability(0.001_234_56))).toBe('99.88 %')
    expect(plain(formatAvailability(0.4))).toBe('60 %')
    expect(plain(formatAvailability(0.999))).toBe('0.1 %')
  })

  it('says 100 % and 0 % for exactly that alone', () => {
    expect(plain(formatAvailability(0))).toBe('100 %')
    expect(plain(formatAvailability(1))).toBe('0 %')
    expect(plain(formatAvailability(1e-13))).toBe('99.99999999999 %')
    expect(plain(formatAvailability(1e-30))).not.toBe('100 %')
    expect(plain(formatAvailability(1 - 1e-9))).not.toBe('0 %')
  })

  it('refuses what is no share of time', () => {
    expect(() => formatAvailability(Number.NaN)).toThrow(RangeError)
    expect(() => formatAvailability(-0.1)).toThrow(RangeError)
    expect(() => formatAvailability(1.1)).toThrow(RangeError)
  })
})

describe('formatAvailabilityExactly', () => {
  it('tells five digits of what is missing: two components of 99.9 % in series are 99.8001 %', () => {
    expect(plain(formatAvailabilityExactly(0.001999))).toBe('99.8001 %')
    // 99.93001099950 %, and five digits of 0.06998900…
    expect(plain(formatAvailabilityExactly(1 - 0.9999 * 0.9999 * 0.9995))).toBe('99.930011 %')
  })
})

describe('formatUnavailability', () => {
  it('tells five digits however small it is', () => {
    expect(plain(formatUnavailability(0.001999))).toBe('0.1999 %')
    expect(plain(formatUnavailability(0.000_000_25))).toBe('0.000025 %')
    expect(plain(formatUnavailability(0))).toBe('0 %')
  })
})
