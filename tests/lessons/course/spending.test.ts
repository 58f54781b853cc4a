import { expect, it } from 'vitest'
import { spending } from '../../../src/lessons/course/spending/course.ts'
import { near } from '../../support/near.ts'
import { stepRead } from './support/read-course.ts'

it('a tenth of the requests may fail ten times as long', () => {
  const { options, right, after } = stepRead(spending, 'alike')
  // 2.4 h at 100 % = 24 h at 10 %; a tenth of 2.4 h is 14.4 min
  expect(options).toEqual(['14m 24s', '2h 24m', '1d'])
  expect(right).toBe('1d')
  const [one, other] = after.assessment.ledger.map(({ own }) => own.share)
  near(one ?? NaN, 0.1)
  near(other ?? NaN, 0.1)
})

it('half as many failures as may be take half of the budget, without one incident', () => {
  const { options, right, after } = stepRead(spending, 'leak')
  expect(options).toEqual(['0 %', '0.5 %', '50 %'])
  expect(right).toBe('50 %')
  near(after.assessment.remaining?.share ?? NaN, 0.75)
})

it('half of the leak gives back twice as much as half of the outage', () => {
  const { say, right, whys } = stepRead(spending, 'repair')
  // 0.5 % of the 2,394 h outside the outage: 11.97 h of 24 = 49.875 %
  expect(say).toContain('25 %')
  expect(say).toContain('49.9 %')
  expect(right).toBe('Halving the leak')
  // 3 h less 0.5 % of them: 2.985 / 24 = 12.44 %; 49.875 % / 2 = 24.94 %
  expect(whys[1]).toBe('It gives back 24.9 %, and half the outage only 12.4 %.')
})

it('the same hour is dearer in the evening than at night, and 1 / 24 on average', () => {
  const { options, right, begin, after } = stepRead(spending, 'peak-and-night')
  expect(options[1]).toBe('4.17 %')
  expect(right).toBe(options[2])
  const cost = (known: typeof begin) => known.assessment.ledger[0]?.own.share ?? NaN
  expect(cost(begin)).toBeLessThan(1 / 24)
  // The page says what was told, to all of its digits.
  expect(right).toBe('8.06 %')
  expect(Math.round(cost(after) * 10_000)).toBe(806)
})

it('one more outage of a quarter fits into 45 %', () => {
  const { options, right, say, after } = stepRead(spending, 'afford')
  // 0.3 % of 2,394 h = 7.182 h; 24 − 6 − 7.182 = 10.818 h = 45.075 %
  expect(say).toMatch(/^45\.1 % of the budget is left/)
  expect(options).toEqual(['0 more', '1 more', '3 more'])
  expect(right).toBe('1 more')
  // Six hours more, in which the leak is not seen: 10.818 − 6 + 0.018 = 4.836 h
  near(after.assessment.remaining?.share ?? NaN, 4.836 / 24)
})
