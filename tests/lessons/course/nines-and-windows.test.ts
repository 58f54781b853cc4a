import { expect, it } from 'vitest'
import { ninesAndWindows } from '../../../src/lessons/course/nines-and-windows/course.ts'
import { near } from '../../support/near.ts'
import { stepRead } from './support/read-course.ts'

it('three nines allow a tenth of what two nines do', () => {
  const { options, right } = stepRead(ninesAndWindows, 'one-nine-more')
  // 24 h / 10; 24 h / 2; 24 h × 99 / 99.9 = 23.7838 h
  expect(options).toEqual(['2h 24m', '12h', '23h 47m 2s'])
  expect(right).toBe('2h 24m')
})

it('99.9 % is 43 min 12 s in 30 days, and 10 min 4.8 s in seven', () => {
  const { say, options, right, after } = stepRead(ninesAndWindows, 'window')
  expect(say).toContain('43m 12s')
  // 7 × 1,440 min / 1,000 = 10.08 min; / 100 = 100.8 min
  expect(options).toEqual(['10m 4.8s', '43m 12s', '1h 40m 48s'])
  expect(right).toBe('10m 4.8s')
  expect(after.assessment.allowedBadTime).toBe(604_800)
})

it('a month of 31 days allows 44.64 min, whatever the day on which the lesson is opened', () => {
  for (const midnight of [Date.UTC(2026, 10, 18), Date.UTC(2026, 2, 1), Date.UTC(2026, 6, 31), Date.UTC(2028, 1, 29)]) {
    const { options, right, after } = stepRead(ninesAndWindows, 'calendar-month', midnight)
    // 28 × 1.44 = 40.32 min; 30 × 1.44 = 43.2 min; 31 × 1.44 = 44.64 min
    expect(options).toEqual(['40m 19.2s', '43m 12s', '44m 38.4s'])
    expect(right).toBe('44m 38.4s')
    expect(after.assessment.allowedBadTime).toBe(2_678_400)
  }
})

it('four nines over a year allow more in one go than three over 30 days', () => {
  const { options, right, whys } = stepRead(ninesAndWindows, 'longest-in-one-go')
  expect(options).toEqual(['99.9 % over 7d', '99.9 % over 30d', '99.99 % over this year'])
  expect(right).toBe('99.99 % over this year')
  // 525,600 min / 10,000 = 52.56 min
  expect(whys[2]).toContain('52m 33.6s')
})

it('does not say of the longest promise that a window saves up, nor send anybody to the windows of alerts', () => {
  const { say, task } = stepRead(ninesAndWindows, 'longest-in-one-go')
  expect(say).not.toMatch(/long window|saves/)
  expect(task).toContain('“Allowed downtime”')
})

it('a leap year has a day more', () => {
  // 31 January 2028: 366 × 0.144 min = 52.704 min
  const { right, whys } = stepRead(ninesAndWindows, 'longest-in-one-go', Date.UTC(2028, 1, 29))
  expect(right).toBe('99.99 % over this year')
  expect(whys[2]).toContain('52m 42.24s')
})

it('twenty minutes of outage keep three nines and break four', () => {
  const { options, right, begin, after } = stepRead(ninesAndWindows, 'people')
  expect(options).toEqual(['99.9 %', '99.99 %', '99.999 %'])
  expect(right).toBe('99.9 %')
  // 1 − 20 / 4.32 and 1 − 20 / 43.2
  near(begin.assessment.remaining?.share ?? NaN, 1 - 20 / 4.32)
  near(after.assessment.remaining?.share ?? NaN, 23.2 / 43.2)
})
