import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { releasesAllowed, releasesThatFit } from '../../../src/core/game/capacity.ts'
import { decided, RELEASE_CHOICES, WORK_CHOICES } from '../../../src/core/game/vote.ts'
import type { Choice } from '../../../src/core/game/vote.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { anyChoice } from './support.ts'

const choice = (releases: number, work: number, canary: boolean): Choice => ({ releases, work, canary })

describe('the vote', () => {
  it('takes the middle number of each question, and what two of three say of the canary', () => {
    const votes = [choice(10, 0, false), choice(2, 4, true), choice(5, 6, true)] as const
    expect(decided(votes)).toEqual(choice(5, 4, true))
  })

  it('lets two who agree decide', () => {
    expect(decided([choice(10, 6, false), choice(0, 0, true), choice(10, 6, false)])).toEqual(choice(10, 6, false))
  })

  it('does not depend on who votes first, and never decides what nobody could have voted for', () => {
    fc.assert(
      fc.property(anyChoice, anyChoice, anyChoice, (a, b, c) => {
        const one = decided([a, b, c])
        for (const votes of [
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a],
        ] as const) {
          expect(decided(votes)).toEqual(one)
        }
        expect(RELEASE_CHOICES).toContain(one.releases)
        expect(WORK_CHOICES).toContain(one.work)
        expect(decided([a, a, b])).toEqual(a)
      }),
    )
  })
})

describe('the points of a week', () => {
  it('hold ten releases, or six with a canary, or fewer beside reliability work', () => {
    expect(releasesThatFit(choice(10, 0, false))).toBe(10)
    // 10 / 1.5 = 6.67
    expect(releasesThatFit(choice(10, 0, true))).toBe(6)
    // (10 − 4) / 1 = 6 and (10 − 4) / 1.5 = 4
    expect(releasesThatFit(choice(10, 4, false))).toBe(6)
    expect(releasesThatFit(choice(10, 4, true))).toBe(4)
    // (10 − 6) / 1.5 = 2.67
    expect(releasesThatFit(choice(5, 6, true))).toBe(2)
    expect(releasesThatFit(choice(2, 6, true))).toBe(2)
  })

  it('are cut by the policy to its share, rounded down', () => {
    expect(releasesAllowed(10, ppb(1_000_000_000))).toBe(10)
    expect(releasesAllowed(5, ppb(500_000_000))).toBe(2)
    expect(releasesAllowed(10, ppb(50_000_000))).toBe(0)
  })
})
