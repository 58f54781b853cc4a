import { describe, expect, it } from 'vitest'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { causeCosts, causesDue, postmortemsDue } from '../../../src/core/delivery/policy-dues.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, MINUTE } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'
import { assess, percent, scenario } from './build-delivery.ts'

const NOW = at('2026-11-22')
const withIncidents = (incidents: readonly Incident[], more: Partial<Scenario> = {}): Scenario =>
  scenario({}, { incidents, ...more })

describe('post-mortems', () => {
  // 30 days at 99.9 % allow 43.2 minutes: a fifth of that is 8.64 minutes.
  const exactly = incident(at('2026-11-03'), 8.64 * MINUTE)
  const more = incident(at('2026-11-05'), 8.65 * MINUTE)
  const most = incident(at('2026-11-10'), '20m')
  const old = incident(at('2026-10-01'), '10h')

  it('are due for incidents that alone spent more than the share, dearest first', () => {
    const due = postmortemsDue(USUAL_POLICY, assess(withIncidents([exactly, more, old, most])))
    expect(due.map((entry) => entry.incident.id)).toEqual([most.id, more.id])
  })

  it('are never due without such a clause', () => {
    expect(postmortemsDue({ ...USUAL_POLICY, postmortemShare: null }, assess(withIncidents([most])))).toEqual([])
  })
})

describe('kinds of cause', () => {
  const cause = (began: string, lasted: string, kind: Incident['cause'], percentFailing = 100): Incident =>
    incident(at(began), lasted, percentFailing, { cause: kind })
  const incidents = [
    cause('2026-11-10', '20m', 'change'),
    cause('2026-09-15', '15m', 'change'),
    cause('2026-11-12', '10m', 'dependency'),
    // 91 days ago.
    cause('2026-08-20', '5h', 'own'),
  ]

  it('cost what their incidents alone spent in 90 days, of what 90 days allow', () => {
    // 90 days at 99.9 % allow 129.6 minutes of full outage.
    const { from, until, costs } = causeCosts(withIncidents(incidents), assess(withIncidents(incidents)))
    expect([from, until]).toEqual([NOW - 90 * DAY, NOW])
    expect(costs.map((one) => [one.cause, one.incidents.map(({ id }) => id)])).toEqual([
      ['change', [incidents[0]?.id, incidents[1]?.id]],
      ['dependency', [incidents[2]?.id]],
    ])
    near(costs[0]?.share ?? 0, 35 / 129.6)
    near(costs[1]?.share ?? 0, 10 / 129.6)
  })

  it('call for a fix above the share, and not at it', () => {
    const one = withIncidents(incidents)
    const costs = causeCosts(one, assess(one))
    expect(causesDue(USUAL_POLICY, costs).map((due) => due.cause)).toEqual(['change'])
    expect(causesDue({ ...USUAL_POLICY, causeShare: null }, costs)).toEqual([])
    // 25.92 minutes of 129.6 are exactly a fifth.
    const fifth = withIncidents([incident(at('2026-11-10'), 25.92 * MINUTE, 100, { cause: 'own' })])
    expect(causesDue(USUAL_POLICY, causeCosts(fifth, assess(fifth)))).toEqual([])
  })

  it('cut an incident at the beginning of the quarter', () => {
    // Begins ten minutes before the 90 days, lasts half an hour: 20 minutes count.
    const one = withIncidents([incident(NOW - 90 * DAY - 10 * MINUTE, '30m', 50, { cause: 'own' })])
    near(causeCosts(one, assess(one)).costs[0]?.share ?? 0, 10 / 129.6)
  })

  it('are counted 90 days back however short the SLO window is', () => {
    const week = withIncidents(incidents, { sloWindow: { kind: 'rolling', duration: 7 * DAY } })
    const { from, costs } = causeCosts(week, assess(week))
    expect(from).toBe(NOW - 90 * DAY)
    near(costs[0]?.share ?? 0, 35 / 129.6)
  })

  it('cost nothing while their time is excluded', () => {
    const one = withIncidents([incidents[0] as Incident], {
      exclusions: [{ id: 'one', kind: 'maintenance', reason: '', began: at('2026-11-10'), lasted: 20 * MINUTE }],
      exclusionsApply: true,
    })
    expect(causeCosts(one, assess(one)).costs).toEqual([])
  })

  it('keep their cost whatever the target: a stricter one makes it a larger share', () => {
    const strict = withIncidents(incidents, { target: percent(99.99) })
    near(causeCosts(strict, assess(strict)).costs[0]?.share ?? 0, 35 / 12.96)
  })
})
