import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Workspace } from '../../../src/core/scenario/workspace.ts'
import { keepWorkspace } from '../../../src/store/persistence.ts'
import { findWorkspace } from '../../../src/store/stored-workspace.ts'
import { WORKSPACE_KEY } from '../../../src/store/text-storage.ts'
import type { TextStorage } from '../../../src/store/text-storage.ts'
import { createWorkspaceStore } from '../../../src/store/workspace-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { CLOCK } from './a-store.ts'

type Listener = (event: { readonly key: string | null; readonly newValue: string | null }) => void

export interface BrowserTab {
  readonly store: WorkspaceStore
  /** Sends an event to this tab: "pagehide", "visibilitychange", or "storage" for a write from elsewhere. */
  fire(type: string): void
  /** What a sleeping tab is not told is lost for it. */
  sleeping: boolean
  /** Closes it as a crash would: nothing is written any more. */
  crash(): void
  close(): void
}

/** A browser with one storage and any number of tabs. A write in one tab is told to the others after `eventsAfter`. */
export const aBrowser = (first: Workspace = { scenarios: [newScenario('first', 'First')], openId: 'first' }) => {
  const kept = new Map<string, string>()
  const listeners: { readonly tab: BrowserTab; readonly type: string; readonly listener: Listener }[] = []
  const browser = {
    kept,
    full: false,
    off: false,
    eventsAfter: 5,
    /** The texts of the workspace that were written, oldest first. */
    writes: [] as string[],
    stored: (): Workspace => JSON.parse(kept.get(WORKSPACE_KEY) ?? 'null') as Workspace,
    openTab: (): BrowserTab => openTab(),
  }
  const send = (tab: BrowserTab, type: string, event: Parameters<Listener>[0]): void => {
    for (const { listener } of listeners.filter((one) => one.tab === tab && one.type === type)) listener(event)
  }
  const storageOf = (own: () => BrowserTab | null): TextStorage => ({
    getItem: (key) => {
      if (browser.off) throw new Error('storage is turned off')
      return kept.get(key) ?? null
    },
    setItem: (key, text) => {
      if (browser.off) throw new Error('storage is turned off')
      if (browser.full) throw new Error('no room left')
      kept.set(key, text)
      if (key === WORKSPACE_KEY) browser.writes.push(text)
      const others = new Set(listeners.map(({ tab }) => tab).filter((tab) => tab !== own()))
      for (const tab of others) {
        if (!tab.sleeping) setTimeout(() => send(tab, 'storage', { key, newValue: text }), browser.eventsAfter)
      }
    },
  })
  let tabs = 0
  const openTab = (): BrowserTab => {
    tabs += 1
    const name = `tab${tabs}`
    let made = 0
    const createId = (): string => `${name}-${(made += 1)}`
    let self: BrowserTab | null = null
    const storage = storageOf(() => self)
    const found = findWorkspace(storage)
    const store = createWorkspaceStore({
      workspace: found.workspace ?? first,
      clock: CLOCK,
      createId,
      stopwatch: () => Date.now(),
    })
    if (found.notice !== null) store.getState().tell(found.notice)
    const forget = (): void => {
      listeners.splice(0, listeners.length, ...listeners.filter((one) => one.tab !== tab))
    }
    const tab: BrowserTab = {
      store,
      sleeping: false,
      fire: (type) => send(tab, type, { key: WORKSPACE_KEY, newValue: null }),
      crash: () => {
        forget()
        gone = true
      },
      close: () => stop(),
    }
    let gone = false
    self = tab
    const events = {
      addEventListener: (type: string, listener: unknown) =>
        listeners.push({ tab, type, listener: listener as Listener }),
      removeEventListener: (type: string, listener: unknown) => {
        const index = listeners.findIndex((one) => one.tab === tab && one.type === type && one.listener === listener)
        if (index >= 0) listeners.splice(index, 1)
      },
    } as Pick<Window, 'addEventListener' | 'removeEventListener'>
    const living: TextStorage = {
      getItem: (key) => storage.getItem(key),
      setItem: (key, text) => {
        if (!gone) storage.setItem(key, text)
      },
    }
    const stop = keepWorkspace(store, found, { storage: living, events, createId })
    return tab
  }
  return browser
}
