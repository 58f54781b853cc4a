import { describe, expect, it } from 'vitest'
import { alertAssessment } from '../../../src/core/alert/alert-assessment.ts'
import { budgetShare, burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { strategyOutcome } from '../../../src/core/alert/strategy-outcome.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')

const scenarioOf = (incidents: readonly Incident[], more: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('one', 'Checkout'),
  now,
  incidents,
  ...more,
})

const assessed = (scenario: Scenario) => assessment(scenario, scenarioHistory(scenario, null, now), now)
const alertsOf = (incidents: readonly Incident[], more: Partial<Scenario> = {}) => {
  const scenario = scenarioOf(incidents, more)
  return alertAssessment(scenario, assessed(scenario))
}

const rule = (more: Partial<AlertRule>): AlertRule => ({
  id: 'one',
  severity: 'page',
  longWindow: HOUR,
  shortWindow: null,
  threshold: burnRateOf(1),
  for: 0,
  ...more,
})

const outage = incident(now - 10 * DAY, '20m')
const brownOut = incident(now - 5 * DAY, '3h', 5)

describe('what the alerts did about the incidents', () => {
  it('the 20-minute outage pages after 51.84 s with 98 % left and clears 4m 55.68s after its end', () => {
    const { first, byRule } = alertsOf([outage]).incidents[0] ?? {}
    expect(first).toMatchObject({ alreadyFiring: false, rule: { id: 'page-1h', severity: 'page' } })
    near(first?.after ?? NaN, 51.84 * SECOND)
    // 51.84 s of 2,592 s allowed.
    near(first?.spent ?? NaN, 0.02)
    near(first?.remaining ?? NaN, 0.98)
    near(first?.clearedAfter ?? NaN, 295.68 * SECOND)
    near(alertsOf([outage]).rules[0]?.firings[0]?.spent ?? NaN, 0.02)
    const after = byRule?.map((one) => Math.round(one?.after ?? NaN))
    expect(after).toEqual([51_840, 129_600, 259_200, 259_200])
  })

  it('the 3-hour brown-out at 5 % pages after 17m 16.8s, after the outage has spent its share', () => {
    const { first } = alertsOf([outage, brownOut]).incidents[1] ?? {}
    near(first?.after ?? NaN, 1_036.8 * SECOND)
    near(first?.spent ?? NaN, 0.02)
    // 1,200 s and 51.84 s of 2,592 s.
    near(first?.remaining ?? NaN, 1 - 1_251.84 / 2_592)
  })

  it('counts every firing of pages and tickets within the SLO window', () => {
    expect(alertsOf([outage, brownOut])).toMatchObject({ pages: 4, tickets: 4 })
    expect(alertsOf([outage, brownOut])).toMatchObject({ pagedIncidents: 2, ticketedIncidents: 2 })
    expect(alertsOf([])).toMatchObject({ pages: 0, tickets: 0 })
    expect(alertsOf([incident(now - 31 * DAY, '20m')])).toMatchObject({ pages: 0, tickets: 0 })
  })

  it('tells what woke somebody from what opened a ticket sooner', () => {
    const ticket = rule({ id: 'ticket', severity: 'ticket', threshold: budgetShare(1) })
    const page = rule({ id: 'page', threshold: budgetShare(2) })
    const told = alertsOf([outage], { alertRules: [ticket, page] }).incidents[0]
    expect([told?.first?.rule.id, told?.firstPage?.rule.id]).toEqual(['ticket', 'page'])
    expect(alertsOf([outage], { alertRules: [ticket] }).incidents[0]?.firstPage).toBe(null)
  })

  it('warns of a rule that says what an earlier one says, however it is stated', () => {
    const share = rule({ id: 'share', threshold: budgetShare(2) })
    const rate = rule({ id: 'rate', threshold: burnRateOf(14.4) })
    const codes = alertsOf([], { alertRules: [share, rate, rule({ id: 'other', threshold: burnRateOf(14.5) })] })
    expect(codes.rules.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['duplicate'], []])
  })

  it('a page for an outage is not an alert for the slow leak that it fell into', () => {
    const leak = incident(now - 6 * DAY, '2d', 0.12)
    const inside = incident(now - 5 * DAY, '20m')
    const { incidents } = alertsOf([leak, inside])
    expect(incidents[1]?.first?.rule.id).toBe('page-1h')
    expect(incidents[0]?.byRule.slice(0, 2)).toEqual([null, null])
  })

  it('of two incidents that share the failures, both were alerted', () => {
    const { incidents } = alertsOf([incident(now - 5 * DAY, '1h', 2), incident(now - 5 * DAY, '1h', 1.5)])
    expect(incidents.map(({ first }) => first?.rule.id)).toEqual(['page-1h', 'page-1h'])
  })

  it('says that a rule was firing already, and prefers one that fired afresh', () => {
    const early = incident(now - 5 * DAY, '20m')
    const late = incident(now - 5 * DAY + 30 * MINUTE, '20m')
    const [, second] = alertsOf([early, late]).incidents
    // The 5 minutes had cleared by then, the 2 and 6 hours had not.
    expect(second?.first).toMatchObject({ alreadyFiring: false, rule: { id: 'page-1h' } })
    expect(second?.byRule.map((one) => one?.alreadyFiring)).toEqual([false, true, true, true])
    expect(second?.byRule[3]).toMatchObject({ after: 0, spent: 0 })
  })

  it('tells a rule that still fires, an incident that nothing noticed, and one that is still to come', () => {
    const running = incident(now - HOUR, '2h')
    const small = incident(now - 3 * DAY, '30s')
    const ahead = incident(now + HOUR, '1h')
    const [first, second, third] = alertsOf([running, small, ahead]).incidents
    expect(first?.first).toMatchObject({ clearedAt: null, clearedAfter: null })
    expect(second).toMatchObject({ first: null, ahead: false })
    expect(third).toMatchObject({ first: null, ahead: true })
  })

  it('an incident over before the first simulated instant is not said to be missed', () => {
    // One SLO window and the longest window of 3 days.
    expect(alertsOf([incident(now - 34 * DAY, '20m')]).incidents[0]).toMatchObject({ before: true, first: null })
  })

  it('knows that a rule below 1× fires while the objective is met', () => {
    const weekly = { sloWindow: { kind: 'rolling', duration: 7 * DAY } as const }
    // 10 % of a week's budget in 3 days is 7/30 of 1×: 0.023 %. 0.05 % fails: the objective is met.
    const { rules } = alertsOf([incident(now - 6 * DAY, '4d', 0.05)], weekly)
    const ticket = rules[3]
    near(ticket?.burnRate ?? NaN, 7 / 30)
    near(ticket?.errorRatio ?? NaN, 7 / 30_000)
    expect(ticket?.firings).toHaveLength(1)
    expect(ticket?.firings[0]?.objectiveMet).toBe(true)
    expect(alertsOf([outage]).rules[0]?.firings[0]?.objectiveMet).toBe(false)
  })

  it('by the other reading fires on evaluations only', () => {
    const { alertReading } = scenarioOf([])
    const { first } = alertsOf([outage], { alertReading: { ...alertReading, kind: 'prometheus' } }).incidents[0] ?? {}
    // The first scrape that saw a failure is at 1m, the evaluation 15 s later.
    expect(first?.after).toBe(75 * SECOND)
  })
})

