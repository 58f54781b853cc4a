import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import { lowTraffic } from '../../../src/core/budget/low-traffic.ts'
import type { LowTraffic, WaysOut } from '../../../src/core/budget/low-traffic.ts'
import { errorBudget } from '../../../src/core/objective/error-budget.ts'
import { DAY, HOUR, ppb, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

const month = { target: ppb(999_000_000), sloWindow: 30 * DAY }

const low = (...facts: Parameters<typeof lowTraffic>): LowTraffic => {
  const found = lowTraffic(...facts)
  if (found === null) throw new Error('traffic is enough')
  return found
}

const waysTo = ({ ways }: LowTraffic, kind: WaysOut['aim']['kind']): WaysOut => {
  const found = ways.find(({ aim }) => aim.kind === kind)
  if (found === undefined) throw new Error(`no ways to ${kind}`)
  return found
}

describe('the golden cases of low traffic', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../../fixtures/golden.json', import.meta.url), 'utf8')) as {
    cases: readonly {
      id: string
      category: string
      inputs: Record<string, unknown>
      expected: Record<string, unknown>
    }[]
  }
  const golden = (id: string) => {
    const found = cases.find((one) => one.category === 'low_traffic' && one.id === id)
    if (found === undefined) throw new Error(`no golden case ${id}`)
    return found
  }

  it('low/10rph: a failure spends 13.9 % of a budget of seven', () => {
    const { inputs, expected } = golden('low/10rph')
    const perHour = Number(inputs['requests_per_hour'])
    const found = low(perHour * 720, perHour / HOUR, month, [])
    near(found.oneFailure * 100, Number(expected['budget_consumed_percent']))
    expect(Math.floor(found.budgetEvents)).toBe(expected['allowed_failures'])
  })

  it.each(['minreq/99/14.4', 'minreq/99.9/14.4'])('%s: so many requests keep one failure from firing', (id) => {
    const { inputs, expected } = golden(id)
    const target = ppb(Math.round(Number(inputs['slo_percent']) * 1e7))
    const rule = { ...(workbookRules()[0] as AlertRule), threshold: burnRateOf(Number(inputs['burn_rate'])) }
    const needed = Number(expected['min_events_in_window_so_one_failure_does_not_exceed_threshold'])
    const events = (inHour: number) => lowTraffic(inHour * 720, inHour / HOUR, { ...month, target }, [rule])
    expect(waysTo(low(720, 1 / HOUR, { ...month, target }, [rule]), 'alert').eventsNeeded).toBe(needed)
    expect(events(needed - 1)?.firing).toEqual([rule])
    expect(events(needed)?.firing ?? []).toEqual([])
  })
})

describe('ten requests an hour at 99.9 %', () => {
  // The workbook's example: 7,200 requests in 30 d allow 7.2 failures.
  const found = low(7_200, 10 / HOUR, month, workbookRules())

  it('leave a budget of 7.2 failures, and one of them spends 13.9 % of it', () => {
    near(found.budgetEvents, 7.2)
    near(found.oneFailure, 0.1388888888888889)
  })

  it('fire every alert of the workbook at a single failure', () => {
    expect(found.firing).toHaveLength(4)
  })

  it('need 10,000 requests for a budget of ten', () => {
    expect(found.ways.map(({ aim }) => aim.kind)).toEqual(['ten-events', 'alert'])
    const ways = waysTo(found, 'ten-events')
    expect(ways.eventsNeeded).toBe(10_000)
    expect(ways.longerWindow).toBe(42 * DAY) // 30 × 10,000 / 7,200 = 41.67
    expect(ways.coarserTarget).toBe(998_600_000) // 10 / 7,200 = 0.1389 %, so 0.14 %
    near(ways.addedPerSecond, 2_800 / 2_592_000)
    expect(ways.services).toBe(2)
  })

  it('need seven times as many for the 1 h page, which covers the other rules', () => {
    const ways = waysTo(found, 'alert')
    expect(ways.aim.kind === 'alert' && ways.aim.rule.longWindow).toBe(HOUR)
    expect(ways.eventsNeeded).toBe(70) // 1 / (14.4 × 0.001) = 69.4
    expect(ways.longerWindow).toBe(7 * HOUR)
    expect(ways.coarserTarget).toBe(993_000_000) // 1 / (14.4 × 10) = 0.694 %, so 0.7 %
    near(ways.addedPerSecond, 60 / 3_600)
    expect(ways.services).toBe(7)
  })
})

it('says that a budget under one event is broken by the first failure', () => {
  // 100 requests at 99.9 % allow a tenth of a failure.
  const found = low(100, 100 / (30 * DAY), month, [])
  near(found.budgetEvents, 0.1)
  near(found.oneFailure, 10)
  expect(found.ways.map(({ aim, eventsNeeded, services }) => [aim.kind, eventsNeeded, services])).toEqual([
    ['one-event', 1_000, 10],
    ['ten-events', 10_000, 100],
  ])
  expect(waysTo(found, 'one-event').coarserTarget).toBe(990_000_000)
  expect(waysTo(found, 'ten-events').coarserTarget).toBe(900_000_000)
})

