import { expect, it } from 'vitest'
import { rollingOrCalendar } from '../../../src/lessons/course/rolling-or-calendar/course.ts'
import { near } from '../../support/near.ts'
import { MIDNIGHTS } from './support/beginnings.ts'
import { stepRead } from './support/read-course.ts'

it('calm days pay nothing back', () => {
  const { options, right, after } = stepRead(rollingOrCalendar, 'calm-days')
  // 3 h of 7.2 h = 41.67 %; 58.33 % + 41.67 % × 4 / 30 = 63.89 %
  expect(options).toEqual(['58.3 %', '63.9 %', '100 %'])
  expect(right).toBe('58.3 %')
  near(after.assessment.remaining?.share ?? NaN, 4.2 / 7.2)
})

it('what began 25 days ago leaves a window of 30 days in five', () => {
  const { right, options, after } = stepRead(rollingOrCalendar, 'coming-back')
  expect(right).toBe('In 5d, when the outage is 30d old')
  // From the 21st to the end of a month of 30 days
  expect(options[2]).toBe('In 10d, when the month ends')
  expect(after.assessment.remaining?.share).toBe(1)
})

it('a new month knows nothing of the last', () => {
  const { options, right, after } = stepRead(rollingOrCalendar, 'a-new-month')
  // 10 of 30 days are to come
  expect(options).toEqual(['33.3 %', '58.3 %', '100 %'])
  expect(right).toBe('100 %')
  expect(after.assessment.remaining?.share).toBe(1)
})

it('two outages across the end of a month are one month to the calendar and both to a rolling window', () => {
  const { question, options, right, after } = stepRead(rollingOrCalendar, 'across-the-border')
  // 1 − 6 / 7.2 = 16.67 %; 1 − 12 / 7.2 = −66.67 %
  expect(question).toContain('16.7 % is left')
  expect(options).toEqual(['−66.7 %', '0 %', '16.7 %'])
  expect(right).toBe('−66.7 %')
  near(after.assessment.remaining?.share ?? NaN, -4.8 / 7.2)
})

it('nine hours of 7.2 are made up when 1.8 of them have left the window', () => {
  const { options, right, after } = stepRead(rollingOrCalendar, 'above-zero-again')
  // They began ten days ago: 20 d and 1 h 48 min from now; the month ends in ten days.
  expect(options).toEqual(['10d', '20d 2h', '30d'])
  expect(right).toBe('20d 2h')
  expect(after.assessment.recovery).toBe(10 * 86_400_000)
})

it('plays in a month of 30 days on every day of the year', () => {
  for (const midnight of MIDNIGHTS) {
    const { after } = stepRead(rollingOrCalendar, 'a-new-month', midnight)
    expect(after.assessment.countedTime).toBe(30 * 86_400_000)
    expect(after.assessment.now).toBeLessThan(midnight)
  }
})
