import { useActions, useUndo } from '../../store/use-store.ts'
import type { CourseRun } from '../learn/course/course-run.ts'
import { Button } from '../ui/button.tsx'
import { Brand } from './brand.tsx'
import styles from './header.module.css'
import { present } from './present.ts'

/** The head of a lesson: where one is, the way back, and what can be done to the practice scenario. */
export const CourseHeader = ({ run }: { readonly run?: CourseRun }) => {
  const { undo, redo } = useActions()
  const { canUndo, canRedo } = useUndo()
  return (
    <header className={styles.header}>
      <Brand />
      <nav aria-label="Way back" className={styles.views}>
        <a href="#/learn">All of Learn</a>
        {run !== undefined && <span className={styles.here}>{run.course.words.title}</span>}
      </nav>
      {run !== undefined && !run.ended && (
        <div className={styles.tools}>
          <Button disabled={!canUndo} aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
            Undo
          </Button>
          <Button disabled={!canRedo} aria-keyshortcuts="Shift+Control+Z Shift+Meta+Z" onClick={redo}>
            Redo
          </Button>
          <Button onClick={present}>Present</Button>
        </div>
      )}
    </header>
  )
}
