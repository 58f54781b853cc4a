import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../../src/core/quantity/units.ts'
import type { Measurements } from '../../src/core/scenario/scenario.ts'
import { fetchSeries, heldSeries, keepSeries, seriesKey } from '../../src/store/series-library.ts'
import type { SeriesStorage, StoredSeries } from '../../src/store/series-library.ts'
import { tidySeries } from '../../src/store/tidy-series.ts'
import { series } from '../core/build.ts'
import { aStore, CLOCK, codes } from './support/a-store.ts'

const columns = series([[0, 10], null, [1, 10]], MINUTE, CLOCK)
const imported = (seriesId = 'key', more: Partial<Extract<Measurements, { kind: 'imported' }>> = {}): Measurements => ({
  kind: 'imported',
  seriesId,
  source: 'checkout.csv',
  start: CLOCK,
  step: MINUTE,
  steps: 3,
  unit: 'requests',
  ...more,
})

/** A database in memory. After `fail` it refuses everything. */
const aDatabase = () => {
  const kept = new Map<string, unknown>()
  let failing = false
  let reads = 0
  const checked = async <Value>(value: () => Value): Promise<Value> => {
    await Promise.resolve()
    if (failing) throw new Error('the database cannot be opened')
    return value()
  }
  const storage: SeriesStorage = {
    read: (id) => {
      reads += 1
      return checked(() => kept.get(id))
    },
    write: (id, entry) => checked(() => void kept.set(id, entry)),
    remove: (id) => checked(() => void kept.delete(id)),
    all: () => checked(() => [...kept]),
  }
  const fail = (): void => {
    failing = true
  }
  return { kept, storage, fail, countReads: () => reads }
}

let database = aDatabase()
beforeEach(() => {
  database = aDatabase()
})

describe('imported measurements', () => {
  it('are held at once and kept, so that they are there after a reload', async () => {
    const { store } = aStore()
    const keeping = keepSeries(store, database.storage, 'key', { savedAt: CLOCK, series: columns })
    expect(heldSeries(store.getState(), imported())).toBe(columns)
    await keeping
    const { store: reloaded } = aStore()
    const fetching = fetchSeries(reloaded, database.storage, imported())
    expect(heldSeries(reloaded.getState(), imported())).toBe('loading')
    await fetching
    expect(heldSeries(reloaded.getState(), imported())).toBe(columns)
    expect(codes(reloaded)).toEqual([])
  })

  it('are fetched once, however many parts of the page ask', async () => {
    const { store } = aStore()
    database.kept.set('key', { savedAt: CLOCK, series: columns })
    await Promise.all([1, 2, 3].map(() => fetchSeries(store, database.storage, imported())))
    await fetchSeries(store, database.storage, imported())
    expect(database.countReads()).toBe(1)
  })

  it('that cannot be kept are held, and the person is told', async () => {
    const { store } = aStore()
    database.fail()
    await keepSeries(store, database.storage, 'key', { savedAt: CLOCK, series: columns })
    expect(heldSeries(store.getState(), imported())).toBe(columns)
    expect(codes(store)).toEqual(['measurements-not-saved'])
  })

  it.each<readonly [string, unknown]>([
    ['are not there', undefined],
    ['are something else', 'rubbish'],
    ['are null', null],
    ['have no columns', { savedAt: CLOCK, series: { start: CLOCK, step: MINUTE } }],
    ['have lists for columns', { series: { ...columns, good: [1, 2, 3], valid: [1, 2, 3] } }],
    ['have too little good', { series: { ...columns, good: columns.good.slice(1) } }],
    ['have too little valid', { series: { ...columns, valid: columns.valid.slice(1) } }],
    ['are shorter than the scenario says', { series: series([[0, 10]], MINUTE, CLOCK) }],
    ['begin elsewhere', { series: { ...columns, start: CLOCK + 1 } }],
    ['have another step', { series: { ...columns, step: 1 } }],
  ])('that %s are missing, and the person is told which', async (_, entry) => {
    const { store } = aStore()
    if (entry !== undefined) database.kept.set('key', entry)
    await fetchSeries(store, database.storage, imported())
    expect(heldSeries(store.getState(), imported())).toBe('missing')
    expect(store.getState().notices).toMatchObject([
      { code: 'measurements-missing', about: 'checkout.csv', problems: [] },
    ])
  })

  it('are missing when the database cannot be opened', async () => {
    const { store } = aStore()
    database.fail()
    await fetchSeries(store, database.storage, imported())
    expect(heldSeries(store.getState(), imported())).toBe('missing')
    expect(codes(store)).toEqual(['measurements-missing'])
  })

  it.each(['constructor', '__proto__', 'toString'])('under a key like %s are as any others', async (key) => {
    const { store } = aStore()
    expect(heldSeries(store.getState(), imported(key))).toBe('loading')
    await fetchSeries(store, database.storage, imported(key))
    expect(heldSeries(store.getState(), imported(key))).toBe('missing')
    await keepSeries(store, database.storage, key, { savedAt: CLOCK, series: columns })
    expect(heldSeries(store.getState(), imported(key))).toBe(columns)
  })
})

