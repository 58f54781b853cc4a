import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDGETING_METHODS } from '../../../src/core/budgeting/budgeting-method.ts'
import type { EmptySlices } from '../../../src/core/budgeting/budgeting-method.ts'
import { methodComparison } from '../../../src/core/budgeting/method-comparison.ts'
import type { MethodComparison } from '../../../src/core/budgeting/method-comparison.ts'
import { DIFFERENCE_KINDS, sliceDifferences } from '../../../src/core/budgeting/slice-differences.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

const START = at('2026-11-01')

const compared = (data: Series | null, more: Partial<Scenario> = {}): MethodComparison => {
  const scenario: Scenario = {
    ...newScenario('one', 'One'),
    target: ppb(950_000_000),
    requestsPerSecond: 1,
    sloWindow: { kind: 'rolling', duration: HOUR },
    timeSlices: { length: MINUTE, target: ppb(950_000_000), empty: 'good' },
    now: START + HOUR,
    ...more,
  }
  const now = scenario.now ?? NaN
  return methodComparison(scenario, assessment(scenario, scenarioHistory(scenario, data, now), now))
}

/** An hour of minutes; each is what `of` says. */
const hour = (of: (minute: number) => readonly [bad: number, valid: number] | null): Series =>
  series(
    Array.from({ length: 60 }, (_, minute) => of(minute)),
    MINUTE,
    START,
  )

const spent = ({ verdicts }: MethodComparison) =>
  BUDGETING_METHODS.map((method) => verdicts[method].assessment.consumed?.share)

/** Slices and share of each kind over the whole window, without those that are nothing. */
const differences = (comparison: MethodComparison) => {
  const found = sliceDifferences(comparison, Float64Array.of(comparison.from, comparison.to))
  return Object.fromEntries(
    DIFFERENCE_KINDS.map(
      (kind) => [kind, { slices: found[kind].slices[0] ?? NaN, share: found[kind].share[0] ?? NaN }] as const,
    ).filter(([, { slices }]) => slices > 0),
  )
}

describe('methodComparison', () => {
  it('gives three verdicts on one hour, each with a line that ends where its number is', () => {
    // 600 minutes' worth in one busy minute that failed by half; the 59 others are 10 requests each.
    const comparison = compared(hour((minute) => (minute === 30 ? [300, 600] : [0, 10])))
    const [events = NaN, slices = NaN, ratio = NaN] = spent(comparison)
    near(events, 300 / (0.05 * 1_190)) // 504 %
    near(slices, 1 / 3) // 1 of the 60 × 5 % = 3 slices
    near(ratio, 1 / 6) // half a slice of 3
    for (const method of BUDGETING_METHODS) {
      const { line, assessment: assessed } = comparison.verdicts[method]
      near(line.values.at(-1) ?? NaN, assessed.remaining?.share ?? NaN)
      expect([line.times[0], line.times.at(-1)]).toEqual([START, START + HOUR])
    }
    expect(BUDGETING_METHODS.map((method) => comparison.verdicts[method].assessment.unit)).toEqual([
      'requests',
      'slices',
      'slices',
    ])
  })

  it('takes the open method’s numbers as they are', () => {
    const scenario = { ...newScenario('one', 'One'), budgetingMethod: 'timeslices', now: START } as const
    const assessed = assessment(scenario, scenarioHistory(scenario, null, START), START)
    expect(methodComparison(scenario, assessed).verdicts.timeslices.assessment).toBe(assessed)
  })

  it('has one verdict where traffic is constant and slices failed all or not at all: time-based uptime', () => {
    const [events, slices, ratio] = spent(compared(null, { incidents: [incident(START + 10 * MINUTE, '2m')] }))
    near(events ?? NaN, 2 / 3)
    near(slices ?? NaN, 2 / 3)
    near(ratio ?? NaN, 2 / 3)
    expect(differences(compared(null, { incidents: [incident(START + 10 * MINUTE, '2m')] }))).toEqual({})
  })

  it('knows nothing where nothing was measured, by any method', () => {
    const comparison = compared(hour(() => null))
    expect(spent(comparison)).toEqual([undefined, undefined, undefined])
    expect(differences(comparison)).toEqual({})
  })
})

