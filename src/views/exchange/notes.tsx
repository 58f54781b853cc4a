import { NoteList } from './note-list.tsx'
import styles from './notes.module.css'
import type { ReportNote } from './report-note.ts'

export interface NotesProps {
  readonly title: string
  readonly notes: readonly ReportNote[]
}

/** What was not plain reading, under a heading; nothing when there is nothing to say. */
export const Notes = ({ title, notes }: NotesProps) =>
  notes.length === 0 ? null : (
    <section className={styles.notes} aria-label={title}>
      <h4>{title}</h4>
      <NoteList notes={notes} />
    </section>
  )
