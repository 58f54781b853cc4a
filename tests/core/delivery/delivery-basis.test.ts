import { describe, expect, it } from 'vitest'
import { asSpend, deliveryBasis } from '../../../src/core/delivery/delivery-basis.ts'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'
import { basis, percent, scenario } from './build-delivery.ts'

const outage = incident(at('2026-11-04T14:00'), '20m', 100, { cause: 'dependency' })
const badDeploy = incident(at('2026-11-10T10:00'), '9m', 100, { cause: 'change' })
const withIncidents = (incidents: Scenario['incidents'], more: Partial<Scenario> = {}) =>
  basis(scenario({}, { incidents, ...more }))

describe('what everything but change has spent', () => {
  it('are the incidents of any other cause, and what fails all the time: 20 of 43.2 min, and a tenth', () => {
    near(withIncidents([outage, badDeploy]).elsewhere, 20 / 43.2)
    near(withIncidents([outage, badDeploy]).left, 1 - 20 / 43.2)
    // 0.01 % of all but the 20 + 9 minutes of outage
    const background = (0.0001 * (43_200 - 29)) / 43.2
    near(withIncidents([outage, badDeploy], { backgroundFailing: percent(0.01) }).elsewhere, 20 / 43.2 + background)
  })

  it('is nothing where only changes failed, even two of them at once', () => {
    expect(withIncidents([badDeploy]).elsewhere).toBe(0)
    expect(withIncidents([badDeploy, { ...badDeploy, id: 'twin' }]).elsewhere).toBe(0)
  })

  it('has what a change and something else failed together', () => {
    // From 14:10 to 14:20 both: 10 min of the other alone, 10 min shared, 15 min of the change alone.
    const late = incident(at('2026-11-04T14:10'), '25m', 100, { cause: 'change' })
    near(withIncidents([outage, late]).elsewhere, 20 / 43.2)
  })

  it('leaves out what lies outside the SLO window', () => {
    const long = { ...outage, id: 'long ago', began: at('2026-09-01') }
    expect(withIncidents([long, badDeploy]).elsewhere).toBe(0)
  })

  it('may be more than there is', () => {
    near(withIncidents([{ ...outage, lasted: 20 * 60_000 * 5 }]).left, 1 - 100 / 43.2)
  })

  it('is what was typed, if it was', () => {
    const said = basis(scenario({ otherSpend: { kind: 'typed', share: percent(30) } }, { incidents: [outage] }))
    expect([said.elsewhere, said.left]).toEqual([0.3, 0.7])
  })

  it('is nothing where nothing was measured', () => {
    const data = series([[5, 10]], DAY, at('2026-01-01'))
    const one = scenario(
      {},
      {
        measurements: {
          kind: 'imported',
          seriesId: 's',
          source: '',
          start: data.start,
          step: DAY,
          steps: 1,
          unit: 'requests',
        },
      },
    )
    const when = at('2026-11-22')
    const assessed = assessment(one, scenarioHistory(one, data, when), when)
    expect(assessed.consumed).toBeNull()
    expect(deliveryBasis(one, assessed)).toMatchObject({ elsewhere: 0, left: 1 })
  })
})

describe('what a delivery is held against', () => {
  it('is the whole budget in time and events: 43.2 min, and 25,920 of 10 requests a second', () => {
    const found = withIncidents([], { requestsPerSecond: 10 })
    near(found.allowedBadTime, 43.2 * 60_000)
    near(found.allowedEvents, 25_920)
    near(found.weeks, 30 / 7)
    expect(found.objective).toEqual({ target: 999_000_000, sloWindow: 30 * DAY })
    const half = asSpend(found, 0.5)
    near(half.time, 21.6 * 60_000)
    near(half.events, 12_960)
    expect(half.share).toBe(0.5)
  })

  it('is a calendar month’s real length without its maintenance', () => {
    const maintenance = {
      id: 'm',
      kind: 'maintenance' as const,
      reason: '',
      began: at('2026-11-02'),
      lasted: 2 * DAY,
    }
    const november = { sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const }
    near(withIncidents([], november).weeks, 30 / 7)
    near(withIncidents([], { ...november, exclusions: [maintenance] }).weeks, 28 / 7)
  })

  it('has the traffic of the deploys’ hours only where requests are counted', () => {
    const profile = { trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' } as const }
    const evenings = { deployHours: { days: [1], from: 19, until: 20, timeZone: 'UTC' } as const }
    const traffic = (more: Partial<Scenario>) => basis(scenario(evenings, { ...profile, ...more })).traffic.mean
    expect(traffic({ requestsPerSecond: 10 })).toBeGreaterThan(1.5)
    expect(traffic({ requestsPerSecond: null })).toBe(1)
    expect(traffic({ requestsPerSecond: 10, budgetingMethod: 'timeslices' })).toBe(1)
    expect(traffic({ requestsPerSecond: 10, budgetingMethod: 'ratio-timeslices' })).toBe(1)
  })

  it('has the measured hours of the week where there are measurements', () => {
    // By the hour for 30 days: nobody from midnight to noon, twice the mean from noon on.
    const start = at('2026-10-23')
    const data = series(
      Array.from({ length: 720 }, (_, hour) => [0, hour % 24 < 12 ? 0 : 20] as const),
      3_600_000,
      start,
    )
    const one = scenario(
      { deployHours: { days: [1, 3], from: 13, until: 15, timeZone: 'UTC' } },
      {
        measurements: {
          kind: 'imported',
          seriesId: 's',
          source: '',
          start,
          step: 3_600_000,
          steps: 720,
          unit: 'requests',
        },
      },
    )
    const when = at('2026-11-22')
    near(deliveryBasis(one, assessment(one, scenarioHistory(one, data, when), when)).traffic.mean, 2)
  })

  it('knows what makes a slice bad', () => {
    expect(withIncidents([]).sliceTarget).toBeNull()
    const timeSlices = { length: 60_000, target: ppb(950_000_000), empty: 'good' as const }
    expect(withIncidents([], { budgetingMethod: 'timeslices', timeSlices }).sliceTarget).toBe(950_000_000)
  })
})
