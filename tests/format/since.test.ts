import { expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/core/quantity/units.ts'
import { since } from '../../src/format/since.ts'
import { at } from '../core/build.ts'

it('counts days, or hours where there are few', () => {
  const from = at('2026-10-23T12:00')
  expect(since(from, from + 30 * DAY, 'UTC')).toEqual({ words: 'Days since 23 Oct 12:00, 2026, UTC', length: 30 })
  expect(since(from, from + 36 * HOUR, 'America/New_York')).toEqual({
    words: 'Hours since 23 Oct 08:00, 2026, America/New York',
    length: 36,
  })
})
