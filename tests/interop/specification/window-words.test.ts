import { expect, it } from 'vitest'
import { DAY } from '../../../src/core/quantity/units.ts'
import { overWindow, windowWords } from '../../../src/interop/specification/window-words.ts'

it('names a window in words, never by its code', () => {
  const month = { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const
  expect(windowWords(month)).toBe('calendar month, Europe/Berlin')
  expect(overWindow(month)).toBe('over a calendar month, Europe/Berlin')
  expect(overWindow({ kind: 'rolling', duration: 30 * DAY })).toBe('over 30d')
})
