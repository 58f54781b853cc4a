import * as fc from 'fast-check'
import { SPLITS } from '../../src/core/dependency/system-model.ts'
import type { Component, ComponentAvailability, Need, SystemModel } from '../../src/core/dependency/system-model.ts'
import { ppb } from '../../src/core/quantity/units.ts'

const share = fc.oneof(fc.constantFrom(0, 1, 999_000_000, 1_000_000_000), fc.nat(1_000_000_000)).map(ppb)
const time = fc.integer({ min: 1, max: 3_155_760_000_000 })

const availability = (scenarioIds: readonly string[]): fc.Arbitrary<ComponentAvailability> =>
  fc.oneof<fc.Arbitrary<ComponentAvailability>[]>(
    fc.record({ kind: fc.constant('target' as const), share }),
    fc.record({ kind: fc.constant('measured' as const), share }),
    fc.record({ kind: fc.constant('repair' as const), mttf: time, mttr: time }),
    fc.record({ kind: fc.constant('scenario' as const), scenarioId: fc.constantFrom(...scenarioIds) }),
  )

const needsAmong = (others: readonly string[]): fc.Arbitrary<readonly Need[]> =>
  others.length === 0
    ? fc.constant([])
    : fc.array(
        fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 4 }).chain((on) =>
          fc.record({
            on: fc.constant(on),
            needed: fc.integer({ min: 1, max: on.length }),
            kind: fc.constantFrom('hard' as const, 'soft' as const),
          }),
        ),
        { maxLength: 3 },
      )

const component = (
  id: string,
  name: string,
  others: readonly string[],
  scenarioIds: readonly string[],
): fc.Arbitrary<Component> =>
  fc
    .record({
      availability: availability(scenarioIds),
      replicas: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000 })),
      weight: fc.oneof(
        fc.constant(1),
        fc.double({ min: 0, max: 1_000_000, noNaN: true }).map((one) => one + 0),
      ),
      needs: needsAmong(others),
    })
    .chain((facts) =>
      fc.integer({ min: 1, max: facts.replicas }).map((neededReplicas) => ({ id, name, neededReplicas, ...facts })),
    )

/**
 * Systems whose components have these names, cycles among them: only ids, numbers and references are sound. Components may
 * stand for scenarios of `scenarioIds`.
 */
export const systemsOf = (
  names: fc.Arbitrary<readonly string[]>,
  scenarioIds: readonly string[],
): fc.Arbitrary<SystemModel> =>
  fc.tuple(names, fc.boolean()).chain(([found, isLong]) => {
    const ids = found.map((_, index) => (isLong ? `${index}fa85f64-5717-4562-b3fc-2c963f66afa6` : `id-${index}`))
    return fc.record({
      components: fc.tuple(
        ...found.map((name, index) =>
          component(
            ids[index] as string,
            name,
            ids.filter((_, other) => other !== index),
            scenarioIds,
          ),
        ),
      ),
      journey: fc.constantFrom(null, ...ids),
      correlation: share,
      split: fc.constantFrom(...SPLITS),
    })
  })
