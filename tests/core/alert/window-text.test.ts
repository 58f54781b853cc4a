import { describe, expect, it } from 'vitest'
import { optionalWindowText, parseFor, parseLongWindow, parseShortWindow } from '../../../src/core/alert/window-text.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import type { Result } from '../../../src/core/result.ts'

const read = (result: Result<number | null>): number | null | string => (result.ok ? result.value : result.problem.code)

describe('a long window', () => {
  it.each([
    ['1h', HOUR],
    ['3 days', 3 * DAY],
    ['1s', 1_000],
    ['366d', 366 * DAY],
  ])('reads %j', (text, length) => {
    expect(read(parseLongWindow(text, 'long', null))).toBe(length)
  })

  it.each([
    ['', 'empty'],
    ['0', 'not-positive'],
    ['0h', 'not-positive'],
    ['none', 'not-a-duration'],
    ['999ms', 'too-short'],
    ['367d', 'too-long'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(parseLongWindow(text, 'long', null))).toBe(code)
  })

  it('must stay longer than the short one', () => {
    expect(read(parseLongWindow('5m', 'long', 5 * MINUTE))).toBe('not-shorter')
    expect(read(parseLongWindow('6m', 'long', 5 * MINUTE))).toBe(6 * MINUTE)
  })
})

describe('a short window', () => {
  it('may be left out', () => {
    for (const text of ['none', ' None ', '']) expect(read(parseShortWindow(text, 'short', HOUR))).toBe(null)
  })

  it('must be shorter than the long one, and says both', () => {
    expect(read(parseShortWindow('59m', 'short', HOUR))).toBe(59 * MINUTE)
    const result = parseShortWindow('60m', 'short', HOUR)
    expect(result.ok || result.problem).toMatchObject({
      code: 'not-shorter',
      received: String(HOUR),
      expected: String(HOUR),
    })
  })

  it('is not 0', () => {
    expect(read(parseShortWindow('0', 'short', HOUR))).toBe('not-positive')
  })
})

describe('how long a condition must hold', () => {
  it('may be no time at all', () => {
    for (const text of ['none', '', '0', '0s', '0 minutes']) expect(read(parseFor(text, 'for'))).toBe(0)
  })

  it('is a duration else', () => {
    expect(read(parseFor('2m', 'for'))).toBe(2 * MINUTE)
    expect(read(parseFor('-2m', 'for'))).toBe('too-short')
    expect(read(parseFor('367d', 'for'))).toBe('too-long')
  })
})

it('reads back what it writes', () => {
  expect([optionalWindowText(null), optionalWindowText(0), optionalWindowText(90_000)]).toEqual([
    'none',
    'none',
    '1m30s',
  ])
  expect(read(parseShortWindow(optionalWindowText(null), 'short', HOUR))).toBe(null)
  expect(read(parseFor(optionalWindowText(90_000), 'for'))).toBe(90_000)
})
