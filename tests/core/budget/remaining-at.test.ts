import { describe, expect, it } from 'vitest'
import { remainingAt } from '../../../src/core/budget/remaining-at.ts'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { assessment, burnDown, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')
const assessed = (more: Partial<Scenario>) => {
  const scenario = { ...newScenario('one', 'Checkout'), now, ...more }
  return assessment(scenario, scenarioHistory(scenario, null, now), now)
}

describe('budget remaining at an instant', () => {
  it.each([
    ['rolling', { sloWindow: { kind: 'rolling', duration: 30 * DAY } as const }],
    ['calendar', { sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const }],
  ])('is what the %s burn-down has there', (_, sloWindow) => {
    const one = assessed({
      ...sloWindow,
      incidents: [incident(now - 9 * DAY, '20m'), incident(now - 4 * DAY, '3h', 5)],
    })
    const { times, values } = burnDown(one, now - 15 * DAY, now)
    for (const [index, time] of times.entries()) {
      if (time > now - 14 * DAY) near(remainingAt(one.outlook, time) ?? NaN, values[index] ?? NaN)
    }
    expect(remainingAt(one.outlook, now)).toBe(one.remaining?.share)
  })

  it('before the calendar period belongs to the period before', () => {
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const
    const one = assessed({ sloWindow, incidents: [incident(at('2026-10-20'), '20m')] })
    // October has 44,640 minutes: 44.64 of them may be bad.
    near(remainingAt(one.outlook, at('2026-10-20') + HOUR) ?? NaN, 1 - 20 / 44.64)
    near(remainingAt(one.outlook, at('2026-11-01') + HOUR) ?? NaN, 1)
    // An alert fires at any fraction of a millisecond.
    near(remainingAt(one.outlook, at('2026-10-20') + HOUR + 0.25) ?? NaN, 1 - 20 / 44.64)
  })
})
