import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { assessed, badDeploy, brownOut, handWorked, incident, scenarioWith } from '../support/scenarios.ts'
import { seenAt, told } from './support/told.ts'

setLocale('en-GB')

/** 99.9 % of 30 d is 43m 12s; 20 min of everything are 46.296 % of it, 180 min of 5 % are 9 min, 20.833 %. */
const known = handWorked()

describe('of 99.9 % over 30 days', () => {
  it('100 % leaves nothing', () => {
    expect(told('perfect-target', known).answer).toBe('100 % leaves 0s; 99.9 % leaves 43m 12s.')
    expect(seenAt('perfect-target', known, '100 %').sentences[0]).toMatch(/^100 % leaves 0s\./)
    expect(seenAt('perfect-target', known, '99.99 %').sentences[0]).toMatch(/leaves 4m 19\.2s/)
  })

  it('an outage between objective and contract costs no credit, one beyond it does', () => {
    // 0.5 % of 30 d is 216 min, half way from 43.2 min is 129.6 min = 300 % of the budget.
    const { right, values } = told('slo-and-sla', known)
    expect(right).toBe('Nothing. The contract allows 3h 36m, and the objective has warned us before.')
    expect(values).toEqual(['21m 36s', '43m 12s', '2h 9m 36s', '3h 36m', '5h 24m'])
    expect(seenAt('slo-and-sla', known, '2h 9m 36s').sentences[0]).toMatch(/missed: 300 % .* with 1h 26m 24s to go/)
    expect(seenAt('slo-and-sla', known, '5h 24m').sentences[0]).toMatch(/750 % .* customers get 10 % of the fee/)
  })

  it('the same nines over a week are 10m 4.8s, not 43m 12s', () => {
    // 7 × 1,440 min × 0.001 = 10.08 min
    const { right, options, question } = told('always-43-minutes', known)
    expect(question).toBe('How much full outage is that over 7d?')
    expect(right).toBe('10m 4.8s.')
    expect(options.map(({ text }) => text)).toContain('43m 12s, as over 30d. The nines say it.')
  })

  it('three hours of 5 % spend 20.8 %, as nine minutes of everything', () => {
    const { situation, right } = told('only-downtime', known)
    expect(situation).toMatch(/in “Brown-out”\. But for 3h, 5 % of its requests failed\.$/)
    expect(right).toBe('20.8 %.')
    // 25 % of 180 min = 45 min; 45 / 43.2 = 104.17 %
    expect(seenAt('only-downtime', known, '25 %').sentences[0]).toMatch(/104\.2 % of the budget, as 45m/)
  })

  it('14.4× lasts 50 hours, which is 2d 2h, and 1.44 % failing', () => {
    const { right, answer, options } = told('burn-rate-as-percent', known)
    expect(right).toBe('2d 2h.')
    expect(answer).toBe('At 14.4×, a whole budget lasts 2d 2h. For that, 1.44 % of everything has to fail.')
    // 100 / 14.4 h = 6.944 h; 2.0833 h = 2h 5m
    expect(options.map(({ text }) => text).join(' ')).toMatch(/6h 56m 40s\. .*2h 5m\. 1h, as long as/)
  })

  it('a page comes at 2 % of the budget, after 51.84 s, whatever share fails', () => {
    expect(told('page-means-broken', known).right).toBe('2 % of it.')
    // 1.44 % of 1 h is 51.84 s of everything; at 5 % twenty times as long.
    expect(seenAt('page-means-broken', known, '5 %').sentences[0]).toMatch(/after 17m 16\.8s, at 2 % of the budget/)
    expect(seenAt('page-means-broken', known, '0.2 %').sentences[0]).toMatch(/stays silent/)
  })

  it('a short window changes when the alert ends, not when it begins', () => {
    const { right, seen } = told('short-window-detects', known)
    expect(right).toBe('At the same moment, after 51.84s.')
    for (const { sentences } of seen) expect(sentences[0]).toMatch(/fires after 51\.84s/)
    // 5 min × (1 − 0.0144) = 295.68 s
    expect(seenAt('short-window-detects', known, '5m').sentences[0]).toMatch(/clears 4m 55\.68s after/)
  })

  it('ten minutes below the target can happen 4,320 times', () => {
    // 30 d / 10 min, each 0.1 % of 10 min = 0.6 s
    expect(told('alert-below-slo', known).right).toBe('Up to 4,320 times.')
    expect(told('alert-below-slo', known).answer).toMatch(/each after 600ms of full outage/)
  })

  it('calm gives nothing back until the outage leaves the window', () => {
    expect(told('calm-refills', known).right).toBe('50 %, as just after the outage.')
    expect(seenAt('calm-refills', known, '27d').sentences[0]).toMatch(/50 % is left\. The outage still counts\./)
    expect(seenAt('calm-refills', known, '30d').sentences[0]).toMatch(
      /100 % is left\. The outage has left the window\./,
    )
  })

  it('of a calendar month the budget comes back with the next one', () => {
    const month = assessed(scenarioWith({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } }))
    // November has 30 d; the outage begins a tenth into it and lasts 21m 36s: 27 d less that are ahead.
    expect(told('calm-refills', month).answer).toMatch(/^50 %\. .* next period begins, (26d 23h|27d)/)
    expect(seenAt('calm-refills', month, '24d').sentences[0]).toMatch(/50 % is left/)
    expect(seenAt('calm-refills', month, '27d').sentences[0]).toMatch(/100 % is left\. A new period has begun\./)
  })

  it('ten services at 99.99 % give 99.9 %', () => {
    const { right, seen } = told('ten-services', known)
    expect(right).toBe('99.9 %')
    // One more bar with every step.
    expect(seen.map(({ picture }) => picture.length - 2)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('two replicas that share a tenth of their failures give one nine, not three', () => {
    // 0.1 × 0.001 + 0.9 × 0.000001 = 0.0001009
    const { right, options } = told('two-replicas', known)
    expect(right).toBe('99.99 %')
    expect(options.map(({ text }) => text)).toContain('99.9999 %. Two replicas, twice the nines.')
    // 0.1009 ‰ of 43,200 min = 261.5 s
    expect(seenAt('two-replicas', known, '10 %').sentences[0]).toMatch(/down for 4m 21\.5s in 30d/)
  })

  it('two nines more cost eleven times the first at a growth of ten', () => {
    expect(told('one-more-nine', known).right).toBe('€1,100,000')
    // At 4 it is 70,000 × (1 + 4).
    const own = { currency: 'EUR', outagePerMinute: null, nextNine: 70_000, growth: 4, sla: null }
    expect(told('one-more-nine', assessed(scenarioWith({ cost: own }))).right).toBe('€350,000')
  })

  it('an average of 80.6 ms hides 0.5 % that are too slow, five times what may be', () => {
    // 0.995 × 75 ms + 0.005 × 1,200 ms = 80.625 ms
    const { situation, right, answer } = told('average-latency', known)
    expect(situation).toMatch(/The average is 80\.6ms\. Most answers take 75ms, and 0\.5 % of them take 1\.2s\.$/)
    expect(right).toBe('No. 0.5 % are too slow, where 0.1 % may be.')
    expect(answer).toMatch(/a burn rate of 5×/)
  })

  it('an hour of 20 % too slow costs as much as 12 minutes of outage', () => {
    // 12 / 43.2 = 27.78 %
    const { right, answer } = told('up-but-slow', known)
    expect(right).toBe('27.8 %.')
    expect(answer).toBe('27.8 % of the budget: as much as 12m of full outage.')
    expect(seenAt('up-but-slow', known, 'Any time').sentences[0]).toMatch(/sees nothing/)
  })

  it('one failed change costs what detection and rollback take', () => {
    // (51.84 s + 30 min) / 43.2 min = 71.44 %; with five minutes of restore (51.84 s + 300 s) / 2,592 s = 13.57 %
    expect(told('renamed-ops', known).right).toBe('71.4 %, as before.')
    expect(seenAt('renamed-ops', known, 'A way back within 5m').sentences[0]).toMatch(
      /takes 13\.6 % .* instead of 71\.4 %/,
    )
  })

  it('better practice raises the chance more than braking', () => {
    const { seen } = told('speed-and-brakes', known)
    const chances = seen.map(({ sentences }) => Number(/(\d+\.?\d*) %\.$/.exec(sentences[0] ?? '')?.[1]))
    const [today = 0, half = 0, , , , all = 0, twice = 0] = chances
    expect(half).toBeGreaterThan(today)
    expect(all).toBeGreaterThan(half)
    expect(twice).toBeGreaterThan(half)
  })

  it('the budget was spent by a change and by a dependency, not by who watches it', () => {
    const { situation, answer } = told('budget-of-sre', known)
    expect(situation).toMatch(/67\.1 % of the budget is spent, and 32\.9 % is left\.$/)
    expect(answer).toMatch(/most of that, 46\.3 %, by changes of ours/)
    // 32.870 + 20.833 = 53.703
    expect(seenAt('budget-of-sre', known, 'Failures of a dependency').sentences[0]).toMatch(
      /53\.7 % of the budget would/,
    )
  })

  it('with the policy the budget is overspent for less of a quarter', () => {
    const { answer, seen } = told('freeze-as-punishment', known)
    expect(answer).toMatch(/^In a quarter the policy holds back [\d.]+ of 39 planned deploys/)
    expect(seen[1]?.sentences[0]).toMatch(/^On average 39 of 39 planned deploys go out/)
  })

  it('an unspent budget affords more deploys: at the most of them the chance is 90 %', () => {
    const { seen, values, answer } = told('unspent-budget', known)
    const afforded = /^([\d.,]+) a week/.exec(answer)?.[1] ?? ''
    expect(seen[values.indexOf(afforded)]?.sentences[0]).toMatch(/a chance of (90|89\.9|90\.1) %/)
  })
})

describe('of other scenarios', () => {
  it('an overspent budget says by how much, also without one of its causes', () => {
    // 60 + 9 min of 43.2: 159.72 %; without the 9: 138.89 %
    const over = assessed(
      scenarioWith({ incidents: [incident({ lasted: 60 * 60_000 }), { ...brownOut, cause: 'own' }] }),
    )
    expect(told('budget-of-sre', over).situation).toMatch(/All of the budget is spent, and 59\.7 % more\.$/)
    expect(seenAt('budget-of-sre', over, 'Other failures of ours').sentences[0]).toMatch(
      /still be overspent by 38\.9 %/,
    )
  })

  it('a window of a week is asked about a quarter', () => {
    const week = assessed(scenarioWith({ sloWindow: { kind: 'rolling', duration: 7 * DAY }, incidents: [badDeploy] }))
    // The quarter of November 2026 has 92 d: 132.48 min.
    expect(told('always-43-minutes', week).right).toBe('2h 12m 28.8s.')
  })

  it('a contract of the scenario’s own is the one that is spoken of', () => {
    const sla = {
      target: ppb(990_000_000),
      bands: [{ below: ppb(990_000_000), credit: ppb(250_000_000) }],
      monthlyFee: 1,
    }
    const { scenario } = known
    const own = assessed({ ...scenario, cost: { ...scenario.cost, sla } })
    // 1 % of 30 d is 7.2 h
    expect(told('slo-and-sla', own).situation).toMatch(
      /The contract with its customers says 99 % .* or 25 % of the fee/,
    )
    expect(told('slo-and-sla', own).right).toMatch(/The contract allows 7h 12m/)
  })
})
