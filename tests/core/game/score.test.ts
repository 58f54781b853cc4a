import { describe, expect, it } from 'vitest'
import { playedBy } from '../../../src/core/game/played-quarter.ts'
import type { Chooses, PlayedWeek } from '../../../src/core/game/played-quarter.ts'
import { hoardingCost, scoreOf } from '../../../src/core/game/score.ts'
import { playedByStrategy } from '../../../src/core/game/strategies.ts'
import { EVEN } from './support.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => `team ${index}`)

const total = (weeks: readonly PlayedWeek[]): number => scoreOf(weeks).total

describe('a score', () => {
  it('is a point for each release that stays, six for each week inside, and less for what is hoarded', () => {
    const [week] = playedBy({ seed: 'one', promise: EVEN }, (number) =>
      number === 1 ? { releases: 5, work: 2, canary: false } : null,
    )
    const played = { ...(week as PlayedWeek), shipped: 5, failed: [], kept: true, after: 0.9 }
    // 5 + 6 − (0.9 − 0.4) × 50 = −14
    expect(scoreOf([played])).toEqual({
      features: 5,
      kept: 1,
      forFeatures: 5,
      forKept: 6,
      offForHoarding: 25,
      total: -14,
    })
    expect(scoreOf([{ ...played, kept: false, after: -0.2 }]).total).toBe(5)
    expect(scoreOf([]).total).toBe(0)
  })

  it('takes nothing off for a reserve of two fifths', () => {
    expect(hoardingCost(0.4)).toBe(0)
    expect(hoardingCost(0.5)).toBe(5)
    expect(hoardingCost(1)).toBe(30)
    expect(hoardingCost(-3)).toBe(0)
  })
})

describe('simple ways to play', () => {
  const scores = (chooses: 'never-ship' | 'always-most' | 'steady' | 'watchful') =>
    SEEDS.map((seed) => total(playedByStrategy(chooses, { seed, promise: EVEN })))
  const watchful = scores('watchful')
  const better = (others: readonly number[]): number =>
    watchful.filter((score, index) => score > (others[index] as number)).length / SEEDS.length

  it('lose to watching the budget when they are all safe play or all speed, with nearly every seed', () => {
    expect(better(scores('never-ship'))).toBe(1)
    expect(better(scores('always-most'))).toBeGreaterThan(0.95)
    expect(better(scores('steady'))).toBeGreaterThan(0.85)
  })

  it('lose on average by a clear margin', () => {
    const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
    expect(mean(watchful) - mean(scores('never-ship'))).toBeGreaterThan(50)
    expect(mean(watchful) - mean(scores('always-most'))).toBeGreaterThan(30)
    expect(mean(watchful) - mean(scores('steady'))).toBeGreaterThan(15)
  })

  it('lose with other promises too', () => {
    const week: Chooses = () => ({ releases: 10, work: 0, canary: false })
    for (const target of [990_000_000, 999_900_000]) {
      const promise = { ...EVEN, target } as typeof EVEN
      const won = SEEDS.slice(0, 60).filter((seed) => {
        const good = total(playedByStrategy('watchful', { seed, promise }))
        return (
          good > total(playedBy({ seed, promise }, week)) &&
          good > total(playedByStrategy('never-ship', { seed, promise }))
        )
      })
      expect(won.length / 60).toBeGreaterThan(0.85)
    }
  })
})