describe('how a strategy does on the same incidents', () => {
  const outcome = (rules: readonly AlertRule[], incidents: readonly Incident[], more: Partial<Scenario> = {}) => {
    const scenario = scenarioOf(incidents, more)
    return strategyOutcome(rules, scenario, assessed(scenario))
  }

  it('counts what fired and what was missed, and averages over what was detected', () => {
    // 36× of 0.1 % over an hour: 129.6 s of outage; 5 % never adds up to more than 1,800 s × 0.05 in half an hour.
    const one = [rule({ threshold: burnRateOf(36) })]
    const short = incident(now - 5 * DAY, '30m', 5)
    const result = outcome(one, [outage, short])
    expect(result).toMatchObject({ pages: 1, tickets: 0, missed: 1, incidents: 2, falseAlerts: 0 })
    near(result.meanDetection ?? NaN, 129.6 * SECOND)
    near(result.meanSpent ?? NaN, 0.05)
  })

  it('the mean is over the first alert of each incident', () => {
    // 51.84 s and 1,036.8 s.
    const result = outcome(scenarioOf([]).alertRules, [outage, brownOut])
    near(result.meanDetection ?? NaN, ((51.84 + 1_036.8) / 2) * SECOND)
    near(result.meanSpent ?? NaN, 0.02)
  })

  it('calls an alert false that fired though the objective was met over its own long window', () => {
    const eager = rule({ longWindow: 3 * DAY, threshold: burnRateOf(0.5), severity: 'ticket' })
    const leak = incident(now - 9 * DAY, '4d', 0.08)
    expect(outcome([eager], [leak])).toMatchObject({ tickets: 1, falseAlerts: 1, missed: 0 })
    expect(outcome([eager], [outage])).toMatchObject({ tickets: 1, falseAlerts: 1 })
    expect(outcome([rule({})], [outage])).toMatchObject({ pages: 1, falseAlerts: 0 })
  })

  it('has no mean where nothing was detected, and misses nothing where nothing happened', () => {
    expect(outcome([], [outage])).toEqual({
      pages: 0,
      tickets: 0,
      pagedIncidents: 0,
      ticketedIncidents: 0,
      missed: 1,
      incidents: 1,
      falseAlerts: 0,
      meanDetection: null,
      meanSpent: null,
      tooShort: [],
    })
    expect(outcome([rule({ threshold: budgetShare(2) })], [])).toMatchObject({ missed: 0, incidents: 0 })
  })
})
