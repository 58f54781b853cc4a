import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast, FORECAST_CASES, forecastLines, forecastRates } from '../../../src/core/budget/forecast.ts'
import type { Forecast, ForecastRates } from '../../../src/core/budget/forecast.ts'
import type { Outlook } from '../../../src/core/budget/projection.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { incidentCosts } from '../../../src/core/incident/incident-costs.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { sloPeriod } from '../../../src/core/window/slo-period.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

const now = at('2026-11-22')
const thirtyDays: SloWindow = { kind: 'rolling', duration: 30 * DAY }
const november: SloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' }

interface Seen {
  readonly outlook: Outlook
  readonly rates: ForecastRates
  readonly told: Forecast
}

/** 50 requests a second at 99.9 %, of which `background` parts per billion always fail. */
const seen = (sloWindow: SloWindow, incidents: readonly Incident[], background = 0, seenAt = now): Seen => {
  const traffic = { requestsPerSecond: 50, backgroundFailing: ppb(background) }
  const history = constantHistory(traffic, incidents, seenAt - 120 * DAY, seenAt + 60 * DAY)
  const period = sloPeriod(sloWindow, seenAt)
  const outlook: Outlook = { history, sloWindow, period, now: seenAt, target: ppb(999_000_000) }
  const rates = forecastRates(outlook, incidentCosts(incidents, history, period.start, seenAt).underlying)
  if (rates === null) throw new Error('nothing was measured')
  return { outlook, rates, told: forecast(outlook, rates, incidents) }
}

describe('the rates of a forecast', () => {
  it('are calm at the stated background, whatever the incidents did', () => {
    for (const incidents of [[], [incident(now - 20 * DAY, '10d', 50)], [incident(now - DAY, '3h')]]) {
      near(seen(thirtyDays, incidents, 100_000).rates.calm, 0.1)
    }
  })

  it('are worst at the larger of 6 h and 3 d', () => {
    // An hour of full outage 5 h ago: a sixth of 6 h against 0.1 %; a seventy-second of 3 d.
    near(seen(thirtyDays, [incident(now - 5 * HOUR, '1h')]).rates.worst, 1_000 / 6)
    // The same 8 h ago is out of the 6 h.
    near(seen(thirtyDays, [incident(now - 8 * HOUR, '1h')]).rates.worst, 1_000 / 72)
  })

  it('are never worse than calm allows, and all the same after calm days', () => {
    const { calm, trend, worst } = seen(thirtyDays, [incident(now - 10 * DAY, '20m')], 100_000).rates
    near(worst, 0.1)
    near(trend, 0.1)
    expect(calm).toBeLessThanOrEqual(trend)
    expect(trend).toBeLessThanOrEqual(worst)
  })

  it('trend as the SLO window so far, where that lies in between', () => {
    // 20 minutes 10 d ago and 43.2 s 2 d ago: 1,243.2 s of 2,592 s.
    const incidents = [incident(now - 10 * DAY, '20m'), incident(now - 2 * DAY, 43_200)]
    const { rates } = seen(thirtyDays, incidents)
    near(rates.worst, 43_200 / (3 * DAY) / 0.001) // a sixth: less than the window's
    near(rates.trend, rates.worst)
    const harder = seen(thirtyDays, [incident(now - 10 * DAY, '20m'), incident(now - 2 * DAY, '5m')]).rates
    near(harder.trend, (25 * MINUTE) / (30 * DAY) / 0.001)
  })

  it('are calm by what failed outside of the named incidents of measurements', () => {
    // 100 minutes of 100 requests: 1 in each fails, and 50 more in each of the ten minutes that an incident names.
    const minutes = Array.from({ length: 100 }, (_, minute) => [minute < 10 ? 51 : 1, 100] as const)
    const history = seriesHistory(series(minutes, MINUTE, now - 100 * MINUTE))
    const named = incident(now - 100 * MINUTE, 10 * MINUTE, 100, { measured: true })
    const period = { start: now - 100 * MINUTE, end: now }
    const sloWindow: SloWindow = { kind: 'rolling', duration: 100 * MINUTE }
    const outlook: Outlook = { history, sloWindow, period, now, target: ppb(900_000_000) }
    const { underlying } = incidentCosts([named], history, period.start, now)
    // 90 outside; 10,000 less the 510 that the incident failed; against 10 %.
    near(forecastRates(outlook, underlying)?.calm ?? NaN, 90 / 9_490 / 0.1)
  })

  it('are calm by what came after an outage in the measurements that has no name', () => {
    // 30 days by the hour of 1,000 requests: 1 in 1,000 fails, all in two hours 18 d ago, and 2 in 1,000 in the last 6 h.
    const hours = Array.from(
      { length: 720 },
      (_, hour) => [hour >= 714 ? 2 : hour === 288 || hour === 289 ? 1_000 : 1, 1_000] as const,
    )
    const history = seriesHistory(series(hours, HOUR, now - 30 * DAY))
    const outlook: Outlook = {
      history,
      sloWindow: thirtyDays,
      period: sloPeriod(thirtyDays, now),
      now,
      target: ppb(999_000_000),
    }
    const bad = 712 + 2_000 + 12
    const rates = forecastRates(outlook, bad)
    expect(rates?.unnamed).toBe(true)
    near(rates?.calm ?? NaN, (66 + 12) / 72) // over 3 d, less than the 2× of 6 h
    near(rates?.worst ?? NaN, 2)
    near(rates?.recent ?? NaN, 2)
    near(rates?.trend ?? NaN, 2)
    near(rates?.soFar ?? NaN, bad / 720)
    // With the outage named, what is left is the background of the window.
    const named = forecastRates(outlook, 724)
    expect(named?.unnamed).toBe(false)
    near(named?.calm ?? NaN, 724 / (720_000 - 2_000) / 0.001)
  })

  it('are 0 when an outage left nothing to go by, and none where nothing was measured', () => {
    expect(seen(thirtyDays, [incident(now - 40 * DAY, '60d')], 100_000).rates.calm).toBe(0)
    const nothing = seriesHistory(series([[0, 10]], MINUTE, 0))
    const outlook: Outlook = {
      history: nothing,
      sloWindow: thirtyDays,
      period: { start: now - 30 * DAY, end: now },
      now,
      target: ppb(999_000_000),
    }
    expect(forecastRates(outlook, 0)).toBeNull()
  })
})

