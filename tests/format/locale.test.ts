import { afterEach, expect, test } from 'vitest'
import { currentLocale, dateTimeFormat, numberFormat, setLocale } from '../../src/format/locale.ts'

afterEach(() => setLocale(null))

test("without a choice the locale is the browser's own", () => {
  setLocale(null)
  expect(currentLocale()).toBe(new Intl.NumberFormat().resolvedOptions().locale)
})

test('a chosen locale holds until it is given back', () => {
  setLocale('de-DE')
  expect(currentLocale()).toBe('de-DE')
  setLocale(null)
  expect(currentLocale()).toBe(new Intl.NumberFormat().resolvedOptions().locale)
})

test('text that is no language tag is refused and changes nothing', () => {
  setLocale('ar-EG')
  expect(() => setLocale('not a locale')).toThrow(RangeError)
  expect(currentLocale()).toBe('ar-EG')
})

test('the same format is made once for each locale', () => {
  setLocale('en-GB')
  const british = numberFormat({ maximumFractionDigits: 2 })
  expect(numberFormat({ maximumFractionDigits: 2 })).toBe(british)
  setLocale('de-DE')
  expect(numberFormat({ maximumFractionDigits: 2 })).not.toBe(british)
  expect(dateTimeFormat('de-DE', 'UTC', {})).toBe(dateTimeFormat('de-DE', 'UTC', {}))
  expect(dateTimeFormat('de-DE', 'UTC', {})).not.toBe(dateTimeFormat('de-DE', 'Asia/Tokyo', {}))
})
