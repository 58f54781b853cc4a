import type { Series } from '../core/measurement/series.ts'
import type { Instant } from '../core/quantity/units.ts'
import type { Measurements } from '../core/scenario/scenario.ts'
import { storefrontCheckoutSeries } from '../core/scenario/storefront-checkout.ts'
import type { SeriesState, WorkspaceState, WorkspaceStore } from './workspace-store.ts'

/** Where imported measurements are kept: the browser's database, because a year by the minute bursts localStorage. */
export interface SeriesStorage {
  read(id: string): Promise<unknown>
  write(id: string, entry: StoredSeries): Promise<void>
  remove(id: string): Promise<void>
  all(): Promise<readonly (readonly [string, unknown])[]>
}

export interface StoredSeries {
  readonly savedAt: Instant
  /** When no scenario was first found to need it; absent while one does. */
  readonly unusedSince?: Instant
  readonly series: Series
}

export const browserSeriesStorage = (): SeriesStorage => {
  // Most people never import anything, so the database's library waits until somebody does.
  const open = async () => {
    const library = await import('idb-keyval')
    return { ...library, place: library.createStore('burnline', 'series') }
  }
  let opened: ReturnType<typeof open> | null = null
  const database = async () => (opened ??= open())
  return {
    read: async (id) => {
      const { get, place } = await database()
      return get(id, place)
    },
    write: async (id, entry) => {
      const { set, place } = await database()
      await set(id, entry, place)
    },
    remove: async (id) => {
      const { del, place } = await database()
      await del(id, place)
    },
    all: async () => {
      const { entries, place } = await database()
      return entries<string, unknown>(place)
    },
  }
}

type Imported = Extract<Measurements, { readonly kind: 'imported' }>

const isColumn = (data: unknown): data is Float64Array => data instanceof Float64Array

/** The stored series, if it is one and of the shape that the scenario says it has. */
const storedSeries = (entry: unknown, measurements: Imported): Series | null => {
  if (typeof entry !== 'object' || entry === null || !('series' in entry)) return null
  const series = entry.series
  if (typeof series !== 'object' || series === null) return null
  const { start, step, good, valid } = series as Partial<Series>
  const sound =
    start === measurements.start &&
    step === measurements.step &&
    isColumn(good) &&
    isColumn(valid) &&
    good.length === measurements.steps &&
    valid.length === measurements.steps
  return sound ? (series as Series) : null
}

/** Imported measurements: those in memory, or else what the browser's database has; null where they are not to be had. */
export const savedSeries = async (
  store: WorkspaceStore,
  storage: SeriesStorage,
  measurements: Imported,
): Promise<Series | null> => {
  const held = heldSeries(store.getState(), measurements)
  const isHeld = held !== 'loading' && held !== 'missing'
  const entry = isHeld ? { series: held } : await storage.read(measurements.seriesId).catch(() => null)
  return storedSeries(entry, measurements)
}

/**
 * Sees to it that the measurements of a scenario are in memory: makes generated ones, fetches imported ones. What cannot be
 * had is held as 'missing', so that the page says so and never counts it as healthy.
 */
export const fetchSeries = async (
  store: WorkspaceStore,
  storage: SeriesStorage,
  measurements: Measurements | null,
): Promise<void> => {
  if (measurements === null) return
  const key = seriesKey(measurements)
  const { series, holdSeries, tell } = store.getState()
  if (Object.hasOwn(series, key)) return
  if (measurements.kind === 'generated') {
    holdSeries(key, storefrontCheckoutSeries(measurements.seed, measurements.end))
    return
  }
  holdSeries(key, 'loading')
  const found = await savedSeries(store, storage, measurements)
  holdSeries(key, found ?? 'missing')
  if (found === null) {
    tell({ code: 'measurements-missing', about: measurements.source, problems: [], original: null })
  }
}

/** The key under which a scenario's measurements are held. */
export const seriesKey = (measurements: Measurements): string =>
  measurements.kind === 'imported'
    ? measurements.seriesId
    : `${measurements.generator} ${measurements.seed} ${measurements.end}`

/** What the store holds of a scenario's measurements. Keys may come from a file, so only own ones count. */
export const heldSeries = ({ series }: Pick<WorkspaceState, 'series'>, measurements: Measurements): SeriesState => {
  const key = seriesKey(measurements)
  return (Object.hasOwn(series, key) ? series[key] : undefined) ?? 'loading'
}

/** Holds newly imported measurements and writes them to the browser's database. */
export const keepSeries = async (
  store: WorkspaceStore,
  storage: SeriesStorage,
  id: string,
  entry: StoredSeries,
): Promise<void> => {
  store.getState().holdSeries(id, entry.series)
  try {
    await storage.write(id, entry)
  } catch {
    store.getState().tell({ code: 'measurements-not-saved', problems: [], original: null })
  }
}
