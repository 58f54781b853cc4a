import { expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { lowTrafficLesson } from '../../../src/lessons/course/low-traffic/course.ts'
import { near } from '../../support/near.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'

setLocale('en-GB')

it('counts what may fail in requests, rounded down', () => {
  // 0.01 / s × 2,592,000 s = 25,920; 0.1 % of it is 25.92. The budget in minutes is 43.2.
  const { question, options, right } = readStep(lowTrafficLesson, 'how-many-may-fail')
  expect(question).toMatch(/one request every 1m 40s there are 25,920 requests in 30d/)
  expect(options).toEqual(['25', '43', '250', '2,500'])
  expect(right).toBe('25')
  // A tenth of the traffic: 2.592
  expect(afterTask(lowTrafficLesson, 'how-many-may-fail').assessment.allowedBadEvents).toBe(2)
})

it('has one failure take more than a third of a budget of less than three', () => {
  // 1 / 2.592 = 38.58 %; one of 2,592 requests is 0.0386 %.
  const { options, right } = readStep(lowTrafficLesson, 'one-failure')
  expect(options).toEqual(['0.0386 %', '0.1 %', '38.58 %'])
  expect(right).toBe('38.58 %')
  // One request in 5,000 s: 518.4 of them, of which 0.5184 may fail.
  const { assessment } = afterTask(lowTrafficLesson, 'one-failure')
  expect(assessment.allowedBadEvents).toBe(0)
  near(assessment.outlook.history.expectedRate * 1_000, 0.0002)
})

it('wakes somebody for one request of an hour, and not where the long window holds enough', () => {
  // 0.01 / s × 3,600 s = 36; 1 / 0.0144 = 69.4, so 70; twice 36 is 72.
  const { question, right, whys, task } = readStep(lowTrafficLesson, 'one-failure-at-night')
  expect(question).toMatch(/In 1h there are 36 requests here, and the rule fires above 1\.44 %/)
  expect(right).toBe('Somebody is woken for one request')
  expect(whys[2]).toMatch(/it would take 70 requests in 1h/)
  expect(task).toMatch(/ to 2h,/)
  const codes = (of: typeof begun) =>
    of(lowTrafficLesson, 'one-failure-at-night').alerts.rules[0]?.warnings.map(({ code }) => code)
  expect(codes(begun)).toContain('one-failure-fires')
  expect(codes(afterTask)).not.toContain('one-failure-fires')
})

it('names the ways out, and which of them promises less', () => {
  // 10 / 0.001 = 10,000; 10 / 2,592 = 0.3858 %, rounded up to 0.39 %; 30 d × 10,000 / 2,592 = 115.7 d; 3.86 services.
  const { say, options, right, task } = readStep(lowTrafficLesson, 'ways-out')
  expect(say).toMatch(/2,592 requests in 30d allow 2\.6 failures, and with 10,000 requests/)
  // (10,000 − 2,592) / 720 h = 10.3 an hour
  expect(options.slice(0, 2)).toEqual([
    'Add requests of our own, 11 an hour',
    'Judge 4 services like this one together',
  ])
  expect(right).toBe('Promise 99.61 % instead of 99.9 %')
  expect(task).toMatch(/99\.61 %, or the window to 116d/)
  // 0.4 % of 2,592 = 10.4
  expect(afterTask(lowTrafficLesson, 'ways-out').assessment.allowedBadEvents).toBe(10)
})
