import { useId, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { partWords } from '../part-words.ts'
import { Said } from '../said.tsx'
import type { CourseRun } from './course-run.ts'
import styles from './step-task.module.css'

/** The one thing to do in the view. It is seen as done by itself, whichever way it came about. */
export const StepTask = ({ run }: { readonly run: CourseRun }) => {
  const id = useId()
  const there = useRef<HTMLButtonElement>(null)
  const { attempt } = run.step
  const finish = (): void => {
    // The button that was pressed is about to go.
    there.current?.focus()
    if (attempt.kind === 'change') run.doIt()
    else run.finish()
  }
  return (
    <section className={styles.task} aria-labelledby={id}>
      <h3 id={id}>Do this</h3>
      <p className={styles.text}>
        <Said sentence={run.told.task} />
      </p>
      <div className={styles.actions}>
        <Button ref={there} onClick={run.takeMeThere}>
          {partWords[attempt.part]}
        </Button>
        {!run.done && (
          <Button variant="quiet" onClick={finish}>
            {attempt.kind === 'change' ? 'Do it for me' : 'I have looked'}
          </Button>
        )}
      </div>
      <p role="status" className={styles.done}>
        {run.done ? 'Done.' : ''}
      </p>
    </section>
  )
}
