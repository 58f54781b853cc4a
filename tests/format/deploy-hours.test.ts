import { afterEach, describe, expect, it } from 'vitest'
import type { Weekday } from '../../src/core/delivery/delivery.ts'
import { deployHoursWords, formatHour } from '../../src/format/deploy-hours.ts'
import { setLocale } from '../../src/format/locale.ts'

afterEach(() => setLocale('en-GB'))

describe('an hour on the clock', () => {
  it.each([
    ['en-GB', 9, '09:00'],
    ['en-GB', 24, '24:00'],
    ['de-DE', 0, '00:00'],
    ['ar-EG', 17, '١٧:٠٠'],
  ])('in %s is written for %d as %s', (locale, hour, words) => {
    setLocale(locale)
    expect(formatHour(hour)).toBe(words)
  })
})

describe('the hours of deploys', () => {
  const office: readonly Weekday[] = [1, 2, 3, 4, 5]
  it('are days and hours', () => {
    expect(deployHoursWords({ days: office, from: 9, until: 17, timeZone: 'UTC' })).toBe(
      'Monday to Friday, 09:00 to 17:00',
    )
  })

  it('are days alone where all hours of them count', () => {
    expect(deployHoursWords({ days: [5], from: 0, until: 24, timeZone: 'UTC' })).toBe('Friday')
  })
})
