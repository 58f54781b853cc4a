import { expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/core/quantity/units.ts'
import { since } from '../../src/format/since.ts'
import { at } from '../core/build.ts'

it('names no time of day where a day begins', () => {
  const from = at('2026-11-01', 'America/New_York')
  expect(since(from, from + 30 * DAY, 'America/New_York').words).toBe('Days since 1 November 2026')
  expect(since(from, from + 30 * DAY, 'UTC').words).toBe('Days since 1 November 2026, 04:00')
})

it('counts days, or hours where there are few', () => {
  const from = at('2026-10-23T12:00')
  expect(since(from, from + 30 * DAY, 'UTC')).toEqual({ words: 'Days since 23 October 2026, 12:00', length: 30 })
  expect(since(from, from + 36 * HOUR, 'America/New_York')).toEqual({
    words: 'Hours since 23 October 2026, 08:00',
    length: 36,
  })
})
