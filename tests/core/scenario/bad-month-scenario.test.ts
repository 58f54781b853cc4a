import { describe, expect, it } from 'vitest'
import { ended } from '../../../src/core/incident/overlay.ts'
import { DAY, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { badMonthFor, badMonthScenario } from '../../../src/core/scenario/bad-month-scenario.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { at } from '../build.ts'

const now = at('2026-11-22T10:30')

const scenario: Scenario = {
  ...newScenario('checkout', 'Checkout'),
  target: ppb(995_000_000),
  requestsPerSecond: 50,
  backgroundFailing: ppb(1_000),
  measurements: { kind: 'generated', generator: 'storefront-checkout', seed: 1, end: now },
}

describe('a bad month', () => {
  it('fills a rolling window up to now', () => {
    const month = badMonthFor(scenario, now, 7)
    expect(month.now).toBe(now)
    for (const incident of month.incidents) {
      expect(incident.began).toBeGreaterThanOrEqual(now - 30 * DAY)
      expect(ended({ ...incident, id: '', label: '', measured: false })).toBeLessThanOrEqual(now)
    }
  })

  it('fills a calendar period, and is seen from its last minute so that nothing of it lies ahead', () => {
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const
    const month = badMonthFor({ sloWindow }, now, 7)
    expect(month.now).toBe(at('2026-12-01') - MINUTE)
    for (const { began } of month.incidents) {
      expect(began).toBeGreaterThanOrEqual(at('2026-11-01'))
      expect(began).toBeLessThan(at('2026-12-01'))
    }
  })

  it('is the same for everybody who has the same promise, whenever they look', () => {
    const later = badMonthFor(scenario, now + 3 * DAY, 7)
    const moved = badMonthFor(scenario, now, 7).incidents.map((one) => ({ ...one, began: one.began + 3 * DAY }))
    expect(later.incidents).toEqual(moved)
  })
})

describe('its scenario', () => {
  const month = badMonthFor(scenario, now, 7)
  const labels = month.incidents.map((_, index) => `Incident ${index}`)
  const made = badMonthScenario(scenario, month, { name: 'Bad month', labels })

  it('keeps promise, traffic and rules', () => {
    const { service, target, sloWindow, requestsPerSecond, alertRules, alertReading } = scenario
    expect(made).toMatchObject({ service, target, sloWindow, requestsPerSecond, alertRules, alertReading })
    expect(made).not.toHaveProperty('id')
  })

  it('has nothing in it but the bad month', () => {
    expect(made).toMatchObject({ measurements: null, backgroundFailing: 0, now, name: 'Bad month', story: '' })
    expect(made.incidents.map(({ label }) => label)).toEqual(labels)
    expect(new Set(made.incidents.map(({ id }) => id)).size).toBe(month.incidents.length)
    expect(made.incidents.every(({ measured }) => !measured)).toBe(true)
  })
})
