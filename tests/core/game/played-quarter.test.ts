import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetLeft } from '../../../src/core/game/budget-left.ts'
import { failedRelease, failureSpend, meanRestore, releaseLuck } from '../../../src/core/game/failed-release.ts'
import { promiseScenario, QUARTER_BEGINS, weekAllowance, weekBegins } from '../../../src/core/game/game-promise.ts'
import type { GamePromise } from '../../../src/core/game/game-promise.ts'
import { outsideIncidents } from '../../../src/core/game/outside-incidents.ts'
import { allIncidents, playedBy, playedWeeks } from '../../../src/core/game/played-quarter.ts'
import { failureRate } from '../../../src/core/game/reliability.ts'
import { toldWeek } from '../../../src/core/game/told-week.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { ended } from '../../../src/core/incident/overlay.ts'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { near } from '../../support/near.ts'
import { anyChoices, anyPromise, EVEN } from './support.ts'

const NOTHING = { releases: 0, work: 0, canary: false }
const MOST = { releases: 10, work: 0, canary: false }

describe('a failed release', () => {
  const luck = { failing: ppb(500_000_000), began: weekBegins(2) + DAY }

  it('fails its users until an alert fires and the restore is done', () => {
    // 14.4× of 0.1 % over 1 h is 1.44 %; at 50 % that takes 3,600 s × 0.0144 / 0.5 = 103.68 s. With 600 s of restore: 703.68 s,
    // told as 704 s.
    const [incident, ...more] = failedRelease(EVEN, luck, false, 600_000, 'one')
    expect(more).toEqual([])
    expect(incident).toMatchObject({ began: luck.began, lasted: 704_000, failing: 500_000_000, cause: 'change' })
  })

  it('fails only the users of the canary while it is noticed there', () => {
    // 20 % of 50 % is 10 %: 3,600 s × 0.0144 / 0.1 = 518.4 s, and 600 s of restore: 1,118.4 s, told as 1,118 s.
    const [incident, ...more] = failedRelease(EVEN, luck, true, 600_000, 'one')
    expect(more).toEqual([])
    expect(incident).toMatchObject({ lasted: 1_118_000, failing: 100_000_000 })
  })

  it('is noticed after a day where no alert ever would, and is over when its week is', () => {
    const friday = { ...luck, began: weekBegins(3) - DAY / 2 }
    const [incident] = failedRelease({ ...EVEN, alertRules: [] }, friday, false, 600_000, 'one')
    expect(incident?.lasted).toBe(DAY / 2)
    const [early] = failedRelease({ ...EVEN, alertRules: [] }, luck, false, 600_000, 'one')
    // A day and ten minutes, in whole minutes.
    expect(early?.lasted).toBe(DAY + 600_000)
  })

  it('reaches everybody when a canary is promoted before anybody knows', () => {
    const stages = failedRelease({ ...EVEN, alertRules: [] }, luck, true, 600_000, 'one')
    // The canary ends after exactly the day in which nobody noticed; the second stage is not begun.
    expect(stages.map(({ failing }) => failing)).toEqual([100_000_000])
  })

  it('costs on average what detection and restore take of the budget', () => {
    // 65 % fail: detected after 3,600 × 0.0144 / 0.65 = 79.754 s, restored after a week's budget, 604.8 s. 0.65 × 684.554 s =
    // 444.96 s of 2,592 s.
    near(failureSpend(EVEN, 0, false), 444.96 / 2_592, 1e-9)
    // With a canary 13 % fail: 398.77 s; 0.13 × (398.769 + 604.8) s = 130.464 s.
    near(failureSpend(EVEN, 0, true), 130.464 / 2_592, 1e-9)
  })

  it('is restored in a week’s budget at first, and 3 % faster with each point', () => {
    near(weekAllowance(EVEN.target), 604_800)
    near(meanRestore(EVEN, 0), 604_800)
    near(meanRestore(EVEN, 2), 604_800 * 0.97 * 0.97)
    near(failureRate(2), 0.25 * 0.97 * 0.97)
  })

  it('never costs more after more reliability work, and never fails more often', () => {
    fc.assert(
      fc.property(anyPromise, fc.nat(78), fc.nat(20), fc.boolean(), (promise, points, more, canary) => {
        expect(failureRate(points + more)).toBeLessThanOrEqual(failureRate(points))
        expect(failureSpend(promise, points + more, canary)).toBeLessThanOrEqual(failureSpend(promise, points, canary))
      }),
      { numRuns: 60 },
    )
  })
})