describe('a forecast over a calendar month', () => {
  it('runs out on day 25 when 60 % are gone on day 15 at 1.2×', () => {
    // Golden case consume/nova15k: 40 % left at 1.2× of 30 d last 10 d.
    const { told } = seen(november, [], 1_200_000, at('2026-11-16'))
    for (const one of FORECAST_CASES) {
      near(told[one].rate, 1.2)
      near((told[one].runsOut ?? NaN) - at('2026-11-01'), 25 * DAY)
      near(told[one].atEnd, -0.2) // 30 d at 1.2×
    }
    expect(told.until).toBe(at('2026-12-01'))
  })

  it('does not run out within the period at a calm rate, though it may at the worst', () => {
    // 5 d in, an outage of 36 minutes two days ago: 2,160 s of 2,592 s are gone; 3 d at 36 minutes are 8.33×.
    const { told } = seen(november, [incident(at('2026-11-04'), '36m')], 0, at('2026-11-06'))
    expect(told.calm.runsOut).toBeNull()
    near(told.calm.atEnd, 1 / 6)
    near(told.worst.rate, 2_160_000 / (3 * DAY) / 0.001)
    near((told.worst.runsOut ?? NaN) - at('2026-11-06'), 432_000 / 0.001 / told.worst.rate)
  })

  it('recovers with the next period, and not before', () => {
    const { told } = seen(november, [incident(at('2026-11-10'), '3h')])
    for (const one of FORECAST_CASES) {
      expect(told[one].runsOut).toBe(now)
      expect(told[one].recovers).toBe(at('2026-12-01'))
    }
    expect(told.recovered).toBe(at('2026-12-01'))
  })
})

