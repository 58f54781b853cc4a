import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { oneFailedIn, oneMayFailIn } from '../../../src/core/scenario/failure-frequency.ts'
import { timeUntilSpent } from '../../../src/core/scenario/partial-outage.ts'
import { retargeted } from '../../../src/core/scenario/retargeted.ts'
import {
  costliestSpender,
  incidentsInWindow,
  latestSpender,
  longestPartialSpender,
  spenders,
  spendersByCost,
  spentInIncidents,
} from '../../../src/core/scenario/spenders.ts'
import {
  assessed,
  badDeploy,
  brownOut,
  cases,
  handWorked,
  incident,
  NOW,
  scenarioWith,
  unmeasured,
  unspent,
} from '../../lessons/support/scenarios.ts'
import { near } from '../../support/near.ts'

const labels = (entries: readonly { readonly incident: { readonly id: string } }[]): readonly string[] =>
  entries.map((entry) => entry.incident.id)

describe('the incidents that spent the budget', () => {
  it('are those within the window, earliest first, in whatever order they were written down', () => {
    const { assessment } = assessed(
      scenarioWith({
        incidents: [
          incident({ id: 'tomorrow', began: NOW + DAY }),
          brownOut,
          incident({ id: 'long ago', began: NOW - 40 * DAY }),
          badDeploy,
        ],
      }),
    )
    expect(labels(spenders(assessment))).toEqual(['deploy', 'brown-out'])
    expect(latestSpender(assessment)?.incident.id).toBe('brown-out')
    expect(costliestSpender(assessment)?.incident.id).toBe('deploy')
    expect(spendersByCost(assessment)[0]?.incident.id).toBe('deploy')
    expect(labels(spendersByCost(assessment)).toSorted()).toEqual(labels(spenders(assessment)).toSorted())
    expect(longestPartialSpender(assessment)?.incident.id).toBe('brown-out')
  })

  it('are none where incidents spent everything only together, though they lie in the window', () => {
    const { assessment } = assessed(scenarioWith({ incidents: [badDeploy, incident({ id: 'twin' })] }))
    expect(labels(incidentsInWindow(assessment))).toEqual(['deploy', 'twin'])
    expect(spenders(assessment)).toEqual([])
    near(spentInIncidents(assessment).share, 20 / 43.2)
  })

  it('and the failures outside them add up to all that is spent', () => {
    for (const make of Object.values(cases)) {
      const { assessment } = make()
      const { consumed, underlying } = assessment
      if (consumed === null) continue
      near(spentInIncidents(assessment).share + underlying.share, consumed.share, 1e-9, { absolute: 1e-12 })
    }
  })

  it('are nobody when there are none', () => {
    const { assessment } = unspent()
    expect(costliestSpender(assessment)).toBeNull()
    expect(latestSpender(assessment)).toBeNull()
    expect(longestPartialSpender(assessment)).toBeNull()
    expect(spentInIncidents(unmeasured().assessment)).toEqual({ share: 0, time: 0, events: 0 })
  })
})

describe('one in so many', () => {
  it('failed: 29 of 43,200 minutes are one in 1,489.66', () => {
    near(oneFailedIn(handWorked().assessment) ?? Number.NaN, 43_200 / 29)
  })

  it('is nothing without a failure or without data', () => {
    expect(oneFailedIn(unspent().assessment)).toBeNull()
    expect(oneFailedIn(unmeasured().assessment)).toBeNull()
  })

  it('may fail: 1 over the budget', () => {
    expect(oneMayFailIn(ppb(999_000_000))).toBe(1_000)
    expect(oneMayFailIn(ppb(500_000_000))).toBe(2)
    expect(oneMayFailIn(ppb(999_999_999))).toBe(1_000_000_000)
  })
})

describe('retargeted', () => {
  it('holds the same failures against another budget: 29 min of 4.32 min', () => {
    const then = retargeted(handWorked().assessment, ppb(999_900_000))
    near(then.allowedBadTime, 4.32 * MINUTE)
    near(then.consumed ?? Number.NaN, 29 / 4.32)
  })

  it('agrees with assessing the scenario at that target', () => {
    for (const target of [ppb(900_000_000), ppb(999_990_000), ppb(999_999_999)]) {
      const { scenario, assessment } = handWorked()
      const again = assessed({ ...scenario, target }).assessment
      near(retargeted(assessment, target).consumed ?? Number.NaN, again.consumed?.share ?? Number.NaN)
      near(retargeted(assessment, target).allowedBadTime, again.allowedBadTime)
    }
  })

  it('says nothing of what is spent where nothing was measured', () => {
    expect(retargeted(unmeasured().assessment, ppb(990_000_000)).consumed).toBeNull()
  })
})

describe('timeUntilSpent', () => {
  it('is what is left over the share that fails: 43m 12s at 5 % last 14h 24m', () => {
    near(timeUntilSpent(unspent().assessment, ppb(50_000_000)), 14.4 * HOUR)
    near(timeUntilSpent(handWorked().assessment, ppb(50_000_000)), 284 * MINUTE) // 14.2 min / 0.05
  })

  it('takes all of each time slice or nothing, where slices are good or bad', () => {
    const by = (percent: number): number =>
      timeUntilSpent(assessed(scenarioWith({ budgetingMethod: 'timeslices' })).assessment, ppb(percent * 1e7))
    // The slice target is 95 %: at 6 % every slice is bad, and 43m 12s of them are the budget.
    expect(by(5)).toBe(Infinity)
    near(by(6), 43.2 * MINUTE)
  })

  it('is infinite where no more fails than the promise allows', () => {
    expect(timeUntilSpent(assessed(scenarioWith({ target: ppb(900_000_000) })).assessment, ppb(50_000_000))).toBe(
      Infinity,
    )
  })
})
