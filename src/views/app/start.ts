import { MINUTE } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { browserSeriesStorage, fetchSeries } from '../../store/series-library.ts'
import { NOTHING_STORED, WORKSPACE_KEY } from '../../store/text-storage.ts'
import type { Found, TextStorage } from '../../store/text-storage.ts'
import type { Remembered } from '../../store/use-store.ts'
import { createWorkspaceStore } from '../../store/workspace-store.ts'
import { firstWorkspace, withBuiltInToday } from './built-in.ts'
import { fetchAlerts } from './alerts-place.tsx'
import { fetchDelivery } from './delivery-place.tsx'
import { viewOf } from './route.ts'
import type { View } from './route.ts'
import { fetchSystem } from './system-place.tsx'

/** What a view is made of, for those that are not there from the beginning. */
const FETCH: Readonly<Partial<Record<View, () => Promise<void>>>> = {
  alerts: fetchAlerts,
  delivery: fetchDelivery,
  system: fetchSystem,
}

const minute = (): Instant => Math.floor(Date.now() / MINUTE) * MINUTE

/** Some browsers throw already when storage is named, if the person has turned it off. */
const browserStorage: TextStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => localStorage.setItem(key, text),
}

/**
 * Makes the store from what is stored and what the address says, and keeps both up to date from then on. A first visit
 * has neither, so the code that reads them is fetched only where there is something to read.
 */
export const start = async (): Promise<Remembered> => {
  const clock = minute()
  const createId = (): string => crypto.randomUUID()
  const found = await findStored()
  const workspace = found.workspace === null ? firstWorkspace(clock) : withBuiltInToday(found.workspace, clock)
  const store = createWorkspaceStore({ workspace, clock, createId, stopwatch: () => performance.now() })
  const seriesStorage = browserSeriesStorage()
  if (found.notice !== null) store.getState().tell(found.notice)
  void FETCH[viewOf(location.hash) ?? 'budget']?.()
  if (location.hash.includes('?') || viewOf(location.hash) === null) {
    ;(await import('./address.ts')).openLink(store, location.hash)
  }
  store.temporal.getState().clear()
  // Generated measurements are there before the first paint, so that the answer is too.
  const { scenarios, openId, tick } = store.getState()
  void fetchSeries(store, seriesStorage, scenarios.find(({ id }) => id === openId)?.measurements ?? null)
  setInterval(() => {
    if (minute() !== store.getState().clock) tick(minute())
  }, 5_000)
  void import('./keep-up.ts').then(({ keepUp }) =>
    keepUp(store, seriesStorage, found, { storage: browserStorage, createId }),
  )
  return { store, seriesStorage }
}

const findStored = async (): Promise<Found> => {
  try {
    if (browserStorage.getItem(WORKSPACE_KEY) === null) return NOTHING_STORED
  } catch {
    // Storage is turned off: the reader below says so.
  }
  return (await import('../../store/stored-workspace.ts')).findWorkspace(browserStorage)
}
