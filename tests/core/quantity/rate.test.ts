import { expect, it } from 'vitest'
import { parseRate } from '../../../src/core/quantity/rate.ts'

it.each([
  ['50', 50],
  ['0.2', 0.2],
  ['1,5', 1.5],
  ['1000000000', 1_000_000_000],
])('reads %j requests per second', (text, rate) => {
  expect(parseRate(text, 'rate')).toEqual({ ok: true, value: rate })
})

it.each([
  ['', 'empty'],
  ['many', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0', 'not-positive'],
  ['-2', 'not-positive'],
  ['−2', 'not-positive'],
  ['1000000001', 'too-long'],
])('refuses %j as %s', (text, code) => {
  expect(parseRate(text, 'rate')).toMatchObject({ ok: false, problem: { path: 'rate', code } })
})
