import { describe, expect, it } from 'vitest'
import { parseLatency, parseSliceLength, parseSliceTarget } from '../../../src/core/budgeting/slice-text.ts'

describe('parseSliceLength', () => {
  it('reads a second to a day', () => {
    expect(parseSliceLength('1s', 'length')).toEqual({ ok: true, value: 1_000 })
    expect(parseSliceLength('5 min', 'length')).toEqual({ ok: true, value: 300_000 })
    expect(parseSliceLength('24h', 'length')).toEqual({ ok: true, value: 86_400_000 })
  })

  it.each([
    ['999ms', 'too-short', '1s'],
    ['25h', 'too-long', '1d'],
    ['5', 'not-a-duration', null],
    ['', 'empty', null],
  ])('refuses %s', (text, code, expected) => {
    expect(parseSliceLength(text, 'length')).toMatchObject({ problem: { code, expected, received: text } })
  })
})

describe('parseSliceTarget', () => {
  it('reads a share between nothing and all of it', () => {
    expect(parseSliceTarget('95 %', 'target')).toEqual({ ok: true, value: 950_000_000 })
    expect(parseSliceTarget('0', 'target').ok).toBe(false)
    expect(parseSliceTarget('100', 'target')).toMatchObject({ problem: { code: 'target-is-100' } })
  })
})

describe('parseLatency', () => {
  it('reads up to a day', () => {
    expect(parseLatency('300ms', 'latency')).toEqual({ ok: true, value: 300 })
    expect(parseLatency('0s', 'latency')).toMatchObject({ problem: { code: 'not-positive' } })
    expect(parseLatency('2d', 'latency')).toMatchObject({ problem: { code: 'too-long', expected: '1d' } })
  })
})
