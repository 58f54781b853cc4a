import { expect, it } from 'vitest'
import { parseInterval, parseOffset, withEvaluationInterval } from '../../../src/core/alert/sampling-text.ts'
import { MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import type { Result } from '../../../src/core/result.ts'

const read = (result: Result<number>): number | string => (result.ok ? result.value : result.problem.code)

it.each([
  ['15s', 15 * SECOND],
  ['1m', MINUTE],
  ['1h', 60 * MINUTE],
  ['0s', 'not-positive'],
  ['999ms', 'too-short'],
  ['61m', 'too-long'],
  ['often', 'not-a-duration'],
  ['', 'empty'],
])('reads the interval %j as %s', (text, expected) => {
  expect(read(parseInterval(text, 'scrapes'))).toBe(expected)
})

it.each([
  ['0', 0],
  ['0s', 0],
  ['15s', 15 * SECOND],
  ['59s 999ms', MINUTE - 1],
  ['1m', 'too-long'],
  ['-1s', 'not-positive'],
  ['', 'empty'],
])('reads the offset %j within a minute as %s', (text, expected) => {
  expect(read(parseOffset(text, 'offset', { evaluationInterval: MINUTE }))).toBe(expected)
})

it('keeps the offset below a shorter evaluation interval: 15 s after every 10 s is 5 s after the next', () => {
  const sampling = {
    scrapeInterval: MINUTE,
    evaluationInterval: MINUTE,
    evaluationOffset: 15 * SECOND,
    version: 3,
  } as const
  expect(withEvaluationInterval(sampling, 10 * SECOND).evaluationOffset).toBe(5 * SECOND)
  expect(withEvaluationInterval(sampling, 30 * SECOND).evaluationOffset).toBe(15 * SECOND)
})
