import { describe, expect, it } from 'vitest'
import {
  parseDeliveryTime,
  parseDeploys,
  parsePart,
  parseStepLength,
} from '../../../src/core/delivery/delivery-text.ts'

const codeOf = (reading: ReturnType<typeof parseDeploys>): string => (reading.ok ? 'fine' : reading.problem.code)

describe('deploys per week', () => {
  it.each([
    ['3', 3],
    [' 0.5 ', 0.5],
    ['1,5', 1.5],
    ['0', 0],
    ['100000', 100_000],
  ])('reads %o as %d', (text, deploys) => {
    expect(parseDeploys(text, 'deploys')).toEqual({ ok: true, value: deploys })
  })

  it.each([
    ['', 'empty'],
    ['often', 'not-a-number'],
    ['3 a day', 'not-a-number'],
    ['-1', 'negative'],
    ['−0.5', 'negative'],
    ['100001', 'too-long'],
  ])('refuses %o: %s', (text, code) => {
    expect(codeOf(parseDeploys(text, 'deploys'))).toBe(code)
  })
})

describe('a time to detect or to restore', () => {
  it.each([
    ['30m', 1_800_000],
    ['52s', 52_000],
    ['0', 0],
    ['0s', 0],
    ['366d', 31_622_400_000],
  ])('reads %o as %d ms', (text, time) => {
    expect(parseDeliveryTime(text, 'time')).toEqual({ ok: true, value: time })
  })

  it.each([
    ['', 'empty'],
    ['30', 'not-a-duration'],
    ['soon', 'not-a-duration'],
    ['-5m', 'negative'],
    ['−5m', 'negative'],
    ['367d', 'too-long'],
  ])('refuses %o: %s', (text, code) => {
    expect(codeOf(parseDeliveryTime(text, 'time'))).toBe(code)
  })
})

describe('the length of a canary step', () => {
  it('is above 0: a step of no length is no step', () => {
    expect(parseStepLength('30m', 'lasts')).toEqual({ ok: true, value: 1_800_000 })
    expect(codeOf(parseStepLength('0s', 'lasts'))).toBe('not-positive')
    expect(codeOf(parseStepLength('-1m', 'lasts'))).toBe('not-positive')
    expect(codeOf(parseStepLength('367d', 'lasts'))).toBe('too-long')
  })
})

describe('a part of the deploys or of the users', () => {
  const expected = (text: string, zero: boolean): string | null => {
    const reading = parsePart(text, 'part', zero)
    return reading.ok ? String(reading.value) : reading.problem.expected
  }

  it('may be none only where that means something', () => {
    expect(expected('0', true)).toBe('0')
    expect(expected('0', false)).toBe('more than 0 %, and at most 100 %')
    expect(expected('100 %', false)).toBe('1000000000')
  })

  it('is never more than all of them', () => {
    expect(expected('100.1', true)).toBe('0 % to 100 %')
    expect(expected('-1', true)).toBe('0 % to 100 %')
    expect(codeOf(parsePart('many', 'part', true))).toBe('not-a-share')
  })
})
