import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { storefrontCheckoutSeries } from '../../../src/core/scenario/storefront-checkout.ts'
import { scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { countsBetween } from '../../../src/core/measurement/event-history.ts'
import { sharedParts } from '../../../src/interop/scenario-file/shared-parts.ts'
import { sharedMeasurements } from '../../../src/interop/scenario-file/shared.ts'
import { at } from '../../core/build.ts'

const END = at('2026-11-23T10:37')
const MONTH = storefrontCheckoutSeries(3, END)
const scenario = (id: string, more: Partial<Scenario> = {}): Scenario => ({
  ...newScenario(id, 'Checkout'),
  now: END,
  measurements: {
    kind: 'imported',
    seriesId: 'month',
    source: 'month.csv',
    unit: 'requests',
    start: MONTH.start,
    step: MINUTE,
    steps: MONTH.valid.length,
  },
  ...more,
})
const held = (id: string): typeof MONTH | null => (id === 'month' ? MONTH : null)

describe('what is shared', () => {
  const workspace = {
    scenarios: [scenario('a'), { ...newScenario('b', 'x') }, scenario('c'), scenario('d', { measurements: null })],
    openId: 'a',
  }

  it('has no columns when none are wanted, and says so', () => {
    const parts = sharedParts(workspace, held, 'none')
    expect(parts).toEqual({ ...workspace, series: [] })
    expect(sharedMeasurements(parts).map(({ became }) => became)).toEqual(['left-out', 'left-out'])
  })

  it('has every step once when all are wanted', () => {
    const parts = sharedParts(workspace, held, 'whole')
    expect(parts).toEqual({ ...workspace, series: [{ id: 'month', series: MONTH, thinnedFrom: null }] })
  })

  it('has a month by the hour when few are wanted, for each scenario that means it', () => {
    const parts = sharedParts(workspace, held, 'thinned')
    expect(parts.series).toMatchObject([{ id: 'month', thinnedFrom: { step: MINUTE, steps: 43_200 } }])
    const thinned = {
      became: 'thinned',
      source: 'month.csv',
      step: HOUR,
      steps: 720,
      from: { step: MINUTE, steps: 43_200 },
    }
    expect(sharedMeasurements(parts)).toEqual([
      { scenarioId: 'a', ...thinned },
      { scenarioId: 'c', ...thinned },
    ])
  })

  it('keeps what a window of any zone has spent up to a whole hour of it when it is thinned', () => {
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'Asia/Kathmandu' } as const
    const now = at('2026-11-22T14:00', 'Asia/Kathmandu')
    const one = scenario('a', { sloWindow, now })
    const parts = sharedParts({ scenarios: [one], openId: 'a' }, held, 'thinned')
    const [thin] = parts.scenarios
    const columns = parts.series[0]?.series
    if (thin === undefined || columns === undefined) throw new Error('nothing shared')
    const from = at('2026-11-01', 'Asia/Kathmandu')
    const whole = countsBetween(scenarioHistory(one, MONTH, now), from, now)
    expect(countsBetween(scenarioHistory(thin, columns, now), from, now)).toEqual(whole)
    expect(whole.bad).toBeGreaterThan(1_000)
  })

  it('leaves out columns that are not at hand or not the ones that are meant', () => {
    expect(sharedParts(workspace, () => null, 'whole').series).toEqual([])
    expect(sharedParts(workspace, () => ({ ...MONTH, start: MONTH.start - DAY }), 'whole').series).toEqual([])
  })
})
