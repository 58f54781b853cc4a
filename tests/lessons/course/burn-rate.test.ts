import { expect, it } from 'vitest'
import { burnRateLesson } from '../../../src/lessons/course/burn-rate/course.ts'
import { near } from '../../support/near.ts'
import { stepRead } from './support/read-course.ts'

it('as much failing as may is 1×, and a budget lasts for its window', () => {
  const { say, options, right, after } = stepRead(burnRateLesson, 'even')
  expect(say).toContain('a burn rate of 1×')
  expect(options.slice(0, 2)).toEqual(['1d', '100d'])
  expect(right).toBe('100d')
  near(after.assessment.burnRate1h ?? NaN, 2)
})

it('10 % failing where 1 % may is 10×, and 100 days become ten', () => {
  const { options, right, after } = stepRead(burnRateLesson, 'faster')
  expect(options).toEqual(['1d', '10d', '90d'])
  expect(right).toBe('10d')
  near(after.assessment.burnRate1h ?? NaN, 5)
})

it('nothing is faster than 1 / budget: 100× at 99 %, 1,000× at 99.9 %', () => {
  const { options, right, after } = stepRead(burnRateLesson, 'fastest')
  expect(options).toEqual(['1×', '100×', '1,000×'])
  expect(right).toBe('100×')
  near(after.assessment.burnRate1h ?? NaN, 1_000)
})

it('14.4× of 0.1 % is 1.44 %, and not 14.4 %; a budget lasts 720 h / 14.4 = 50 h', () => {
  const { options, right, whys, after } = stepRead(burnRateLesson, 'alarm')
  expect(options).toEqual(['0.1 %', '1.44 %', '14.4 %'])
  expect(right).toBe('1.44 %')
  expect(whys[1]).toContain('2d 2h')
  near(after.assessment.burnRate1h ?? NaN, 14.4)
})

it('a day at 14.4× is 14.4 / 30 of the budget, and an hour 2 %', () => {
  const { options, right, notes, after } = stepRead(burnRateLesson, 'one-day')
  expect(options).toEqual(['3.3 %', '14.4 %', '48 %'])
  expect(right).toBe('48 %')
  expect(notes.join(' ')).toContain('found 2 %')
  near(after.assessment.remaining?.share ?? NaN, 0.52)
})

it('what is left decides how long it lasts: 23 % of 50 h are 11.5 h', () => {
  const { options, right, after } = stepRead(burnRateLesson, 'what-is-left')
  // 32.4 of 43.2 min are 75 %, the hour 2 %; 50 h / 24 = 2 h 5 min
  expect(options).toEqual(['2h 5m', '11h 30m', '2d 2h'])
  expect(right).toBe('11h 30m')
  // 8.1 of 43.2 min are 18.75 %: 79.25 % are left
  near(after.assessment.remaining?.share ?? NaN, 0.7925)
})
