import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseShare, percentText, shareToType } from '../../../src/core/quantity/share.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

const read = (text: string, zero = false): number | string => {
  const result = parseShare(text, 'failing', zero)
  return result.ok ? result.value : result.problem.code
}

it.each([
  ['5%', 50_000_000],
  ['5 %', 50_000_000],
  ['0.25 %', 2_500_000],
  ['0.5', 5_000_000], // half a percent, not half of everything
  ['100', 1_000_000_000],
  ['12,5', 125_000_000],
  ['0.0000001', 1],
])('reads %j', (text, parts) => {
  expect(read(text)).toBe(parts)
})

it.each([
  ['', 'empty'],
  ['0', 'share-out-of-range'],
  ['-1', 'share-out-of-range'],
  ['−1', 'share-out-of-range'],
  ['100.0000001', 'share-out-of-range'],
  ['150%', 'share-out-of-range'],
  ['half', 'not-a-share'],
  ['5%%', 'not-a-share'],
  ['0.00000001', 'too-many-digits'],
])('refuses %j as %s', (text, code) => {
  expect(read(text)).toBe(code)
})

it('allows 0 % only where it is asked for', () => {
  expect(read('0', true)).toBe(0)
  expect(read('-0.1', true)).toBe('share-out-of-range')
})

it('reads back what it writes', () => {
  expect(percentText(ppb(50_000_000))).toBe('5')
  expect(percentText(ppb(999_000_000))).toBe('99.9')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (parts) => {
      expect(read(percentText(ppb(parts)))).toBe(parts)
    }),
  )
})

it.each([
  [0.20755, '20.8'],
  [0, '0'],
  [-0.3, '0'],
  [1.7, '100'],
  [0.0004, '0'],
])('takes %d over into a field as %s percent', (ratio, text) => {
  expect(percentText(shareToType(ratio))).toBe(text)
})
