import { MINUTE } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { keepWorkspace } from '../../store/persistence.ts'
import { browserSeriesStorage, fetchSeries, tidySeries } from '../../store/series-library.ts'
import { findWorkspace } from '../../store/stored-workspace.ts'
import type { TextStorage } from '../../store/stored-workspace.ts'
import type { Remembered } from '../../store/use-store.ts'
import { createWorkspaceStore } from '../../store/workspace-store.ts'
import { keepAddress, openLink } from './address.ts'
import { firstWorkspace, withBuiltInToday } from './built-in.ts'

const minute = (): Instant => Math.floor(Date.now() / MINUTE) * MINUTE

/** Some browsers throw already when storage is named, if the person has turned it off. */
const browserStorage: TextStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => localStorage.setItem(key, text),
}

/** Makes the store from what is stored and what the address says, and keeps both up to date from then on. */
export const start = (): Remembered => {
  const clock = minute()
  const createId = (): string => crypto.randomUUID()
  const found = findWorkspace(browserStorage)
  const workspace = found.workspace === null ? firstWorkspace(clock) : withBuiltInToday(found.workspace, clock)
  const store = createWorkspaceStore({ workspace, clock, createId, stopwatch: () => performance.now() })
  const seriesStorage = browserSeriesStorage()
  if (found.notice !== null) store.getState().tell(found.notice)
  openLink(store, location.hash)
  store.temporal.getState().clear()
  const { scenarios, openId, tick } = store.getState()
  // Generated measurements are there before the first paint, so that the answer is too.
  void fetchSeries(store, seriesStorage, scenarios.find(({ id }) => id === openId)?.measurements ?? null)
  keepWorkspace(store, found, { storage: browserStorage, events: window, createId })
  keepAddress(store)
  setInterval(() => {
    if (minute() !== store.getState().clock) tick(minute())
  }, 5_000)
  void tidySeries(store, seriesStorage, clock)
  return { store, seriesStorage }
}
