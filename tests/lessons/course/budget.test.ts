import { expect, it } from 'vitest'
import { budget } from '../../../src/lessons/course/budget/course.ts'
import { policyVerdict } from '../../../src/core/delivery/policy-verdict.ts'
import { near } from '../../support/near.ts'
import { stepRead } from './support/read-course.ts'

it('1 % of 100 days is one day, and a tenth of that 2 h 24 min', () => {
  const { options, right, after } = stepRead(budget, 'allowance')
  // 24 h / 10 = 2.4 h
  expect(options).toEqual(['2h 24m', '1d', '10d'])
  expect(right).toBe('1d')
  expect(after.assessment.allowedBadTime).toBe(8_640_000)
})

it('six hours of the 24 that may fail are a quarter of the budget, and not 0.25 % of it', () => {
  const { options, right, after } = stepRead(budget, 'spend')
  // 6 h / 2,400 h = 0.25 %; 6 / 24 = 25 %
  expect(options).toEqual(['0.25 %', '25 %', '75 %'])
  expect(right).toBe('25 %')
  near(after.assessment.remaining?.share ?? NaN, 0.75)
})

it('12 hours at 40 % are 4 h 48 min of outage, a fifth of the budget', () => {
  const { options, right, whys, after } = stepRead(budget, 'partial')
  // 12 × 0.4 = 4.8 h; 4.8 / 24 = 20 %; 12 / 24 = 50 %
  expect(options).toEqual(['0 %', '20 %', '50 %'])
  expect(right).toBe('20 %')
  expect(whys[1]).toContain('4h 48m')
  // 12 h of 24
  near(after.assessment.remaining?.share ?? NaN, 0.5)
})

it('25 % and 20 % leave 55 %; 10.8 h of 2,400 failed, so 99.55 % were good', () => {
  const { options, right, task, notes, after } = stepRead(budget, 'left')
  expect(options).toEqual(['45 %', '55 %', '99.55 %'])
  expect(right).toBe('55 %')
  expect(task).toContain('from 6h to 1h 30m')
  // 1.5 h + 4.8 h = 6.3 h; 17.7 / 24 = 73.75 %
  expect(notes.join(' ')).toContain('73.8 %')
  near(after.assessment.remaining?.share ?? NaN, 0.7375)
})

it('no step shows what is left before a later one asks for it', () => {
  const left = ['allowance', 'spend', 'partial'].flatMap((key) => {
    const { begin, after } = stepRead(budget, key)
    return [begin, after].map(({ assessment }) => assessment.remaining?.share ?? NaN)
  })
  // 55 % is asked for
  for (const share of left) expect(Math.abs(share - 0.55)).toBeGreaterThan(0.01)
})

it('with 55 % left the policy of the shop’s team ships, and with care once its first clause asks for 60 %', () => {
  const { question, whys, task, right, begin, after } = stepRead(budget, 'ship')
  // 100 − 25 − 20: what is left has to be reckoned
  expect(question).toBe(
    '“Bad deploy” took 25 % of the budget, “Payment trouble” took 20 %: may the next release go out?',
  )
  expect(task).toContain('change 50 % to 60 %')
  expect(whys[1]).toContain('45 % is spent and 55 % is left')
  expect(right).toBe('Yes, as planned')
  const verdict = ({ scenario, assessment }: typeof begin) =>
    policyVerdict(scenario.policy, assessment.remaining?.share ?? null)?.clause.verdict
  expect([verdict(begin), verdict(after)]).toEqual(['ship', 'careful'])
})
