import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burnRateOf, budgetShare } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { idealFirings } from '../../../src/core/alert/ideal-firings.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, SECOND, ppb } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { incident } from '../build.ts'

const objective = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const span = { from: 0, to: 40 * DAY }
const began = 5 * DAY

const history = (incidents: readonly Incident[], background = 0) =>
  constantHistory({ requestsPerSecond: 50, backgroundFailing: ppb(background) }, incidents, 0, span.to)

const rule = (more: Partial<AlertRule>): AlertRule => ({
  id: 'one',
  severity: 'page',
  longWindow: HOUR,
  shortWindow: 5 * MINUTE,
  threshold: burnRateOf(14.4),
  for: 0,
  ...more,
})

const firings = (one: AlertRule, incidents: readonly Incident[], background = 0) =>
  idealFirings(history(incidents, background), one, objective, span, 'healthy')

describe('when a rule fires, worked out continuously', () => {
  it('a full outage of 20 minutes trips each of the workbook’s rules as soon as its long window holds its share', () => {
    // 1 h × 14.4 × 0.1 % = 51.84 s of failures; the 5 minutes are clean enough again after 5m × (1 − 0.0144) = 295.68 s.
    // 6 h × 6 × 0.1 % = 129.6 s, 30m × 0.994 = 1,789.2 s. 1 d × 3 × 0.1 % and 3 d × 0.1 %: 259.2 s; 2h × 0.997, 6h × 0.999.
    const expected = [
      [51.84, 295.68],
      [129.6, 1_789.2],
      [259.2, 7_178.4],
      [259.2, 21_578.4],
    ] as const
    for (const [index, one] of workbookRules().entries()) {
      const [firing, ...more] = firings(one, [incident(began, '20m')])
      const [after, clears] = expected[index] as readonly [number, number]
      near(((firing?.from ?? NaN) - began) / SECOND, after, 1e-6)
      near(((firing?.to ?? NaN) - began) / SECOND - 1_200, clears, 1e-6)
      expect(firing?.cleared).toBe(true)
      expect(more).toEqual([])
    }
  })

  it('three hours at 5 % page after 17m 16.8s', () => {
    // 51.84 s ÷ 5 % = 1,036.8 s.
    const [firing] = firings(rule({}), [incident(began, '3h', 5)])
    near(((firing?.from ?? NaN) - began) / SECOND, 1_036.8, 1e-6)
  })

  it('sees the one hole in days of firing: six calm minutes let the short window clear', () => {
    // 1.44 % of 5 minutes are 4.32 s: so much before the last failure leaves the window, and so much after the next one comes.
    const [first, second, ...more] = firings(rule({}), [
      incident(began, '1d'),
      incident(began + DAY + 6 * MINUTE, '1d'),
    ])
    near(((first?.to ?? NaN) - began - DAY) / SECOND, 300 - 4.32, 1e-6)
    near(((second?.from ?? NaN) - began - DAY) / SECOND, 360 + 4.32, 1e-6)
    near(((second?.to ?? NaN) - began - 2 * DAY) / SECOND, 660 - 4.32, 1e-6)
    expect(more).toEqual([])
  })

  it('does not fire at exactly the threshold, however long it lasts', () => {
    // A background of 1.44 % is exactly 14.4× at 99.9 %.
    expect(firings(rule({}), [], 14_400_000)).toEqual([])
    expect(firings(rule({}), [], 14_400_001)).toHaveLength(1)
  })

  it('stays calm below the threshold and fires to the end of the span when nothing heals', () => {
    expect(firings(rule({}), [incident(began, '3h', 1.43)])).toEqual([])
    const [firing] = firings(rule({}), [incident(began, '35d', 20)])
    expect(firing).toMatchObject({ to: span.to, cleared: false })
  })

  it('with one window goes on until the long window is clean enough', () => {
    // 1 h less the 51.84 s that the outage still fills at the end.
    const [firing] = firings(rule({ shortWindow: null }), [incident(began, '20m')])
    near(((firing?.to ?? NaN) - began) / SECOND - 1_200, 3_600 - 51.84, 1e-6)
  })

  it('waits as long as “for” says and forgets a condition that ends before', () => {
    const [firing] = firings(rule({ for: 10 * MINUTE }), [incident(began, '20m')])
    near(((firing?.from ?? NaN) - began) / SECOND, 651.84, 1e-6)
    // It holds from 51.84 s to 1,200 + 295.68 s: 1,443.84 s.
    expect(firings(rule({ for: 1_443 * SECOND }), [incident(began, '20m')])).toHaveLength(1)
    expect(firings(rule({ for: 1_444 * SECOND }), [incident(began, '20m')])).toEqual([])
  })

  it('fires again for every incident, and once for two that overlap', () => {
    const apart = [incident(began, '20m'), incident(began + 2 * HOUR, '20m'), incident(began + DAY, '20m')]
    expect(firings(rule({}), apart)).toHaveLength(3)
    expect(firings(rule({}), [incident(began, '20m'), incident(began + 10 * MINUTE, '20m')])).toHaveLength(1)
  })

  it('never fires above the highest possible burn rate', () => {
    expect(firings(rule({ threshold: burnRateOf(1_000) }), [incident(began, '10h')])).toEqual([])
    expect(firings(rule({ threshold: burnRateOf(999) }), [incident(began, '10h')])).toHaveLength(1)
  })

  it('a service with no history trips a long window at its first failures; a healthy past delays it', () => {
    const leak = constantHistory({ requestsPerSecond: 50, backgroundFailing: ppb(1_500_000) }, [], 0, span.to)
    const ticket = rule({ longWindow: 3 * DAY, shortWindow: 6 * HOUR, threshold: budgetShare(10) })
    const [early] = idealFirings(leak, ticket, objective, span, 'none')
    expect(early?.from).toBeLessThan(1)
    // 0.15 % against 0.1 %: two of the three days.
    const [late] = idealFirings(leak, ticket, objective, span, 'healthy')
    near(late?.from ?? NaN, 2 * DAY, 1e-6)
  })

  it('sees nothing where nothing was measured, and clears when the data end', () => {
    const minutes = Array.from({ length: 3_000 }, (_, minute) => (minute < 200 ? 0 : 1))
    const good = Float64Array.from(minutes, (bad, minute) => (minute >= 400 && minute < 900 ? NaN : 100 - 50 * bad))
    const valid = good.map((count) => (Number.isNaN(count) ? NaN : 100))
    const gapped = seriesHistory({ start: 0, step: MINUTE, good, valid })
    const [first, second] = idealFirings(gapped, rule({}), objective, span, 'healthy')
    // 5 minutes after the last measured one the short window is empty.
    near(first?.to ?? NaN, 405 * MINUTE)
    near(second?.from ?? NaN, 900 * MINUTE)
    near(second?.to ?? NaN, 3_005 * MINUTE)
  })

  it('finds the same at the end of a year by the minute as at its beginning', () => {
    const count = 366 * 24 * 60
    const valid = new Float64Array(count).fill(3_333.3)
    const good = valid.map((events, minute) => {
      const intoIncident = (minute - 10_000) % 500_000
      return intoIncident >= 0 && intoIncident < 20 ? 0 : events
    })
    const year = seriesHistory({ start: 0, step: MINUTE, good, valid })
    const [early, late] = idealFirings(year, rule({}), objective, { from: 0, to: 366 * DAY }, 'healthy')
    near((late?.from ?? NaN) - 510_000 * MINUTE, (early?.from ?? NaN) - 10_000 * MINUTE, 1e-5)
    near((late?.to ?? NaN) - 510_000 * MINUTE, (early?.to ?? NaN) - 10_000 * MINUTE, 1e-5)
  })

  it('agrees at any instant with adding up the failing seconds of the two windows', () => {
    const bit = fc.record({
      gap: fc.integer({ min: 1, max: 600 }),
      lasted: fc.integer({ min: 1, max: 600 }),
      percent: fc.integer({ min: 1, max: 100 }),
    })
    const rules = fc.record({
      long: fc.integer({ min: 10, max: 2_000 }),
      part: fc.integer({ min: 2, max: 30 }),
      rate: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(
        fc.array(bit, { minLength: 1, maxLength: 12 }),
        rules,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 40 }),
        (bits, { long, part, rate }, places) => {
          let clock = 0
          const incidents = bits.map(({ gap, lasted, percent }) => {
            clock += gap * MINUTE
            const one = incident(clock, lasted * MINUTE, percent)
            clock += lasted * MINUTE
            return one
          })
          const one = rule({
            longWindow: long * MINUTE,
            shortWindow: Math.ceil((long * MINUTE) / part),
            threshold: burnRateOf(rate),
          })
          const end = clock + 2 * long * MINUTE
          const found = idealFirings(
            constantHistory({ requestsPerSecond: null, backgroundFailing: ppb(0) }, incidents, 0, end),
            one,
            objective,
            { from: 0, to: end },
            'healthy',
          )
          for (const place of places) {
            const at = place * end
            const ratios = [one.longWindow, one.shortWindow ?? NaN].map(
              (length) =>
                incidents.reduce(
                  (sum, { began: from, lasted, failing }) =>
                    sum + (Math.max(0, Math.min(at, from + lasted) - Math.max(at - length, from)) * failing) / 1e9,
                  0,
                ) / length,
            )
            const least = Math.min(...ratios)
            if (Math.abs(least - rate / 1_000) < 1e-6) continue
            expect(found.some(({ from, to }) => at >= from && at < to)).toBe(least > rate / 1_000)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
