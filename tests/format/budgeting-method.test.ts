import { describe, expect, it } from 'vitest'
import { ppb } from '../../src/core/quantity/units.ts'
import { lengthAdjective, methodWords, slicesWords } from '../../src/format/budgeting-method.ts'
import { formatLatency } from '../../src/format/latency.ts'

const slices = { length: 300_000, target: ppb(950_000_000), empty: 'left-out' } as const
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('what an objective counts', () => {
  it('reads on from "99.9 % of"', () => {
    expect(methodWords('occurrences', slices)).toBe('requests')
    expect(methodWords('timeslices', slices)).toBe('5-minute time slices')
    expect(methodWords('ratio-timeslices', slices)).toBe('the average 5-minute slice')
  })

  it('says how slices are judged where that matters', () => {
    expect(plain(slicesWords('timeslices', slices))).toBe('each at least 95 % good')
    expect(slicesWords('ratio-timeslices', slices)).toBe('empty ones left out')
  })

  it.each([
    [1_000, '1-second'],
    [86_400_000, '1-day'],
    [2_500, '2.5-second'],
    [5_400_000, '1h 30m'],
  ])('says a length of %d ms before a noun', (length, words) => {
    expect(plain(lengthAdjective(length))).toBe(words)
  })
})

describe('formatLatency', () => {
  it('says milliseconds below a second', () => {
    expect(plain(formatLatency(300))).toBe('300 ms')
    expect(plain(formatLatency(1_000))).toBe('1s')
    expect(plain(formatLatency(2_500))).toBe('2.5s')
  })
})
