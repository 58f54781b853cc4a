import * as fc from 'fast-check'
import type { Series } from '../../../src/core/measurement/series.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { Shared, SharedSeries } from '../../../src/interop/scenario-file/shared.ts'
import { anyScenario } from '../../support/any-scenario.ts'

const MOST_STEPS = 60

const step = fc.oneof(
  { arbitrary: fc.constant(null), weight: 1 },
  { arbitrary: fc.tuple(fc.nat(100_000), fc.nat(100)).map(([good, bad]) => [good, good + bad] as const), weight: 4 },
  {
    arbitrary: fc
      .tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([valid, share]) => [valid * share + 0, valid + 0] as const),
    weight: 1,
  },
)

/** Columns for a scenario's measurements: they are made to fit each other. */
const measured = (scenario: Scenario, id: string): fc.Arbitrary<readonly [Scenario, SharedSeries]> =>
  fc
    .tuple(
      fc.array(step, { minLength: 1, maxLength: MOST_STEPS }),
      fc.option(fc.record({ step: fc.integer({ min: 1, max: 1_000 }), steps: fc.integer({ min: 1, max: 100_000 }) })),
    )
    .map(([steps, thinnedFrom]) => {
      if (scenario.measurements?.kind !== 'imported') throw new Error('nothing to measure')
      const { start, step: length } = scenario.measurements
      const series: Series = {
        start,
        step: length,
        good: Float64Array.from(steps, (one) => one?.[0] ?? NaN),
        valid: Float64Array.from(steps, (one) => one?.[1] ?? NaN),
      }
      const measurements = { ...scenario.measurements, seriesId: id, steps: steps.length }
      return [
        { ...scenario, measurements },
        { id, series, thinnedFrom },
      ]
    })

/** One to three scenarios with different ids, with the columns of some of them. */
export const anyShared: fc.Arbitrary<Shared> = fc
  .array(fc.tuple(anyScenario, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 3 })
  .chain((drawn) =>
    fc.tuple(
      ...drawn.map(([given, isLong, travels], index): fc.Arbitrary<readonly [Scenario, SharedSeries | null]> => {
        const tail = isLong ? '-5717-4562-b3fc-2c963f66afa6-long' : ''
        const scenario = { ...given, id: `scenario-${index + 1}${tail}` }
        return travels && scenario.measurements?.kind === 'imported'
          ? measured(scenario, `columns-${index}${tail}`)
          : fc.constant([scenario, null])
      }),
    ),
  )
  .chain((parts) =>
    fc.constantFrom(...parts.map(([{ id }]) => id)).map((openId) => ({
      scenarios: parts.map(([scenario]) => scenario),
      openId,
      series: parts.flatMap(([, series]) => (series === null ? [] : [series])),
    })),
  )

/** The same value with the keys of every object in another order. */
export const shuffled = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map((one: unknown) => shuffled(one)) as Value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, shuffled(one)] as const)
      .toReversed(),
  ) as Value
}
