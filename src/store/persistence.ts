import type { Workspace } from '../core/scenario/workspace.ts'
import { joinWorkspace } from './join-workspace.ts'
import { mergeWorkspaces } from './merge-workspaces.ts'
import { sameFacts } from '../core/scenario/same-facts.ts'
import { putAside, readWorkspaceText, workspaceText } from './stored-workspace.ts'
import { WORKSPACE_KEY } from './text-storage.ts'
import type { Found, TextStorage } from './text-storage.ts'
import type { WorkspaceStore } from './workspace-store.ts'

const WRITE_AFTER = 250

/** Where storage and tab events come from: the browser's window, or a test's. */
export interface Tab {
  readonly storage: TextStorage
  readonly events: Pick<Window, 'addEventListener' | 'removeEventListener'>
  readonly createId: () => string
}

/**
 * Keeps the workspace in the browser: writes shortly after each edit and when the page is left, and joins in what other
 * tabs write. Zustand's own persist middleware writes over whatever it finds, which is why this is ours.
 *
 * @returns a function that stops it, after a last write.
 */
export const keepWorkspace = (
  store: WorkspaceStore,
  found: Found,
  { storage, events, createId }: Tab,
): (() => void) => {
  let { mayWrite, unread } = found
  let lastRaw = found.raw
  let base: Workspace = found.workspace ?? { scenarios: [], openId: '' }
  let timer: ReturnType<typeof setTimeout> | null = null
  let joining = false
  let full = false

  const current = (): Workspace => {
    const { scenarios, openId } = store.getState()
    return { scenarios, openId }
  }

  /** Reads what another tab has stored. What cannot be read of it is kept, and is no deletion. */
  const readTheirs = (raw: string): Workspace | null => {
    const result = readWorkspaceText(raw)
    if (result.ok && result.value.problems.length === 0) return result.value.workspace
    const { tell } = store.getState()
    if (!result.ok && result.problem.code === 'newer-version') {
      if (mayWrite) tell({ code: 'stored-newer', problems: [result.problem], original: raw })
      mayWrite = false
      return null
    }
    const problems = result.ok ? result.value.problems : [result.problem]
    if (raw !== unread) tell({ code: 'other-tab-unreadable', problems, original: raw })
    unread = raw
    if (!result.ok) return null
    const { scenarios, openId } = result.value.workspace
    const missing = base.scenarios.filter(({ id }) => !scenarios.some((one) => one.id === id))
    return { scenarios: [...scenarios, ...missing], openId }
  }

  /**
   * Takes in what another tab has stored since this one last looked.
   *
   * @returns whether this tab now holds scenarios that the stored text does not. Only then may it answer by writing, or two
   *   tabs that have different scenarios open would write in turns for ever.
   */
  const join = (raw: string | null): boolean => {
    if (raw === null || raw === lastRaw) return false
    const theirs = readTheirs(raw)
    if (theirs === null) return false
    const ours = current()
    const { workspace, conflicts } = mergeWorkspaces(base, theirs, ours, createId)
    base = theirs
    lastRaw = raw
    if (!sameScenarios(workspace, ours)) {
      joining = true
      joinWorkspace(store, workspace)
      joining = false
      const code = conflicts.length > 0 ? 'both-tabs-changed' : 'changed-in-another-tab'
      store.getState().tell({ code, problems: [], original: null })
    }
    return !sameScenarios(workspace, theirs)
  }

  const write = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (!mayWrite) return
    try {
      join(storage.getItem(WORKSPACE_KEY))
      // What was found there may forbid it.
      if (!mayWrite) return
      const workspace = current()
      const raw = workspaceText(workspace)
      if (raw === lastRaw && unread === null) return
      if (unread !== null) putAside(storage, unread)
      unread = null
      storage.setItem(WORKSPACE_KEY, raw)
      lastRaw = raw
      base = workspace
      full = false
      store.getState().dismissCode('storage-full')
    } catch {
      const { notices, tell } = store.getState()
      const original = workspaceText(current())
      // Told once; a notice that is still there offers the latest edits.
      if (!full || notices.some(({ code }) => code === 'storage-full'))
        tell({ code: 'storage-full', problems: [], original })
      full = true
    }
  }

  const writeSoon = (): void => {
    timer ??= setTimeout(write, WRITE_AFTER)
  }

  const onStorage = (event: StorageEvent): void => {
    if (event.key !== WORKSPACE_KEY) return
    // The event may be older than what this tab has read or written since, so what counts is what is stored now.
    try {
      if (join(storage.getItem(WORKSPACE_KEY))) writeSoon()
    } catch {
      // Storage has been turned off meanwhile. The next write says so.
    }
  }
  const onHidden = (): void => {
    if (timer !== null) write()
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (!joining && (state.scenarios !== before.scenarios || state.openId !== before.openId)) writeSoon()
  })
  events.addEventListener('storage', onStorage)
  events.addEventListener('pagehide', onHidden)
  events.addEventListener('visibilitychange', onHidden, true)
  writeSoon()

  return () => {
    unsubscribe()
    events.removeEventListener('storage', onStorage)
    events.removeEventListener('pagehide', onHidden)
    events.removeEventListener('visibilitychange', onHidden, true)
    if (timer !== null) write()
  }
}

const sameScenarios = (a: Workspace, b: Workspace): boolean =>
  a.scenarios.length === b.scenarios.length &&
  a.scenarios.every((one) => b.scenarios.some((other) => sameFacts(one, other)))
