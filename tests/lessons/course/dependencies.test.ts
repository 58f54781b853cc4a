import { expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { systemAssessment } from '../../../src/core/dependency/system-assessment.ts'
import { dependencies } from '../../../src/lessons/course/dependencies/course.ts'
import { near } from '../../support/near.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'

setLocale('en-GB')

const failing = (of: typeof begun, key: string): number => {
  const { scenario, failingOf } = of(dependencies, key)
  const answer = systemAssessment(scenario.system, failingOf)?.answer
  return answer?.kind === 'exact' ? answer.unavailability : Number.NaN
}

it('has ten at four nines promise three', () => {
  // 1 − 0.9999¹⁰ = 0.00099955; with one of them at 99.5 %: 1 − 0.9999⁹ × 0.995 = 0.0058951
  const { options, right } = readStep(dependencies, 'ten-in-a-row')
  expect(options).toEqual(['99 %', '99.9 %', '99.99 %'])
  expect(right).toBe('99.9 %')
  near(failing(begun, 'ten-in-a-row'), 1 - 0.9999 ** 10)
  near(failing(afterTask, 'ten-in-a-row'), 1 - 0.9999 ** 9 * 0.995)
})

it('takes nothing for what it goes on without', () => {
  // 1 − 0.9999⁹ × 0.995 = 0.59 %; without it 1 − 0.9999⁹ = 0.09 %
  const { say, options, right } = readStep(dependencies, 'do-without')
  expect(say).toMatch(/works 99\.5 % of the time, so Storefront can promise 99\.41 %\.$/)
  expect(options).toEqual(['99.41 %', '99.91 %', '99.99 %'])
  expect(right).toBe('99.91 %')
  near(failing(afterTask, 'do-without'), 1 - 0.9999 ** 9)
})

it('doubles the nines with a copy that shares nothing', () => {
  // 0.001² = 0.000001
  const { options, right } = readStep(dependencies, 'a-second-copy')
  expect(options).toEqual(['99.9 %', '99.95 %', '99.9999 %'])
  expect(right).toBe('99.9999 %')
  near(failing(afterTask, 'a-second-copy'), 0.000001)
})

it('wins one nine with a copy that shares a tenth of its fate', () => {
  // 0.9 × 0.000001 + 0.1 × 0.001 = 0.0001009
  const { options, right } = readStep(dependencies, 'shared-fate')
  expect(options).toEqual(['99.9 %', '99.99 %', '99.9999 %'])
  expect(right).toBe('99.99 %')
  const { scenario, failingOf } = afterTask(dependencies, 'shared-fate')
  near(systemAssessment(scenario.system, failingOf)?.correlated ?? 0, 0.0001009)
})

it('counts once what two alternatives share', () => {
  // Before: 1 − 0.9999 × (1 − 0.001²) = 0.000101; then 1 − 0.9999 × 0.999 × (1 − 0.001²) = 0.0011009; twice: 0.0020998
  const { say, options, right } = readStep(dependencies, 'one-thing-under-both')
  expect(say).toMatch(/can promise 99\.99 %\.$/)
  expect(options).toEqual(['99.79 %', '99.89 %', '99.99 %'])
  expect(right).toBe('99.89 %')
  near(failing(afterTask, 'one-thing-under-both'), 1 - 0.9999 * 0.999 * (1 - 0.001 ** 2))
})