describe('reliability work', () => {
  it('pays from the week after it was done', () => {
    const busy = { releases: 2, work: 6, canary: false }
    const [first, second] = playedWeeks({ seed: 'work', promise: EVEN, choices: [busy, busy] })
    expect([first?.points, second?.points]).toEqual([0, 6])
    expect(first?.failureRate).toBe(0.25)
    near(second?.failureRate ?? 0, 0.25 * 0.97 ** 6)
    near(first?.restore ?? 0, 604_800)
    near(second?.restore ?? 0, 604_800 * 0.97 ** 6)
  })
})

describe('what comes from outside', () => {
  it('is the same whatever is chosen', () => {
    fc.assert(
      fc.property(fc.string(), anyChoices(1), anyChoices(1), (seed, one, other) => {
        const a = playedWeeks({ seed, promise: EVEN, choices: one })
        const b = playedWeeks({ seed, promise: EVEN, choices: other })
        const weeks = Math.min(a.length, b.length)
        expect(a.slice(0, weeks).map(({ outside }) => outside)).toEqual(b.slice(0, weeks).map(({ outside }) => outside))
      }),
      { numRuns: 40 },
    )
  })

  it('lies within its week, and takes at most four fifths of a week’s budget', () => {
    for (let seed = 0; seed < 300; seed++) {
      for (const { incident } of outsideIncidents(seed, 5, EVEN.target)) {
        expect(incident.began).toBeGreaterThanOrEqual(weekBegins(5))
        expect(ended(incident)).toBeLessThanOrEqual(weekBegins(6))
        expect(incident.cause).not.toBe('change')
        expect((incident.lasted * incident.failing) / 1e9).toBeLessThan(0.9 * 604_800)
      }
    }
  })

  it('comes on average less than once a week', () => {
    let count = 0
    for (let seed = 0; seed < 2_000; seed++) count += outsideIncidents(seed, 1, EVEN.target).length
    // 0.4 × 1 + 0.15 × 2 = 0.7
    expect(Math.abs(count / 2_000 - 0.7)).toBeLessThan(0.05)
  })
})

describe('the luck of a release', () => {
  it('hangs on its week and number alone: a canary or fewer releases do not shift that of another', () => {
    const ten = playedWeeks({ seed: 'luck', promise: EVEN, choices: [MOST] })[0]
    const five = playedWeeks({ seed: 'luck', promise: EVEN, choices: [{ ...MOST, releases: 5, canary: true }] })[0]
    const numbers = (failed: readonly { readonly release: number }[] | undefined) =>
      failed?.map(({ release }) => release).filter((release) => release <= 5)
    expect(numbers(five?.failed)).toEqual(numbers(ten?.failed))
  })

  it('puts every release into working hours', () => {
    for (let release = 1; release <= 10; release++) {
      const { began } = releaseLuck(7, 3, release)
      const clock = (began - weekBegins(3)) % DAY
      expect(began - weekBegins(3)).toBeLessThan(5 * DAY)
      expect(clock).toBeGreaterThanOrEqual(9 * 3_600_000)
      expect(clock).toBeLessThan(17 * 3_600_000)
    }
  })

  it('fails a quarter of them at first', () => {
    let failed = 0
    for (let seed = 0; seed < 4_000; seed++) failed += Number(releaseLuck(seed, 1, 1).roll < failureRate(0))
    expect(Math.abs(failed / 4_000 - 0.25)).toBeLessThan(0.03)
  })
})

