import { useSyncExternalStore } from 'react'

/** The views, each under a path of its own, in the order of the navigation. */
export const VIEWS = ['budget', 'alerts', 'delivery', 'system', 'compare'] as const

export type View = (typeof VIEWS)[number]

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  budget: 'Budget',
  alerts: 'Alerts',
  delivery: 'Delivery',
  system: 'System',
  compare: 'Compare',
}

/** The view that an address names; null where there is no such view. Without a path it is the Budget view. */
export const viewOf = (hash: string): View | null => {
  const path = /^#\/([^?]*)/.exec(hash)?.[1]?.replace(/\/$/, '') ?? ''
  return path === '' ? 'budget' : (VIEWS.find((view) => view === path) ?? null)
}

/** Whether an address is a packed link, which is shown before it is opened. */
export const isPackedLink = (hash: string): boolean => hash.startsWith('#/share/')

/** What an address says of the scenario. */
export const queryOf = (hash: string): string => {
  const mark = hash.indexOf('?')
  return mark < 0 ? '' : hash.slice(mark + 1)
}

export const addressOf = (view: View, query: string): string => `#/${view}${query === '' ? '' : `?${query}`}`

/** What the app keeps with an entry of the browser's history: it knows by it the entries that it has written itself. */
export interface Entry {
  /** The scenario that was open there, as far as the entry was kept up to date. */
  readonly scenario?: string
}

export const entry = (): Entry | null => history.state as Entry | null

/** Whom to call when the app itself has changed the address, of which the browser tells nobody. */
const readers = new Set<() => void>()
const keepers = new Set<() => void>()

const callAll = (listeners: ReadonlySet<() => void>): void => {
  for (const listener of listeners) listener()
}

/** Writes over the present address. */
export const replaceAddress = (address: string, kept: Entry): void => {
  if (location.hash === address && entry()?.scenario === kept.scenario) return
  history.replaceState(kept, '', address)
  callAll(readers)
}

/** Opens a view as a step that the browser can go back from. The scenario stays as it is. */
export const goTo = (view: View): void => {
  if (viewOf(location.hash) === view) return
  const kept = entry() ?? {}
  history.replaceState(kept, '')
  history.pushState(kept, '', addressOf(view, queryOf(location.hash)))
  scrollTo(0, 0)
  callAll(keepers)
  callAll(readers)
}

/** Puts a view in the place of a link that has been opened, so that going back does not open it again. */
export const replaceLink = (view: View): void => {
  history.replaceState({}, '', addressOf(view, ''))
  callAll(keepers)
  callAll(readers)
}

/** Calls back when a view was opened by the app. */
export const onView = (keeper: () => void): (() => void) => {
  keepers.add(keeper)
  return () => keepers.delete(keeper)
}

const subscribe = (reader: () => void): (() => void) => {
  readers.add(reader)
  addEventListener('hashchange', reader)
  return () => {
    readers.delete(reader)
    removeEventListener('hashchange', reader)
  }
}

const presentHash = (): string => location.hash

/** The address within the page, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, presentHash)
