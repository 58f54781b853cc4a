import type { Problem } from '../core/result.ts'

/** Something the person must be told, as a code; the frame says it in words. `original` can be downloaded. */
export interface Notice {
  readonly id: string
  readonly code: NoticeCode
  readonly problems: readonly Problem[]
  /** The name of what it is about, where it has one: of a file. */
  readonly about?: string
  /** The text that could not be read, kept as it was. */
  readonly original: string | null
}

export type NoticeCode =
  | 'stored-unreadable'
  | 'stored-partly-unreadable'
  | 'stored-newer'
  | 'storage-full'
  | 'storage-unavailable'
  | 'changed-in-another-tab'
  | 'both-tabs-changed'
  | 'other-tab-unreadable'
  | 'measurements-missing'
  | 'measurements-not-saved'
  | 'link-problems'
  | 'link-unreadable'
  | 'view-unknown'
  | 'update-ready'