describe('a played quarter', () => {
  it('is the same for the same seed, promise and choices', () => {
    fc.assert(
      fc.property(fc.string(), anyChoices(1), (seed, choices) => {
        expect(playedWeeks({ seed, promise: EVEN, choices })).toEqual(playedWeeks({ seed, promise: EVEN, choices }))
      }),
      { numRuns: 20 },
    )
  })

  it('begins with all of the budget, and spends nothing where nothing fails', () => {
    const weeks = playedWeeks({ seed: 'quiet', promise: EVEN, choices: [NOTHING] })
    expect(weeks[0]?.before).toBe(1)
    expect(budgetLeft(EVEN, [], weekBegins(9))).toBe(1)
  })

  it('has the budget that the Budget view has of the same incidents', () => {
    fc.assert(
      fc.property(anyPromise, fc.string(), anyChoices(1), (promise, seed, choices) => {
        const weeks = playedWeeks({ seed, promise, choices })
        const now = weekBegins(weeks.length + 1)
        const scenario = promiseScenario(promise, allIncidents(weeks), now)
        const seen = assessment(scenario, scenarioHistory(scenario, null, now), now)
        near(weeks.at(-1)?.after ?? NaN, seen.remaining?.share ?? 1, 1e-6)
      }),
      { numRuns: 40 },
    )
  })

  it('listens to the policy when a week begins', () => {
    const weeks = playedBy({ seed: 'listens', promise: EVEN }, () => MOST)
    expect(weeks).toHaveLength(13)
    for (const { before, shipped, clause } of weeks) {
      expect(clause.verdict).toBe(before >= 0.25 ? 'ship' : before >= 0 ? 'careful' : 'freeze')
      expect(shipped).toBe(before >= 0.25 ? 10 : before >= 0 ? 5 : 0)
    }
  })

  it('tells each incident of a week with what it spent and who was told', () => {
    const weeks = playedBy({ seed: 'told', promise: EVEN }, (week) => (week <= 2 ? MOST : null))
    const told = toldWeek(EVEN, weeks)
    expect(told?.incidents.length).toBeGreaterThan(0)
    for (const { incident, spent } of told?.incidents ?? []) {
      expect(incident.began).toBeGreaterThanOrEqual(weekBegins(2))
      // What one incident spends of 43.2 minutes at even traffic, less what it failed together with another.
      const alone = (incident.lasted * incident.failing) / 1e9 / 2_592_000
      expect(spent).toBeLessThanOrEqual(alone * (1 + 1e-9))
      expect(spent).toBeGreaterThan(alone * 0.95)
    }
    expect(told?.incidents.map(({ busy }) => busy)).toEqual(told?.incidents.map(() => 1))
    expect(toldWeek(EVEN, [])).toBeNull()
    expect(QUARTER_BEGINS).toBe(Date.parse('2026-01-05T00:00Z'))
  })

  it('tells with each incident what its part of the budget is made of', () => {
    let looked = 0
    for (const trafficProfile of [
      { kind: 'evening-peak', timeZone: 'UTC' },
      { kind: 'office-hours', timeZone: 'UTC' },
    ] as const) {
      const promise: GamePromise = { ...EVEN, trafficProfile }
      for (const seed of ['busy', 'quiet', 'night']) {
        const told = toldWeek(
          promise,
          playedBy({ seed, promise }, (week) => (week === 1 ? MOST : null)),
        )
        const incidents = told?.incidents ?? []
        const overlaps = ({ began, lasted }: Incident) =>
          incidents.filter(({ incident }) => incident.began < began + lasted && ended(incident) > began).length > 1
        for (const { incident, spent, busy, day } of incidents) {
          expect(incident.began).toBeGreaterThanOrEqual(weekBegins(1) + (day - 1) * DAY)
          expect(incident.began).toBeLessThan(weekBegins(1) + day * DAY)
          if (overlaps(incident)) continue
          looked += 1
          // Of 99.9 % over 30 days the budget is 2,592 s of full outage at the usual traffic.
          near(spent, (((incident.failing / 1e9) * incident.lasted) / 2_592_000) * (busy ?? NaN))
        }
      }
    }
    expect(looked).toBeGreaterThan(10)
  })

  it('knows nothing of busy hours where no requests are counted', () => {
    const trafficProfile = { kind: 'evening-peak', timeZone: 'UTC' } as const
    for (const promise of [
      { ...EVEN, trafficProfile, requestsPerSecond: null },
      { ...EVEN, trafficProfile, budgetingMethod: 'timeslices' as const },
    ]) {
      const told = toldWeek(
        promise,
        playedBy({ seed: 'told', promise }, (week) => (week === 1 ? MOST : null)),
      )
      expect(new Set(told?.incidents.map(({ busy }) => busy))).toEqual(new Set([null]))
    }
  })
})
