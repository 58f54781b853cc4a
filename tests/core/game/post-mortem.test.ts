import { describe, expect, it } from 'vitest'
import { weekBegins } from '../../../src/core/game/game-promise.ts'
import { playedWeeks } from '../../../src/core/game/played-quarter.ts'
import { postMortem, quarterSpends, withCanary } from '../../../src/core/game/post-mortem.ts'
import { scoreOf } from '../../../src/core/game/score.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { EVEN } from './support.ts'

const run = (releases: number, canary = false) => ({
  seed: 'look back',
  promise: EVEN,
  choices: Array.from({ length: 13 }, () => ({ releases, work: 0, canary })),
})

describe('a post-mortem', () => {
  const fast = run(10)
  const weeks = playedWeeks(fast)
  const found = postMortem(fast, weeks)

  it('adds up what each failure spent', () => {
    const { incidents, all, byReleases, fromOutside, windows } = found.spends
    // At even traffic a failure spends failing × time of 2,592 s; overlaps are counted once.
    const single =
      incidents.reduce((sum, { incident }) => sum + (incident.lasted * incident.failing) / 1e9, 0) / 2_592_000
    expect(all).toBeLessThanOrEqual(single * (1 + 1e-9))
    expect(all).toBeGreaterThan(single * 0.97)
    expect(byReleases + fromOutside).toBeLessThanOrEqual(all * (1 + 1e-9))
    near(windows, 91 / 30)
    expect(found.costliest?.spent).toBe(Math.max(...incidents.map(({ spent }) => spent)))
  })

  it('counts an hour in which two failed at once only once', () => {
    const [week] = weeks
    const hour = { label: '', began: weekBegins(1) + DAY, lasted: HOUR, measured: false } as const
    const half = { ...hour, id: 'half', failing: ppb(500_000_000), cause: 'change' as const }
    const whole = { ...hour, id: 'whole', failing: ppb(1_000_000_000), cause: 'dependency' as const }
    const together = { ...week!, outside: [], failed: [{ release: 1, incidents: [half, whole] }] }
    // Everybody is failed for 3,600 s, of 2,592 s that are allowed.
    near(quarterSpends(EVEN, [together]).all, 3_600 / 2_592)
  })

  it('names no week in which a tenth of the budget fell or less', () => {
    const [week] = weeks
    const fell = (number: number, after: number) => ({ ...week!, number, before: 1, after })
    const falls = [fell(1, 0.95), fell(2, 0.7), fell(3, 0.9), fell(4, 0.89), fell(5, 0.5), fell(6, 0.6)]
    expect(postMortem(fast, falls).falls.map(({ number }) => number)).toEqual([5, 6, 2])
    expect(postMortem(fast, falls.slice(2, 4)).falls.map(({ number }) => number)).toEqual([4])
  })

  it('names all weeks that ended outside, those in a row together with the worst of them', () => {
    const [week] = weeks
    const ended = (number: number, after: number) => ({ ...week!, number, before: after, after, kept: after >= 0 })
    const played = [-0.1, 0.2, -0.2, -0.3, -0.1, 0.4, -0.5].map((after, index) => ended(index + 1, after))
    expect(
      postMortem(fast, played).breaches.map(({ first, last, worst }) => [first.number, last.number, worst.number]),
    ).toEqual([
      [1, 1, 1],
      [3, 5, 4],
      [7, 7, 7],
    ])
  })

  it('says what a canary in one week would have been worth by playing the quarter again with it', () => {
    const week = found.canary?.week ?? 0
    const again = playedWeeks(withCanary(fast, week))
    expect(again.map(({ choice }) => choice.canary)).toEqual(weeks.map(({ number }) => number === week))
    near(found.canary?.saved ?? NaN, found.spends.all - quarterSpends(EVEN, again).all)
    expect(found.canary?.points).toBe(scoreOf(again).total - scoreOf(weeks).total)
  })

  it('says what a rollback twice as fast would have been worth', () => {
    const again = playedWeeks(fast, { restore: 0.5 })
    near(again[0]?.restore ?? NaN, (weeks[0]?.restore ?? NaN) / 2)
    near(found.rollback?.saved ?? NaN, found.spends.all - quarterSpends(EVEN, again).all)
  })

  it('names the weeks in which the budget fell most, the breaches, and what the policy held back', () => {
    const falls = weeks.map(({ before, after }) => before - after)
    const [first] = found.falls
    expect((first?.before ?? 0) - (first?.after ?? 0)).toBe(Math.max(...falls))
    expect(found.falls.length).toBeLessThanOrEqual(3)
    const outside = found.breaches.flatMap(({ first, last }) =>
      weeks.filter(({ number }) => number >= first.number && number <= last.number),
    )
    expect(outside).toEqual(weeks.filter(({ kept }) => !kept))
    expect(outside.length).toBeGreaterThan(0)
    expect(found.heldReleases).toBe(130 - weeks.reduce((sum, { shipped }) => sum + shipped, 0))
  })

  it('has nothing to say of canaries and rollbacks where nothing was released', () => {
    const still = run(0)
    const { canary, rollback, failedReleases, spends } = postMortem(still, playedWeeks(still))
    expect([canary, rollback, failedReleases, spends.byReleases]).toEqual([null, null, 0, 0])
    const careful = run(10, true)
    const looked = postMortem(careful, playedWeeks(careful))
    expect(looked.canary).toBeNull()
    expect(looked.canaried).toBe(looked.failedReleases)
  })
})
