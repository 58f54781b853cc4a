import { describe, expect, it } from 'vitest'
import { playedWeeks } from '../../../src/core/game/played-quarter.ts'
import { postMortem, quarterSpends, withCanary } from '../../../src/core/game/post-mortem.ts'
import { scoreOf } from '../../../src/core/game/score.ts'
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
    for (const { kept } of found.breaches) expect(kept).toBe(false)
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
