import { beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { SharedContents } from '../../../src/interop/scenario-file/shared.ts'
import type { StoredSeries } from '../../../src/store/series-library.ts'
import type { Remembered } from '../../../src/store/use-store.ts'
import { addShared } from '../../../src/views/exchange/add-shared.ts'
import { hereAlready } from '../../../src/views/exchange/here-already.ts'
import { aStoreOf, openOf, services } from '../../store/support/a-store.ts'

const START = Date.UTC(2026, 10, 1)

const aSeries = (...good: readonly number[]): Series => ({
  start: START,
  step: MINUTE,
  good: Float64Array.from(good),
  valid: Float64Array.from(good, () => 10),
})

const measured = (scenario: Scenario, seriesId: string, steps: number): Scenario => ({
  ...scenario,
  measurements: {
    kind: 'imported',
    seriesId,
    source: 'month.csv',
    start: START,
    step: MINUTE,
    steps,
    unit: 'requests',
  },
})

const taking = (scenario: Scenario, scenarioId: string): Scenario => ({
  ...scenario,
  system: {
    ...scenario.system,
    components: [
      {
        id: 'c',
        name: 'Part',
        availability: { kind: 'scenario', scenarioId },
        replicas: 1,
        neededReplicas: 1,
        needs: [],
        weight: 1,
      },
    ],
  },
})

const contentsOf = (
  scenarios: readonly Scenario[],
  series: readonly (readonly [id: string, series: Series])[] = [],
): SharedContents => ({
  scenarios,
  openId: scenarios.at(-1)!.id,
  series: series.map(([id, one]) => ({ id, series: one, thinnedFrom: null })),
  view: null,
  problems: [],
})

const kept = new Map<string, StoredSeries>()
beforeEach(() => kept.clear())

const holding = (scenarios: readonly Scenario[]): Remembered => ({
  store: aStoreOf(scenarios).store,
  seriesStorage: {
    read: async (id) => kept.get(id),
    write: async (id, entry) => void kept.set(id, entry),
    remove: async (id) => void kept.delete(id),
    all: async () => [...kept],
  },
})

const NONE: ReadonlyMap<string, string> = new Map()

describe('shared scenarios', () => {
  it('come beside those that are there, under ids of their own, as one step of undo', async () => {
    const given = holding([newScenario('checkout', 'Checkout')])
    await addShared(given, contentsOf([newScenario('checkout', 'Search'), newScenario('b', 'Mail')]), NONE)
    expect(services(given.store)).toEqual(['Checkout', 'Search', 'Mail'])
    expect(new Set(given.store.getState().scenarios.map(({ id }) => id)).size).toBe(3)
    expect(openOf(given.store).service).toBe('Mail')
    given.store.getState().undo()
    expect(services(given.store)).toEqual(['Checkout'])
    expect(openOf(given.store).service).toBe('Checkout')
  })

  it('bring their measurements, which take the place of none that are there', async () => {
    const ours = aSeries(9, 9)
    kept.set('columns', { savedAt: 0, series: ours })
    const given = holding([measured(newScenario('a', 'Checkout'), 'columns', 2)])
    const theirs = aSeries(1, 2)
    await addShared(
      given,
      contentsOf([measured(newScenario('a', 'Search'), 'columns', 2)], [['columns', theirs]]),
      NONE,
    )
    expect(kept.get('columns')!.series).toBe(ours)
    const { measurements } = openOf(given.store)
    const seriesId = measurements?.kind === 'imported' ? measurements.seriesId : ''
    expect(seriesId).not.toBe('columns')
    expect(kept.get(seriesId)!.series).toEqual(theirs)
    expect(given.store.getState().series[seriesId]).toEqual(theirs)
  })

  it('keep taking numbers from each other, and from those that were here already', async () => {
    const search = newScenario('search', 'Search')
    const given = holding([newScenario('x', 'Checkout'), { ...search, id: 'ours' }])
    const contents = contentsOf([search, newScenario('mail', 'Mail'), taking(newScenario('shop', 'Shop'), 'search')])
    await addShared(given, contents, await hereAlready(given, contents))
    expect(services(given.store)).toEqual(['Checkout', 'Search', 'Mail', 'Shop'])
    expect(openOf(given.store).system.components[0]!.availability).toEqual({ kind: 'scenario', scenarioId: 'ours' })
  })
})

describe('a scenario is here already', () => {
  const checkout = newScenario('ours', 'Checkout')

  it('when it has the same facts, whatever its id', async () => {
    const given = holding([checkout])
    expect(await hereAlready(given, contentsOf([newScenario('theirs', 'Checkout')]))).toEqual(
      new Map([['theirs', 'ours']]),
    )
    expect(await hereAlready(given, contentsOf([{ ...newScenario('theirs', 'Checkout'), story: 'Other' }]))).toEqual(
      new Map(),
    )
  })

  it('when its measurements are the same, and not when a single number differs', async () => {
    kept.set('mine', { savedAt: 0, series: aSeries(1, 2, Number.NaN) })
    const given = holding([measured(checkout, 'mine', 3)])
    const theirs = measured(newScenario('theirs', 'Checkout'), 'brought', 3)
    const same = contentsOf([theirs], [['brought', aSeries(1, 2, Number.NaN)]])
    const other = contentsOf([theirs], [['brought', aSeries(1, 3, Number.NaN)]])
    expect((await hereAlready(given, same)).size).toBe(1)
    expect((await hereAlready(given, other)).size).toBe(0)
  })

  it('when its measurements were left out, and those here have the same extent', async () => {
    const given = holding([measured(checkout, 'mine', 3)])
    expect((await hereAlready(given, contentsOf([measured(checkout, 'brought', 3)]))).size).toBe(1)
    expect((await hereAlready(given, contentsOf([measured(checkout, 'brought', 4)]))).size).toBe(0)
  })

  it('when its system takes numbers from a scenario of the same title', async () => {
    const search = newScenario('search', 'Search')
    const given = holding([taking(checkout, 'search'), search])
    const theirSearch = { ...search, id: 'other' }
    expect((await hereAlready(given, contentsOf([theirSearch, taking(checkout, 'other')]))).size).toBe(2)
    const mail = newScenario('mail', 'Mail')
    expect((await hereAlready(given, contentsOf([theirSearch, mail, taking(checkout, 'mail')]))).size).toBe(1)
  })
})