describe('generated measurements', () => {
  it('are made on the spot, without the database', async () => {
    const { store } = aStore()
    const generated = { kind: 'generated', generator: 'storefront-checkout', seed: 7, end: CLOCK } as const
    void fetchSeries(store, database.storage, generated)
    expect(store.getState().series[seriesKey(generated)]).toMatchObject({ start: CLOCK - 30 * DAY, step: MINUTE })
    await fetchSeries(store, database.storage, null)
    expect(database.countReads()).toBe(0)
  })
})

describe('tidying', () => {
  const stored: StoredSeries = { savedAt: CLOCK - 400 * DAY, series: columns }
  const using = (seriesId: string) => {
    const { store } = aStore()
    store.getState().editScenario({ measurements: imported(seriesId) }, '')
    return store
  }

  it('removes what no scenario has needed for a week, not what was imported long ago', async () => {
    database.kept.set('needed', stored).set('unneeded', stored)
    const store = using('needed')
    await tidySeries(store, database.storage, CLOCK)
    expect([...database.kept.keys()]).toEqual(['needed', 'unneeded'])
    await tidySeries(store, database.storage, CLOCK + 7 * DAY - 1)
    expect([...database.kept.keys()]).toEqual(['needed', 'unneeded'])
    await tidySeries(store, database.storage, CLOCK + 7 * DAY)
    expect([...database.kept.keys()]).toEqual(['needed'])
    expect(database.kept.get('needed')).toEqual(stored)
  })

  it('counts the week anew when they have been needed in between', async () => {
    database.kept.set('key', stored)
    const { store: without } = aStore()
    await tidySeries(without, database.storage, CLOCK)
    await tidySeries(using('key'), database.storage, CLOCK + 3 * DAY)
    await tidySeries(without, database.storage, CLOCK + 8 * DAY)
    expect([...database.kept.keys()]).toEqual(['key'])
    const { store } = aStore()
    await fetchSeries(store, database.storage, imported())
    expect(heldSeries(store.getState(), imported())).toBe(columns)
  })

  it('removes damaged entries too, after the same week', async () => {
    database.kept.set('a', null).set('b', 'rubbish').set('c', [])
    const { store } = aStore()
    await tidySeries(store, database.storage, CLOCK)
    expect(database.kept.size).toBe(3)
    await tidySeries(store, database.storage, CLOCK + 7 * DAY)
    expect(database.kept.size).toBe(0)
  })

  it('gives up quietly on a database that cannot be opened', async () => {
    database.kept.set('key', stored)
    database.fail()
    const { store } = aStore()
    await tidySeries(store, database.storage, CLOCK)
    expect(codes(store)).toEqual([])
  })
})
