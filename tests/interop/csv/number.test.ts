import { expect, test } from 'vitest'
import { readNumber } from '../../../src/interop/csv/number.ts'

test.each([
  ['0', 0],
  ['12', 12],
  [' 12 ', 12],
  ['12\r', 12],
  ['+5', 5],
  ['-5', -5],
  ['0.25', 0.25],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  ['007', 7],
  ['999999999999999', 999_999_999_999_999],
  ['9007199254740991', 9_007_199_254_740_991],
  ['1e400', Number.POSITIVE_INFINITY],
])('reads %j as %d', (text, value) => {
  expect(readNumber(text, 'point')).toBe(value)
})

test.each([
  '',
  ' ',
  '12abc',
  'abc',
  '1,234',
  '1 234',
  '1.234.5',
  '5.',
  '.',
  '-',
  '+',
  'e5',
  '1e',
  '1e+',
  '0x10',
  'NaN',
  'Infinity',
  '--1',
  '½',
  '１',
])('refuses %j', (text) => {
  expect(readNumber(text, 'point')).toBeNaN()
})

test('reads a decimal comma only where a comma does not delimit', () => {
  expect(readNumber('1,5', 'either')).toBe(1.5)
  expect(readNumber('1.5', 'either')).toBe(1.5)
  expect(readNumber('1.234,5', 'either')).toBeNaN()
  expect(readNumber('1,5', 'point')).toBeNaN()
})

test('turns minus zero into zero', () => {
  expect(Object.is(readNumber('-0', 'point'), 0)).toBe(true)
})
