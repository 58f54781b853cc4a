import { expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { methods } from '../../../src/lessons/course/methods/course.ts'
import { near } from '../../support/near.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'

setLocale('en-GB')

const left = (of: typeof begun, key: string): number => of(methods, key).assessment.remaining?.share ?? Number.NaN

it('has the same outage cost what the traffic of its hour is', () => {
  // 20 of 43.2 min are 46.296 % at mean traffic; around 19:30 it is 1.94 times the mean, at 04:00 0.517 times.
  const { question, options, right } = readStep(methods, 'when-it-counts')
  expect(question).toMatch(/20m of outage took 89\.9 %/)
  expect(options).toEqual(['23.9 %', '46.3 %', '89.9 %'])
  expect(right).toBe('23.9 %')
  expect(1 - left(afterTask, 'when-it-counts')).toBeLessThan(0.25)
})

it('forgives in a good slice whatever fails there', () => {
  // 4 % fail and 5 % may: every minute is good. All 180 minutes bad would be 180 / 43.2 = 416.7 %.
  const { options, right } = readStep(methods, 'a-good-slice-forgives')
  expect(options).toEqual(['0 %', '16.7 %', '416.7 %'])
  expect(right).toBe('0 %')
  near(left(afterTask, 'a-good-slice-forgives'), 1)
})

it('charges a bad slice as a whole', () => {
  // 10 % fail and 5 % may: 30 bad minutes of 43.2 are 69.444 %, an average of minutes has a tenth of it.
  const { right, whys } = readStep(methods, 'a-bad-slice-is-bad-as-a-whole')
  expect(right).toBe('Good and bad slices')
  expect(whys[1]).toMatch(/69\.4 % of the budget, instead of 5\.7 % by requests/)
  expect(whys[2]).toMatch(/that takes 6\.9 %\.$/)
  near(left(begun, 'a-bad-slice-is-bad-as-a-whole'), 1 - 30 / 43.2)
  near(left(afterTask, 'a-bad-slice-is-bad-as-a-whole'), 1)
})

it('counts a minute of the night as one of the evening in an average of slices', () => {
  const { right, options } = readStep(methods, 'every-slice-alike')
  expect(options).toEqual(['23.9 %', '46.3 %', '89.9 %'])
  expect(right).toBe('46.3 %')
  near(left(afterTask, 'every-slice-alike'), 1 - 20 / 43.2)
})

it('leaves three different budgets of one month', () => {
  // Slices: 100 − 46.296 − 69.444 = −15.7; average: 100 − 46.296 − 6.944 = 46.8; requests: 100 − 23.9 − 5.7 = 70.4
  const { question, right } = readStep(methods, 'which-one-is-right')
  expect(question).toMatch(/70\.4 % is left, by good and bad slices −15\.7 %, and by the average 46\.8 %/)
  expect(right).toMatch(/agreed on before$/)
})
