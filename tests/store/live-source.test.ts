import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/quantity/units.ts'
import type { Measurements } from '../../src/core/scenario/scenario.ts'
import { isKnownServer, noteServer, renewMeasurements } from '../../src/store/live-source.ts'
import type { SeriesStorage, StoredSeries } from '../../src/store/series-library.ts'
import type { TextStorage } from '../../src/store/text-storage.ts'
import { series } from '../core/build.ts'
import { aStore, CLOCK, openOf } from './support/a-store.ts'

type Imported = Extract<Measurements, { kind: 'imported' }>

const measured = (seriesId: string, steps: number): Imported => ({
  kind: 'imported',
  seriesId,
  source: 'prometheus.test',
  start: CLOCK,
  step: MINUTE,
  steps,
  unit: 'requests',
})

const OLD = measured('old', 2)
const FRESH = measured('fresh', 3)
const ENTRY: StoredSeries = {
  savedAt: CLOCK,
  series: series(
    [
      [0, 10],
      [0, 10],
      [1, 10],
    ],
    MINUTE,
    CLOCK,
  ),
}

const aDatabase = () => {
  const kept = new Map<string, StoredSeries>([['old', ENTRY]])
  const storage: SeriesStorage = {
    read: async (id) => kept.get(id),
    write: async (id, entry) => void kept.set(id, entry),
    remove: async (id) => void kept.delete(id),
    all: async () => [...kept],
  }
  return { kept, storage }
}

/** A store whose scenario was read live, and is looked at from the end of that. */
const liveStore = () => {
  const made = aStore()
  const { store } = made
  store.getState().holdSeries('old', ENTRY.series)
  store.getState().editScenario({ measurements: OLD, now: CLOCK + 2 * MINUTE }, '')
  store.temporal.getState().clear()
  return made
}

describe('newer measurements of a live source', () => {
  it('are in the scenario, in memory and in the database, and the old ones are gone', async () => {
    const { store } = liveStore()
    const { kept, storage } = aDatabase()
    await renewMeasurements(store, storage, 'checkout', OLD, FRESH, ENTRY)
    expect(openOf(store)).toMatchObject({ measurements: FRESH, now: CLOCK + 3 * MINUTE })
    expect(Object.keys(store.getState().series)).toEqual(['fresh'])
    expect([...kept.keys()]).toEqual(['fresh'])
  })

  it('are no step of undo, and undoing an edit does not take them away', async () => {
    const { store } = liveStore()
    store.getState().editScenario({ service: 'Till' }, '')
    await renewMeasurements(store, aDatabase().storage, 'checkout', OLD, FRESH, ENTRY)
    store.getState().undo()
    expect(openOf(store)).toMatchObject({ service: 'Checkout', measurements: FRESH })
    expect(store.temporal.getState().pastStates).toEqual([])
    store.getState().redo()
    expect(openOf(store)).toMatchObject({ service: 'Till', measurements: FRESH })
  })

  it('do not move the now-line that a person has put elsewhere', async () => {
    const { store } = liveStore()
    store.getState().editScenario({ now: CLOCK }, '')
    await renewMeasurements(store, aDatabase().storage, 'checkout', OLD, FRESH, ENTRY)
    expect(openOf(store).now).toBe(CLOCK)
  })

  it('leave the old ones where a copy of the scenario needs them', async () => {
    const { store } = liveStore()
    const { kept, storage } = aDatabase()
    store.getState().duplicateScenario()
    await renewMeasurements(store, storage, 'checkout', OLD, FRESH, ENTRY)
    expect(store.getState().scenarios.map(({ measurements }) => measurements)).toEqual([FRESH, OLD])
    expect([...kept.keys()]).toEqual(['old', 'fresh'])
    expect(Object.keys(store.getState().series)).toEqual(['old', 'fresh'])
  })

  it('come first into a scenario that had none', async () => {
    const { store } = aStore()
    await renewMeasurements(store, aDatabase().storage, 'checkout', null, FRESH, ENTRY)
    expect(openOf(store)).toMatchObject({ measurements: FRESH, now: CLOCK + 3 * MINUTE })
  })
})

describe('servers that were read from by hand', () => {
  const aStorage = (first = ''): { readonly kept: Map<string, string>; readonly storage: () => TextStorage } => {
    const kept = new Map(first === '' ? [] : [['burnline-servers', first]])
    return {
      kept,
      storage: () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
      }),
    }
  }

  it('are known from then on, and no others', () => {
    const { storage } = aStorage()
    expect(isKnownServer('https://a.test', storage)).toBe(false)
    noteServer('https://a.test', storage)
    expect(isKnownServer('https://a.test', storage)).toBe(true)
    expect(isKnownServer('https://a.test/other', storage)).toBe(false)
  })

  it('are noted once each, the fifty latest of them', () => {
    const { kept, storage } = aStorage()
    for (let number = 1; number <= 60; number++) noteServer(`https://${number}.test`, storage)
    noteServer('https://30.test', storage)
    const noted = JSON.parse(kept.get('burnline-servers') ?? '') as readonly string[]
    expect([noted.length, noted[0], noted[1]]).toEqual([50, 'https://30.test', 'https://60.test'])
  })

  it.each(['{', '"https://a.test"', '[1,null]'])('are none where %s is stored', (text) => {
    expect(isKnownServer('https://a.test', aStorage(text).storage)).toBe(false)
  })

  it('are none where storage is turned off, and that is no error', () => {
    const off = (): TextStorage => {
      throw new Error('storage is turned off')
    }
    noteServer('https://a.test', off)
    expect(isKnownServer('https://a.test', off)).toBe(false)
  })
})
