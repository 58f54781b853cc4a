import { readWorkspace, storedWorkspace } from '../core/scenario/workspace.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import { NOTHING_STORED, WORKSPACE_KEY } from './text-storage.ts'
import type { Found, TextStorage } from './text-storage.ts'

const KEPT_KEY = 'burnline-unreadable'

const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

/** Reads the stored workspace. What cannot be read is put aside under a key of its own before anything may overwrite it. */
export const findWorkspace = (storage: TextStorage): Found => {
  let raw: string | null
  try {
    raw = storage.getItem(WORKSPACE_KEY)
  } catch {
    const notice = { code: 'storage-unavailable', problems: [], original: '' } as const
    return { raw: null, workspace: null, mayWrite: false, notice }
  }
  if (raw === null) return NOTHING_STORED
  const result = readWorkspace(parsed(raw))
  if (result.ok) {
    const { workspace, problems } = result.value
    if (problems.length === 0) return { raw, workspace, mayWrite: true, notice: null }
    const notice = { code: 'stored-partly-unreadable', problems, original: raw } as const
    return { raw, workspace, mayWrite: putAside(storage, raw), notice }
  }
  const newer = result.problem.code === 'newer-version'
  const code = newer ? 'stored-newer' : 'stored-unreadable'
  const notice = { code, problems: [result.problem], original: raw } as const
  return { raw, workspace: null, mayWrite: newer ? false : putAside(storage, raw), notice }
}

/** The text under which a workspace is stored. */
export const workspaceText = (workspace: Workspace): string => JSON.stringify(storedWorkspace(workspace))

const putAside = (storage: TextStorage, raw: string): boolean => {
  try {
    for (let number = 1; number < 100; number++) {
      const kept = storage.getItem(`${KEPT_KEY}-${number}`)
      if (kept === raw) return true
      if (kept !== null) continue
      storage.setItem(`${KEPT_KEY}-${number}`, raw)
      return true
    }
  } catch {
    // A full disk: the original then stays where it is, and this session is not stored.
  }
  return false
}
