import { describe, expect, it, test } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { SloWindow } from '../../../src/core/window/slo-window.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import { unwrittenFacts } from '../../../src/interop/specification/unwritten-facts.ts'

const checkout = newScenario('checkout', 'Checkout')

describe('unwrittenFacts', () => {
  it('says nothing of what is empty or as usual', () => {
    expect(unwrittenFacts(checkout)).toEqual([])
  })

  it('counts what happened and names what was measured', () => {
    const incident = {
      id: 'i',
      label: '',
      began: 0,
      lasted: 1,
      failing: ppb(1),
      cause: 'own',
      measured: false,
    } as const
    const exclusion = { id: 'e', kind: 'maintenance', reason: '', began: 0, lasted: 1 } as const
    expect(
      unwrittenFacts({
        ...checkout,
        incidents: [incident, { ...incident, id: 'other' }],
        exclusions: [exclusion],
        measurements: {
          kind: 'imported',
          seriesId: 's',
          source: 'requests.csv',
          start: 0,
          step: 60_000,
          steps: 1,
          unit: 'requests',
        },
        requestsPerSecond: 50,
        delivery: { ...checkout.delivery, deploysPerWeek: 4 },
        policy: { ...checkout.policy, clauses: [] },
        cost: { ...checkout.cost, currency: 'USD' },
      }),
    ).toEqual([
      { code: 'incidents', detail: '2' },
      { code: 'measurements', detail: 'requests.csv' },
      { code: 'exclusions', detail: '1' },
      { code: 'traffic', detail: '50/s' },
      { code: 'delivery', detail: '' },
      { code: 'policy', detail: '' },
      { code: 'cost', detail: '' },
    ])
    expect(unwrittenFacts({ ...checkout, backgroundFailing: ppb(1) })).toEqual([{ code: 'traffic', detail: '' }])
  })
})

describe('rollingLength', () => {
  test.each<readonly [SloWindow, number]>([
    [{ kind: 'rolling', duration: 12_345_678 }, 12_345_678],
    [{ kind: 'calendar', period: 'week-sunday', timeZone: 'UTC' }, 7 * DAY],
    [{ kind: 'calendar', period: 'month', timeZone: 'UTC' }, 30 * DAY],
    [{ kind: 'calendar', period: 'quarter', timeZone: 'UTC' }, 90 * DAY],
    [{ kind: 'calendar', period: 'year', timeZone: 'UTC' }, 365 * DAY],
  ])('makes of %j %d ms', (sloWindow, length) => {
    expect(rollingLength(sloWindow)).toBe(length)
  })
})
