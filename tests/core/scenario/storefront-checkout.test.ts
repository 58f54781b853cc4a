import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { storefrontCheckout, storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { at } from '../build.ts'

const words = { service: 'Storefront checkout', story: 'A shop.', badDeploy: 'Bad deploy', brownOut: 'Brown-out' }
const end = at('2026-11-22T10:00')
const sum = (column: Float64Array): number => column.reduce((total, count) => total + count, 0)

describe('the measurements', () => {
  const data = storefrontCheckoutSeries(20_161, end)

  it('are 30 days by the minute of whole requests, up to the end', () => {
    expect([data.start, data.step, data.valid.length]).toEqual([end - 30 * DAY, MINUTE, 43_200])
    expect(
      data.valid.every((events, minute) => Number.isInteger(events) && events >= (data.good[minute] as number)),
    ).toBe(true)
    expect(data.good.every((events) => Number.isInteger(events) && events >= 0)).toBe(true)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(storefrontCheckoutSeries(20_161, end)).toEqual(data)
    expect(storefrontCheckoutSeries(5, end).valid).not.toEqual(data.valid)
  })

  it('have the same shape whichever day they end on', () => {
    const later = storefrontCheckoutSeries(20_161, end + 100 * DAY)
    expect(later.valid).toEqual(data.valid)
    expect(later.good).toEqual(data.good)
  })

  it('peak in the evening and fail a little all the time', () => {
    const hour = (clock: number): number => {
      const first = (24 - 10 + clock) * 60 // the series starts at 10:00
      return sum(data.valid.subarray(first, first + 60))
    }
    expect(hour(19)).toBeGreaterThan(3 * hour(4))
    const ratio = 1 - sum(data.good) / sum(data.valid)
    // 0.007 % is expected of 130 million requests.
    expect(ratio).toBeGreaterThan(0.000_065)
    expect(ratio).toBeLessThan(0.000_075)
  })
})

describe('the built-in scenario', () => {
  const built = (when: number) => {
    const scenario = storefrontCheckout('shop', words, when)
    const seed = scenario.measurements?.kind === 'generated' ? scenario.measurements.seed : NaN
    const history = scenarioHistory(scenario, storefrontCheckoutSeries(seed, when), when)
    return { scenario, found: assessment(scenario, history, when) }
  }

  it('can be stored and read again', () => {
    const { scenario } = built(end)
    expect(readScenario(JSON.parse(JSON.stringify(scenario)), '')).toEqual({ ok: true, value: scenario })
  })

  it('takes its words from outside', () => {
    const { scenario } = built(end)
    expect([scenario.service, scenario.story, ...scenario.incidents.map(({ label }) => label)]).toEqual([
      'Storefront checkout',
      'A shop.',
      'Bad deploy',
      'Brown-out',
    ])
  })

  it.each([0, 1, 7.5, 13, 19.5, 23.98])(
    'has 20 to 40 %% of its budget left at %d o’clock, both incidents in the window',
    (clock) => {
      const { found } = built(at('2026-11-22') + Math.round(clock * 60) * MINUTE)
      expect(found.remaining?.share).toBeGreaterThan(0.2)
      expect(found.remaining?.share).toBeLessThan(0.4)
      expect(found.ledger.map(({ placement }) => placement)).toEqual(['inside', 'inside'])
    },
  )

  it('tells the same story on any day', () => {
    const today = built(end).found
    const later = built(end + 63 * DAY).found
    expect(later.remaining).toEqual(today.remaining)
    expect(later.burnRate1h).toBe(today.burnRate1h)
    expect(later.budgetReturn?.share).toBe(today.budgetReturn?.share)
  })

  it('begins its deploy at 14:02 eighteen days before, and its brown-out at 09:30 a week before', () => {
    const began = built(end).scenario.incidents.map((one) => one.began)
    expect(began).toEqual([at('2026-11-04T14:02'), at('2026-11-15T09:30')])
    expect(built(end).scenario.incidents.map(({ lasted }) => lasted)).toEqual([20 * MINUTE, 3 * HOUR])
  })
})
