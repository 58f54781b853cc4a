import { expect, it } from 'vitest'
import { slaAssessment } from '../../../src/core/cost/sla-assessment.ts'
import { promise } from '../../../src/lessons/course/promise/course.ts'
import { near } from '../../support/near.ts'
import { MIDNIGHTS } from './support/beginnings.ts'
import { stepRead } from './support/read-course.ts'

it('half a day of 100 fails, 5,000 of a million: 99.5 % were good', () => {
  const { say, options, right } = stepRead(promise, 'measure')
  // 12 h / 2,400 h = 0.5 %
  expect(say).toBe('First we count: of 1,000,000 requests in the last 100d, 5,000 failed.')
  expect(options).toEqual(['0.5 %', '99 %', '99.5 %'])
  expect(right).toBe('99.5 %')
})

it('good may mean in time', () => {
  const { right, after } = stepRead(promise, 'good')
  expect(right).toBe('That depends on what the promise says')
  expect(after.scenario.latencyThreshold).toBe(300)
})

it('99.5 % keep a promise of 99 %, of which 10,000 may fail, and break one of 99.9 %', () => {
  const { right, whys, after } = stepRead(promise, 'objective')
  expect(right).toBe('Yes, it is kept')
  expect(whys[1]).toContain('out of 1,000,000 requests the promise allows 10,000')
  // 5,000 of 1,000 that may fail: 500 % spent
  near(after.assessment.remaining?.share ?? NaN, -4)
})

it('nobody promises that nothing fails', () => {
  expect(stepRead(promise, 'perfect').right).toBe('Because then nothing could be changed')
})

it('the contract promises less than the objective: five times as much may fail', () => {
  const { options, right, whys } = stepRead(promise, 'contract')
  expect(options).toEqual(['95 %', '99 %', '99.9 %'])
  expect(right).toBe('95 %')
  // 4 % of the 30 days of November: 28.8 h, 1 d 4.8 h
  expect(whys[0]).toContain('1d 5h')
})

it('asks for the contract where nothing on the page calls it looser', () => {
  const contract = promise.steps.find(({ key }) => key === 'contract')
  expect(contract).toMatchObject({ view: 'budget', shows: ['target', 'allowance'] })
})

it('lets objective and contract count the same month, in which neither is broken, on every day', () => {
  for (const midnight of MIDNIGHTS) {
    const { begin, after } = stepRead(promise, 'order', midnight)
    for (const { scenario, assessment } of [begin, after]) {
      const { remaining, breaksAt, month } = slaAssessment(scenario.cost.sla!, assessment, 'UTC')
      expect(month).toEqual(assessment.period)
      // 3.6 h of 7.2 h, and of 36 h
      near(assessment.remaining?.share ?? NaN, 0.5)
      near(remaining ?? NaN, scenario === after.scenario ? 0.5 : 0.9)
      near(breaksAt ?? NaN, scenario === after.scenario ? 1 : 5)
    }
  }
})

it('the objective is broken first, until both promise the same', () => {
  const { right, whys, after } = stepRead(promise, 'order')
  expect(right).toBe('The objective')
  // 5 % of 30 days is 36 h
  expect(whys[1]).toContain('1d 12h')
  expect(after.scenario.cost.sla?.target).toBe(after.scenario.target)
})
