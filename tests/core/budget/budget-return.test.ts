import { expect, it } from 'vitest'
import { nextBudgetReturn } from '../../../src/core/budget/budget-return.ts'
import type { BudgetReturn } from '../../../src/core/budget/budget-return.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { incidentCosts } from '../../../src/core/incident/incident-costs.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { sloPeriod } from '../../../src/core/window/slo-period.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

const now = at('2026-11-22')
const thirtyDays: SloWindow = { kind: 'rolling', duration: 30 * DAY }
/** 99.9 % of 30 days, in milliseconds. */
const allowed = 2_592_000

const next = (
  incidents: readonly Incident[],
  sloWindow: SloWindow = thirtyDays,
  background = 0,
): BudgetReturn | null => {
  const traffic = { requestsPerSecond: null, backgroundFailing: ppb(background) }
  const history = constantHistory(traffic, incidents, now - 90 * DAY, now + 90 * DAY)
  const period = sloPeriod(sloWindow, now)
  const { own } = incidentCosts(incidents, history, period.start, now)
  return nextBudgetReturn(history, sloWindow, period, now, incidents, own, allowed)
}

it('names the oldest incident in the window, when it leaves and what it gives back', () => {
  const deploy = incident(at('2026-11-04T14:02'), '20m')
  const later = incident(at('2026-11-15T09:30'), '3h', 5)
  const found = next([later, deploy])
  expect(found).toMatchObject({
    kind: 'roll-off',
    incident: deploy,
    at: at('2026-12-04T14:02'),
    until: at('2026-12-04T14:22'),
  })
  near(found?.share ?? NaN, 20 / 43.2) // 20 of 43.2 minutes
})

it('counts only what is still in the window of an incident that is leaving already', () => {
  // It began 10 minutes before the window does, and 10 of its 20 minutes are left.
  const found = next([incident(now - 30 * DAY - 10 * MINUTE, '20m')])
  expect(found).toMatchObject({ kind: 'roll-off', at: now, until: now + 10 * MINUTE })
  near(found?.share ?? NaN, 10 / 43.2)
})

it('passes over incidents that have left, are still to come or cost nothing', () => {
  expect(next([incident(now - 31 * DAY, '20m'), incident(now + DAY, '20m')])).toBeNull()
  const inside = incident(now - DAY, '10m')
  const negligible = incident(now - 2 * DAY, 1, 0.0001)
  expect(next([negligible, inside])).toMatchObject({ incident: inside })
})

it('counts what trickles back within a day where there is no incident', () => {
  const found = next([], thirtyDays, 100_000) // 0.01 % all the time: a tenth of the budget, over 30 days
  expect(found).toMatchObject({ kind: 'trickle', at: now, until: now + DAY })
  near(found?.share ?? NaN, 0.1 / 30)
})

it('finds the first measured failures to leave where none do within the day', () => {
  // 40 days by the hour: all fails in the hours that begin 18 d and 17 d 22 h before now, and nothing else does.
  const hours = Array.from(
    { length: 40 * 24 },
    (_, hour) => [hour === 22 * 24 || hour === 22 * 24 + 2 ? 10 : 0, 10] as const,
  )
  const history = seriesHistory(series(hours, HOUR, now - 40 * DAY))
  const found = nextBudgetReturn(history, thirtyDays, sloPeriod(thirtyDays, now), now, [], new Float64Array(0), 8)
  expect(found).toMatchObject({ kind: 'trickle', at: now + 12 * DAY, until: now + 13 * DAY })
  near(found?.share ?? NaN, 20 / 8)
})

it('does not wait for what is more than a window ahead', () => {
  // All of the last hour fails: it begins to leave 29 d 23 h from now, and one window from now it has left.
  const hours = Array.from({ length: 40 * 24 }, (_, hour) => [hour === 40 * 24 - 1 ? 10 : 0, 10] as const)
  const history = seriesHistory(series(hours, HOUR, now - 40 * DAY))
  const found = nextBudgetReturn(history, thirtyDays, sloPeriod(thirtyDays, now), now, [], new Float64Array(0), 8)
  expect(found).toMatchObject({ at: now + 30 * DAY - HOUR, until: now + 30 * DAY })
  near(found?.share ?? NaN, 10 / 8)
})

it('looks no further ahead than a short window is long', () => {
  expect(next([], { kind: 'rolling', duration: 6 * HOUR }, 100_000)).toMatchObject({ until: now + 6 * HOUR })
})

it('gives all back at the end of a calendar period', () => {
  const month: SloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' }
  const found = next([incident(at('2026-11-04'), '43m 12s')], month)
  expect(found).toMatchObject({ kind: 'reset', at: at('2026-12-01') })
  near(found?.share ?? NaN, 1)
})

it('has nothing to give back where nothing was spent', () => {
  expect(next([])).toBeNull()
  expect(next([], { kind: 'calendar', period: 'month', timeZone: 'UTC' })).toBeNull()
})
