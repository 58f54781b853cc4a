import { describe, expect, it } from 'vitest'
import { meanLatency, slowerThan } from '../../../src/core/measurement/latency-mix.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

const mix = [
  { time: 100, share: ppb(950_000_000) },
  { time: 5_000, share: ppb(50_000_000) },
]

describe('a mix of latencies', () => {
  it('has the mean of its parts by their shares', () => {
    near(meanLatency(mix), 345) // 0.95 × 100 + 0.05 × 5,000
  })

  it('is slower than a threshold by whole parts, and one of just that time is good', () => {
    expect(slowerThan(mix, 99)).toBe(1_000_000_000)
    expect(slowerThan(mix, 100)).toBe(50_000_000)
    expect(slowerThan(mix, 5_000)).toBe(0)
    expect(slowerThan(mix, Infinity)).toBe(0)
  })

  it('must be of all requests', () => {
    expect(() => meanLatency(mix.slice(0, 1))).toThrow(RangeError)
  })
})
