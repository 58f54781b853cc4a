import type { Keeping } from '../../../store/learning-store.ts'
import { useLearning } from '../../../store/use-learning.ts'
import styles from './keeping-note.module.css'

const WORDS: Readonly<Record<Exclude<Keeping, 'kept'>, string>> = {
  refused:
    'This browser keeps nothing, as in a private window. You can learn all the same, but your progress is gone when you close this tab.',
  full: 'There is no room left in this browser’s storage. Your progress is there until you close this tab, and kept as soon as there is room.',
  newer:
    'A newer Burnline keeps your progress in this browser, in a way that this one cannot read. It stays as it is; what you do here is gone when you close this tab.',
}

const UNREAD = 'Some of your kept progress could not be read. Nothing of it is lost: it is put aside as it was.'

/** Says when progress is not kept, or could not be read. */
export const KeepingNote = () => {
  const keeping = useLearning((state) => state.keeping)
  const hasUnread = useLearning((state) => state.hasUnread)
  if (keeping === 'kept' && !hasUnread) return null
  return (
    <p role="note" className={styles.note}>
      {keeping === 'kept' ? UNREAD : WORDS[keeping]}
    </p>
  )
}
