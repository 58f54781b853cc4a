import { useSyncExternalStore } from 'react'
import type { PracticePart } from '../../lessons/topic.ts'

/** The views, each under a path of its own, in the order of the navigation. */
export const VIEWS = ['budget', 'alerts', 'delivery', 'system', 'compare', 'learn'] as const

export type View = (typeof VIEWS)[number]

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  budget: 'Budget',
  alerts: 'Alerts',
  delivery: 'Delivery',
  system: 'System',
  compare: 'Compare',
  learn: 'Learn',
}

/** Before a path: the same page for a projector. */
export const PRESENT = 'present'

/** The path of an address, cut at its slashes: "#/learn/lessons/budget?…" has "learn", "lessons" and "budget". */
const segments = (hash: string): readonly string[] =>
  (/^#\/([^?]*)/.exec(hash)?.[1] ?? '').split('/').filter((segment) => segment !== '')

/** Whether an address shows its page for a projector. */
export const isPresented = (hash: string): boolean => segments(hash)[0] === PRESENT

/** The path of the page that an address shows, for a projector or not. */
export const pagePath = (hash: string): readonly string[] => segments(hash).slice(isPresented(hash) ? 1 : 0)

/** The view that an address names; null where there is no such view. Without a path it is the Budget view. */
export const viewOf = (hash: string): View | null => {
  const [name, ...rest] = pagePath(hash)
  if (name === undefined) return 'budget'
  const view = VIEWS.find((one) => one === name) ?? null
  // For a projector a view is cut into slides, each with its own place in the address.
  const fits = rest.length === 0 || view === 'learn' || (rest.length === 1 && isPresented(hash))
  return fits ? view : null
}

/** The slide of a view that an address names; null where it names none. */
export const slideOf = (hash: string): string | null => {
  const [view, slide] = pagePath(hash)
  return isPresented(hash) && view !== 'learn' ? (slide ?? null) : null
}

/** Where in Learn an address leads: "#/learn/lessons/budget" to "lessons", "budget". Empty for every other view. */
export const learnPath = (hash: string): readonly string[] => {
  const [view, ...rest] = pagePath(hash)
  return view === 'learn' ? rest : []
}

/** The window with a presenter's notes. */
export const NOTES_ADDRESS = '#/notes'

/** Whether a page of Learn is a course, with a scenario of its own. */
export const hasCourse = ([kind = '']: readonly string[]): boolean => /^(lessons|exercises|tour)$/.test(kind)

/** Whether an address is to say what the open scenario is: not where a course or the game has facts of its own. */
export const followsScenario = (hash: string): boolean => {
  const path = learnPath(hash)
  return hash !== NOTES_ADDRESS && path[0] !== 'game' && !hasCourse(path)
}

/** Whether an address is a packed link, which is shown before it is opened. */
export const isPackedLink = (hash: string): boolean => hash.startsWith('#/share/')

/** What an address says of the scenario. */
export const queryOf = (hash: string): string => {
  const mark = hash.indexOf('?')
  return mark < 0 ? '' : hash.slice(mark + 1)
}

export const addressOf = (view: View, query: string): string => withQuery(`#/${view}`, query)

/** The same page, with something else said of the scenario. */
export const withQuery = (hash: string, query: string): string => {
  const [path = ''] = hash.split('?')
  return `${path}${query === '' ? '' : `?${query}`}`
}

/** The address of a page without what it says of a scenario; that of the Budget view where it names no page. */
export const pageOf = (hash: string): string => {
  const view = viewOf(hash)
  return view === null || pagePath(hash).length === 0 ? addressOf('budget', '') : withQuery(hash, '')
}

/** What the app keeps with an entry of the browser's history: it knows by it the entries that it has written itself. */
export interface Entry {
  /** The scenario that was open there, as far as the entry was kept up to date. */
  readonly scenario?: string
  /** The page of Learn that sent the person here, to be brought back to. */
  readonly cameFrom?: string
  /** What it sent them to do, in words, as it stood there; and to which part. */
  readonly task?: string
  readonly sentTo?: PracticePart
  /** For a projector: how many entries back the page is from which it was presented. */
  readonly presented?: number
}

export const entry = (): Entry | null => history.state as Entry | null

/** Whom to call when the app itself has changed the address, of which the browser tells nobody. */
const readers = new Set<() => void>()
const keepers = new Set<() => void>()

const callAll = (listeners: ReadonlySet<() => void>): void => {
  for (const listener of listeners) listener()
}

const sameEntry = (one: Entry | null, other: Entry): boolean =>
  one?.scenario === other.scenario && one?.cameFrom === other.cameFrom && one?.presented === other.presented

/** Writes over the present address. */
export const replaceAddress = (address: string, kept: Entry): void => {
  if (location.hash === address && sameEntry(entry(), kept)) return
  history.replaceState(kept, '', address)
  callAll(readers)
}

/** Opens an address as a step that the browser can go back from. The scenario stays as it is. */
export const goToAddress = (address: string, kept: Entry = {}): void => {
  const { scenario } = entry() ?? {}
  const same = scenario === undefined ? {} : { scenario }
  history.replaceState({ ...entry(), ...same }, '')
  history.pushState({ ...same, ...kept }, '', address)
  scrollTo(0, 0)
  callAll(keepers)
  callAll(readers)
}

/** Opens a view likewise. */
export const goTo = (view: View, kept: Entry = {}): void => {
  const { hash } = location
  if (viewOf(hash) === view && !isPresented(hash) && learnPath(hash).length === 0) return
  goToAddress(addressOf(view, queryOf(hash)), kept)
}

/** Opens an address in the place of this one, so that going back does not open this one again. */
export const goInstead = (address: string, kept: Entry): void => {
  history.replaceState(kept, '', address)
  callAll(keepers)
  callAll(readers)
}

/** Puts a view in the place of a link that has been opened likewise. */
export const replaceLink = (view: View): void => goInstead(addressOf(view, ''), {})

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