describe('sliceDifferences', () => {
  it('tells forgiven slices from whole ones', () => {
    // Even traffic. One minute with 4 % failed is good, one with 20 % is bad; 60 × 5 % = 3 slices are allowed.
    const found = differences(compared(hour((minute) => [minute === 5 ? 4 : minute === 9 ? 20 : 0, 100])))
    expect(Object.keys(found)).toEqual(['forgiven', 'whole'])
    near(found['forgiven']?.share ?? NaN, 0.04 / 3)
    near(found['whole']?.share ?? NaN, 0.8 / 3)
    expect(found['forgiven']?.slices).toBe(1)
    expect(found['whole']?.slices).toBe(1)
  })

  it('tells quiet slices from busy ones', () => {
    // 58 minutes of 10, one of 1 and one of 19: the mean is 10. Both failed altogether.
    const found = differences(compared(hour((minute) => (minute === 7 ? [1, 1] : minute === 8 ? [19, 19] : [0, 10]))))
    expect(Object.keys(found)).toEqual(['quiet', 'busy'])
    near(found['quiet']?.share ?? NaN, 0.9 / 3)
    near(found['busy']?.share ?? NaN, 0.9 / 3)
  })

  it('names empty slices that count as bad', () => {
    const found = differences(
      compared(
        hour((minute) => [0, minute < 6 ? 0 : 10]),
        { timeSlices: { length: MINUTE, target: ppb(950_000_000), empty: 'bad' } },
      ),
    )
    expect(Object.keys(found)).toEqual(['empty'])
    near(found['empty']?.share ?? NaN, 2)
    near(found['empty']?.slices ?? NaN, 6)
  })

  it('puts each slice where it is, and a run of them over all stretches that it covers', () => {
    // 3 % fail for the first half hour, in one piece.
    const comparison = compared(null, {
      incidents: [incident(START, '30m', 3)],
      sloWindow: { kind: 'rolling', duration: HOUR },
    })
    const edges = Float64Array.from({ length: 7 }, (_, index) => START + index * 10 * MINUTE)
    const { forgiven } = sliceDifferences(comparison, edges)
    forgiven.slices.forEach((slices, index) => near(slices, index < 3 ? 10 : 0))
    forgiven.share.forEach((share, index) => near(share, index < 3 ? 0.1 : 0, 1e-9, { absolute: 1e-12 }))
  })

  it('explains all of what the methods spend apart, for any data, slices and stretches', () => {
    const step = fc.option(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 60 })), { freq: 8 })
    const anyIncident = fc
      .tuple(
        fc.integer({ min: -600_000, max: 3_500_000 }),
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: 1, max: 100 }),
      )
      .map(([began, lasted, failing]) => incident(START + began, lasted, failing))
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 60, maxLength: 60 }),
        fc.array(anyIncident, { maxLength: 4 }),
        fc.constantFrom(7_000, MINUTE, 90_000, 10 * MINUTE, DAY),
        fc.constantFrom<EmptySlices>('good', 'bad', 'left-out'),
        fc.integer({ min: 1, max: 3_600_000 }),
        fc.integer({ min: 1, max: 40 }),
        (steps, incidents, length, empty, passed, bins) => {
          const comparison = compared(
            hour((minute) => {
              const one = steps[minute] ?? null
              return one === null ? null : [one[0], one[0] + one[1]]
            }),
            { incidents, timeSlices: { length, target: ppb(900_000_000), empty }, now: START + passed },
          )
          const [events = 0, slices = 0, ratio = 0] = spent(comparison)
          const { from, to } = comparison
          const edges = Float64Array.from({ length: bins + 1 }, (_, index) => from + ((to - from) * index) / bins)
          const found = sliceDifferences(comparison, edges)
          const sum = Object.fromEntries(
            DIFFERENCE_KINDS.map((kind) => [kind, found[kind].share.reduce((all, one) => all + one, 0)]),
          )
          const of = (kind: string): number => sum[kind] ?? NaN
          const close = { absolute: 1e-7 * Math.max(1, events, slices, ratio) }
          near(events + of('quiet') + of('empty') - of('busy'), ratio, 0, close)
          near(ratio + of('whole') - of('forgiven'), slices, 0, close)
        },
      ),
      { numRuns: 200 },
    )
  })
})
