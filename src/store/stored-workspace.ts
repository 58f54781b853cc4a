import { parsedJson } from '../core/parsed-json.ts'
import { readWorkspace, storedWorkspace } from '../core/scenario/workspace.ts'
import type { ReadWorkspace, Workspace } from '../core/scenario/workspace.ts'
import type { Result } from '../core/result.ts'
import { NOTHING_STORED, WORKSPACE_KEY } from './text-storage.ts'
import type { Found, TextStorage } from './text-storage.ts'

const KEPT_KEY = 'burnline-unreadable'
const MOST_KEPT = 100

/** Reads the text of a workspace, as `readWorkspace` reads its data. */
export const readWorkspaceText = (raw: string): Result<ReadWorkspace> => readWorkspace(parsedJson(raw))

/** Reads the stored workspace. */
export const findWorkspace = (storage: TextStorage): Found => {
  let raw: string | null
  try {
    raw = storage.getItem(WORKSPACE_KEY)
  } catch {
    const notice = { code: 'storage-unavailable', problems: [], original: '' } as const
    return { raw: null, workspace: null, mayWrite: false, unread: null, notice }
  }
  if (raw === null) return NOTHING_STORED
  const result = readWorkspaceText(raw)
  if (result.ok) {
    const { workspace, problems } = result.value
    if (problems.length === 0) return { raw, workspace, mayWrite: true, unread: null, notice: null }
    const notice = { code: 'stored-partly-unreadable', problems, original: raw } as const
    return { raw, workspace, mayWrite: true, unread: raw, notice }
  }
  const newer = result.problem.code === 'newer-version'
  const code = newer ? 'stored-newer' : 'stored-unreadable'
  const notice = { code, problems: [result.problem], original: raw } as const
  return { raw, workspace: null, mayWrite: !newer, unread: newer ? null : raw, notice }
}

/** The text under which a workspace is stored. */
export const workspaceText = (workspace: Workspace): string => JSON.stringify(storedWorkspace(workspace))

/**
 * Keeps a text that cannot be read under a key of its own.
 *
 * @throws Error when storage is full; the original must then stay where it is.
 */
export const putAside = (storage: TextStorage, raw: string): void => {
  for (let number = 1; number <= MOST_KEPT; number++) {
    const key = `${KEPT_KEY}-${number}`
    const kept = storage.getItem(key)
    if (kept === raw) return
    if (kept !== null) continue
    storage.setItem(key, raw)
    return
  }
  throw new Error('too many unreadable workspaces are kept already')
}
