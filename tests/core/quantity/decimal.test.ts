import { expect, it } from 'vitest'
import {
  decimalFromText,
  decimalNumber,
  decimalShifted,
  decimalText,
  nearestQuotient,
} from '../../../src/core/quantity/decimal.ts'

it('reads plain decimal text exactly, with a point or a comma, and drops zeros that say nothing', () => {
  expect(decimalFromText('99.9')).toEqual({ units: 999n, scale: 1 })
  expect(decimalFromText('99,90')).toEqual({ units: 999n, scale: 1 })
  expect(decimalFromText('.5')).toEqual({ units: 5n, scale: 1 })
  expect(decimalFromText('5.')).toEqual({ units: 5n, scale: 0 })
  expect(decimalFromText('-0.25')).toEqual({ units: -25n, scale: 2 })
  expect(decimalFromText('+7')).toEqual({ units: 7n, scale: 0 })
})

it('reads nothing else as a number', () => {
  const texts = ['', '.', ',', '-', '1e3', '0x10', '1,000.5', '1 000', 'Infinity', 'NaN', '１', '--1', '5%']
  expect(texts.filter((text) => decimalFromText(text) !== null)).toEqual([])
})

it('writes the shortest text back', () => {
  expect(decimalText({ units: 26_784n, scale: 1 })).toBe('2678.4')
  expect(decimalText({ units: 2_592_000_000n, scale: 9 })).toBe('2.592')
  expect(decimalText({ units: 36n, scale: 4 })).toBe('0.0036')
  expect(decimalText({ units: -5n, scale: 1 })).toBe('-0.5')
  expect(decimalText({ units: 0n, scale: 3 })).toBe('0')
  expect(decimalNumber({ units: 2592n, scale: 2 })).toBe(25.92)
})

it('shifts the point, and says so when digits would be lost', () => {
  expect(decimalShifted({ units: 999n, scale: 1 }, 7)).toBe(999_000_000n)
  expect(decimalShifted({ units: 999n, scale: 1 }, 1)).toBe(999n)
  expect(decimalShifted({ units: 999n, scale: 1 }, 0)).toBeNull()
  expect(decimalShifted({ units: 990n, scale: 1 }, 0)).toBe(99n)
})

it('divides to the nearest whole number, halves up', () => {
  expect(nearestQuotient(7n, 2n)).toBe(4n)
  expect(nearestQuotient(10n, 3n)).toBe(3n)
  expect(nearestQuotient(11n, 3n)).toBe(4n)
  expect(nearestQuotient(0n, 3n)).toBe(0n)
})