describe('a forecast over a rolling window', () => {
  it('never runs out at less than 1× from what it is today, and recovers as the incident rolls off', () => {
    // 86.4 minutes of outage are twice the budget: half of them must leave, and 43.2 minutes of it do so by 4 Dec 14:45.
    const outage = incident(at('2026-11-04T14:02'), 2 * 2_592_000)
    const { told } = seen(thirtyDays, [outage])
    expect(told.calm.runsOut).toBe(now)
    near(told.calm.recovers ?? NaN, at('2026-12-04T14:02') + 2_592_000, 1e-12)
    expect(told.recovered).toBe(at('2026-12-04T14:02') + 2 * 2_592_000)
    expect(told.until).toBe(now + 30 * DAY)
    near(told.calm.atEnd, 1)
  })

  it('recovers later, or not at all, the faster it goes on', () => {
    // By 4 Dec, 12.6 d ahead, 3× has spent 126 % more.
    const outage = incident(at('2026-11-04T14:02'), 2 * 2_592_000)
    const { outlook } = seen(thirtyDays, [outage])
    const told = forecast(outlook, { calm: 0.2, trend: 0.5, worst: 3 }, [outage])
    const [calm, trend, worst] = FORECAST_CASES.map((one) => told[one].recovers)
    expect(calm ?? NaN).toBeLessThan(trend ?? NaN)
    expect(worst).toBeNull()
    near(told.worst.atEnd, -2) // one whole window at 3×
  })

  it('says when it falls below zero once more', () => {
    // 86.4 minutes 29 d ago: 200 % spent, all back a day from now. At 1.5× the window then fills up: below zero 20 d from now.
    const outage = incident(now - 29 * DAY, 2 * 2_592_000)
    const { outlook } = seen(thirtyDays, [outage])
    const told = forecast(outlook, { calm: 0, trend: 0.5, worst: 1.5 }, [outage])
    expect(told.calm.relapses).toBeNull()
    expect(told.trend.relapses).toBeNull()
    expect(told.worst.recovers ?? NaN).toBeLessThan(now + 2 * DAY)
    near((told.worst.relapses ?? NaN) - now, 20 * DAY, 1e-6)
    // What was not overspent runs out, and does not relapse.
    expect(seen(thirtyDays, [incident(now - HOUR, '20m')]).told.worst.relapses).toBeNull()
  })

  it('of an outage that goes on is recovered one whole window from now', () => {
    const { told } = seen(thirtyDays, [incident(now - HOUR, '5h')])
    expect(told.recovered).toBe(now + 30 * DAY)
  })

  it('has nothing to recover from without an incident in the window', () => {
    expect(seen(thirtyDays, [incident(now - 50 * DAY, '5h'), incident(now + DAY, '5h')]).told.recovered).toBeNull()
  })
})

const month = fc.array(
  fc.record({
    ago: fc.integer({ min: 1, max: 40 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    percent: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 8 },
)

it('is a band: calm above trend above worst, which all begin at what is left and end as told', () => {
  fc.assert(
    fc.property(month, fc.nat(3_000_000), fc.boolean(), (outages, background, rolls) => {
      const incidents = outages.map(({ ago, minutes, percent }) =>
        incident(now - ago * MINUTE, minutes * MINUTE, percent),
      )
      const { outlook, rates, told } = seen(rolls ? thirtyDays : november, incidents, background)
      const lines = forecastLines(outlook, rates, told.until)
      const { times } = lines.calm
      for (const index of times.keys()) {
        const [calm, trend, worst] = FORECAST_CASES.map((one) => lines[one].values[index] as number) as [
          number,
          number,
          number,
        ]
        expect(calm).toBeGreaterThanOrEqual(trend)
        expect(trend).toBeGreaterThanOrEqual(worst)
      }
      expect(lines.calm.values[0]).toBe(lines.worst.values[0])
      for (const one of FORECAST_CASES) {
        // Before the instant at which it runs out something is left.
        const out = told[one].runsOut ?? Infinity
        const before = lines[one].values.filter((_, index) => (times[index] as number) < out - 1)
        expect(Math.min(1, ...before)).toBeGreaterThan(-1e-9)
        near(lines[one].values.at(-1) as number, told[one].atEnd, 1e-9, { absolute: 1e-12 })
      }
      const [calm, trend, worst] = FORECAST_CASES.map((one) => told[one].runsOut ?? Infinity) as [
        number,
        number,
        number,
      ]
      expect(worst).toBeLessThanOrEqual(trend)
      expect(trend).toBeLessThanOrEqual(calm)
    }),
    { numRuns: 200 },
  )
})
