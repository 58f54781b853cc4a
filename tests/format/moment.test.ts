import { expect, it } from 'vitest'
import { formatMoment } from '../../src/format/moment.ts'
import { at } from '../core/build.ts'

const moment = (instant: number, timeZone: string): string => formatMoment(instant, timeZone).replaceAll('\u00a0', ' ')

it('has the year and the distance from UTC, and no more of a second than there is', () => {
  expect(moment(at('2026-11-04T14:02') + 51_840, 'UTC')).toBe('4 Nov 2026 14:02:51.84 +00:00')
  expect(moment(at('2026-11-04T14:02') + 9600, 'UTC')).toBe('4 Nov 2026 14:02:09.6 +00:00')
  expect(moment(at('2026-11-04T14:02') + 1, 'UTC')).toBe('4 Nov 2026 14:02:00.001 +00:00')
  expect(moment(at('2026-11-04T14:02') + 59_999.9996, 'UTC')).toBe('4 Nov 2026 14:03:00 +00:00')
  expect(moment(at('2026-11-04T14:02'), 'Europe/Berlin')).toBe('4 Nov 2026 15:02:00 +01:00')
  expect(moment(at('2026-07-04T14:02'), 'Europe/Berlin')).toBe('4 Jul 2026 16:02:00 +02:00')
  expect(moment(at('2026-11-04T14:02'), 'America/St_Johns')).toBe('4 Nov 2026 10:32:00 −03:30')
})

it('tells the two hours apart in which a clock is set back', () => {
  // 25 October 2026, 03:00 in Berlin becomes 02:00.
  expect(moment(at('2026-10-25T00:30'), 'Europe/Berlin')).toBe('25 Oct 2026 02:30:00 +02:00')
  expect(moment(at('2026-10-25T01:30'), 'Europe/Berlin')).toBe('25 Oct 2026 02:30:00 +01:00')
})