it('knows no target for less than ten events', () => {
  expect(waysTo(low(9, 9 / (30 * DAY), month, []), 'ten-events').coarserTarget).toBeNull()
  expect(waysTo(low(0.5, 0.5 / (30 * DAY), month, []), 'one-event').coarserTarget).toBeNull()
  // Not one request in the hour: no target keeps a failure from being all there is.
  expect(waysTo(low(600, 0.8 / HOUR, month, workbookRules()), 'alert').coarserTarget).toBeNull()
})

it('takes 1.8 expected events in the long window for two: 1 / (2 × 14.4) = 3.47 %, so a target of 96.5 %', () => {
  const [page] = workbookRules() as [AlertRule]
  const found = waysTo(low(1.8 * 720, 1.8 / HOUR, month, [page]), 'alert')
  expect(found.coarserTarget).toBe(965_000_000)
  expect(lowTraffic(1.8 * 720, 1.8 / HOUR, { ...month, target: ppb(965_000_000) }, [page])?.firing ?? []).toEqual([])
  // One event in the hour: only a threshold of 100 %, which never fires, would let it fail.
  expect(waysTo(low(1.4 * 720, 1.4 / HOUR, month, [page]), 'alert').coarserTarget).toBeNull()
})

it('is nothing to tell from ten events on, unless one failure fires an alert', () => {
  expect(lowTraffic(10_000, 10_000 / (30 * DAY), month, [])).toBeNull()
  const found = low(10_000, 10_000 / (30 * DAY), month, workbookRules())
  expect(found.ways.map(({ aim }) => aim.kind)).toEqual(['alert'])
  // 70 an hour is what the 1 h page needs.
  expect(lowTraffic(70 * 720, 70 / HOUR, month, workbookRules())).toBeNull()
})

describe('each way is enough by itself, whatever the traffic, the target and the rule', () => {
  const rate = fc.double({ min: 0.001, max: 5_000, noNaN: true }).map((perHour) => perHour / HOUR)
  const target = fc.integer({ min: 500_000_000, max: 999_999_999 }).map(ppb)
  const rules = fc.integer({ min: 1, max: 60 }).map((times) => [
    {
      id: 'page',
      severity: 'page' as const,
      longWindow: HOUR,
      shortWindow: null,
      threshold: burnRateOf(times),
      for: 0,
    },
  ])
  const objectives = fc.record({ target, sloWindow: fc.integer({ min: 1, max: 400 }).map((days) => days * DAY) })
  type Seen = { readonly eventsPerMs: number; readonly ways: WaysOut; readonly budget: number }
  const check = (verify: (seen: Seen, objective: AlertObjective) => void): void => {
    fc.assert(
      fc.property(rate, objectives, rules, (eventsPerMs, objective, alertRules) => {
        const found = lowTraffic(eventsPerMs * objective.sloWindow, eventsPerMs, objective, alertRules)
        const budget = errorBudget(objective.target) / WHOLE
        for (const ways of found?.ways ?? []) verify({ eventsPerMs, ways, budget }, objective)
      }),
    )
  }
  const dust = 1 - 1e-9

  it('a longer window, more traffic or more services hold the events that are needed, and fewer services do not', () => {
    check(({ eventsPerMs, ways }) => {
      const { window, eventsNeeded, longerWindow, addedPerSecond, services } = ways
      expect(eventsPerMs * longerWindow).toBeGreaterThanOrEqual(eventsNeeded * dust)
      expect((eventsPerMs + addedPerSecond / SECOND) * window).toBeGreaterThanOrEqual(eventsNeeded * dust)
      expect(eventsPerMs * window * services).toBeGreaterThanOrEqual(eventsNeeded * dust)
      expect(eventsPerMs * window * (services - 1)).toBeLessThan(eventsNeeded)
    })
  })

  it('so many events allow as many failures as was aimed for', () => {
    const least = { 'one-event': 1, 'ten-events': 10, alert: 0 }
    check(({ ways, budget }) => {
      expect(ways.eventsNeeded * budget).toBeGreaterThanOrEqual(least[ways.aim.kind] * dust)
    })
  })

  it('a coarser target is reached by the events that there are', () => {
    check(({ eventsPerMs, ways }, objective) => {
      if (ways.coarserTarget === null) return
      const changed = { ...objective, target: ways.coarserTarget }
      const missed = lowTraffic(
        eventsPerMs * objective.sloWindow,
        eventsPerMs,
        changed,
        ways.aim.kind === 'alert' ? [ways.aim.rule] : [],
      )
      const aims = (missed?.ways ?? []).filter(({ eventsNeeded, events }) => eventsNeeded > events * (1 + 1e-9))
      expect(aims.map(({ aim }) => aim.kind)).not.toContain(ways.aim.kind)
    })
  })
})
