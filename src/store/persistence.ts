import { readWorkspace } from '../core/scenario/workspace.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import { mergeWorkspaces } from './merge-workspaces.ts'
import { workspaceText } from './stored-workspace.ts'
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
  let mayWrite = found.mayWrite
  let lastRaw = found.raw
  let base: Workspace = found.workspace ?? { scenarios: [], openId: '' }
  let timer: ReturnType<typeof setTimeout> | null = null

  const current = (): Workspace => {
    const { scenarios, openId } = store.getState()
    return { scenarios, openId }
  }

  /**
   * Takes in what another tab has stored since this one last looked.
   *
   * @returns whether this tab now holds scenarios that the stored text does not. Only then may it answer by writing, or two
   *   tabs that have different scenarios open would write in turns for ever.
   */
  const join = (raw: string | null): boolean => {
    if (raw === null || raw === lastRaw) return false
    const result = readWorkspace(safeParse(raw))
    if (!result.ok) {
      if (result.problem.code === 'newer-version') {
        mayWrite = false
        store.getState().tell({ code: 'stored-newer', problems: [result.problem], original: raw })
      }
      return false
    }
    const theirs = result.value.workspace
    const ours = current()
    const { workspace, conflicts } = mergeWorkspaces(base, theirs, ours, createId)
    base = theirs
    lastRaw = raw
    if (!sameScenarios(workspace, ours)) {
      store.getState().replaceWorkspace(workspace)
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
      const workspace = current()
      const raw = workspaceText(workspace)
      if (raw === lastRaw) return
      storage.setItem(WORKSPACE_KEY, raw)
      lastRaw = raw
      base = workspace
      store.getState().dismissCode('storage-full')
    } catch {
      store.getState().tell({ code: 'storage-full', problems: [], original: workspaceText(current()) })
    }
  }

  const writeSoon = (): void => {
    timer ??= setTimeout(write, WRITE_AFTER)
  }

  const onStorage = (event: StorageEvent): void => {
    if (event.key === WORKSPACE_KEY && join(event.newValue)) writeSoon()
  }
  const onHidden = (): void => {
    if (timer !== null) write()
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.scenarios !== before.scenarios || state.openId !== before.openId) writeSoon()
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
  a.scenarios.every((one) => b.scenarios.some((other) => JSON.stringify(one) === JSON.stringify(other)))

const safeParse = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}
