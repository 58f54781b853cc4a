import { Notice } from '../ui/notice.tsx'
import type { ImportSource, Trouble } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { fileProblemWords } from './import-words.ts'
import { skippedNotes } from './report-words.ts'
import { NoteList } from './note-list.tsx'

export interface TroubleNoticeProps {
  readonly trouble: Trouble
  readonly source: ImportSource | null
}

/** Why nothing came of it, where it can be mended. */
export const TroubleNotice = ({ trouble, source }: TroubleNoticeProps) => {
  const name = source === null ? null : sourceName(source)
  if (trouble.kind === 'broken') {
    return (
      <Notice kind="alert">
        <p>
          The part of Burnline that reads files broke down, and nothing was imported. Try again, or reload the page.
        </p>
        <p>It said: {trouble.message}</p>
      </Notice>
    )
  }
  const { problem, skipped } = trouble.refusal
  return (
    <Notice kind="alert">
      <p>
        {name !== null && <strong>{name}: </strong>}
        {fileProblemWords(problem)}
      </p>
      {skipped !== null && <NoteList notes={skippedNotes(skipped)} />}
    </Notice>
  )
}
