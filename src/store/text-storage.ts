import type { Problem } from '../core/result.ts'
import type { Workspace } from '../core/scenario/workspace.ts'
import type { NoticeCode } from './notice.ts'

export const WORKSPACE_KEY = 'burnline-workspace'

/** The part of the browser's storage that is used, so that tests can hand in one that fails. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

/** What was found in storage. */
export interface Found {
  readonly raw: string | null
  readonly workspace: Workspace | null
  /** False when nothing may be written at all: it belongs to a newer version, or there is no storage. */
  readonly mayWrite: boolean
  /** Stored text that cannot all be read. It must be put aside before anything is written over it. */
  readonly unread: string | null
  readonly notice: {
    readonly code: NoticeCode
    readonly problems: readonly Problem[]
    readonly original: string
  } | null
}

/** A first visit. */
export const NOTHING_STORED: Found = { raw: null, workspace: null, mayWrite: true, unread: null, notice: null }
