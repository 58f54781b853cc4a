import { Notice } from '../ui/notice.tsx'
import type { ImportSource, Trouble } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { troubleWords } from './import-words.ts'
import { NoteList } from './note-list.tsx'
import { skippedNotes } from './report-words.ts'

export interface TroubleNoticeProps {
  readonly trouble: Trouble
  readonly source: ImportSource | null
}

/** Why nothing came of it, where it can be mended. */
export const TroubleNotice = ({ trouble, source }: TroubleNoticeProps) => {
  const skipped = trouble.kind === 'refused' ? trouble.refusal.skipped : null
  return (
    <Notice kind="alert">
      <p>
        {source !== null && <strong>{sourceName(source)}: </strong>}
        {troubleWords(trouble)}
      </p>
      {skipped !== null && <NoteList notes={skippedNotes(skipped)} />}
    </Notice>
  )
}
