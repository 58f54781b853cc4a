import styles from './note-list.module.css'
import type { ReportNote } from './report-note.ts'

/** Kinds of trouble, each with its rule and its lines. */
export const NoteList = ({ notes }: { readonly notes: readonly ReportNote[] }) => (
  <ul className={styles.notes}>
    {notes.map(({ id, words, where }) => (
      <li key={id}>
        {words}
        {where !== '' && <span className={styles.where}> {where}</span>}
      </li>
    ))}
  </ul>
)
