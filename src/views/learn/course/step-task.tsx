import { useId, useRef, useState } from 'react'
import { words } from '../../../lessons/course-page/words.ts'
import { Button } from '../../ui/button.tsx'
import { partWords } from '../part-words.ts'
import { Said } from '../said.tsx'
import type { CourseRun } from './course-run.ts'
import styles from './step-task.module.css'

/** The one thing to do in the view. It is seen as done by itself, whichever way it came about. */
export const StepTask = ({ run }: { readonly run: CourseRun }) => {
  const id = useId()
  const there = useRef<HTMLButtonElement>(null)
  const [isRefused, setIsRefused] = useState(false)
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
        <Button
          ref={there}
          onClick={() => {
            setIsRefused(run.partIsCovered)
            if (!run.partIsCovered) run.takeMeThere()
          }}
        >
          {partWords[attempt.part]}
        </Button>
        {!run.done && (
          <Button variant="quiet" onClick={finish}>
            {attempt.kind === 'change' ? 'Do it for me' : 'I have looked'}
          </Button>
        )}
      </div>
      <div role="status" className={styles.done}>
        {isRefused && run.partIsCovered && <p>{words.task.covered}</p>}
        {run.done && (
          <p>
            <b>{words.task.done}</b> <DoneWords run={run} />
          </p>
        )}
      </div>
      {run.effect !== null && run.effect.show !== null && run.keepsProgress && (
        <div className={styles.actions}>
          <Button variant="quiet" onClick={run.effect.show}>
            Show me
          </Button>
        </div>
      )}
    </section>
  )
}

/** What the one thing has changed, or why that is not said yet. */
export const DoneWords = ({ run }: { readonly run: CourseRun }) => {
  if (run.effect !== null) return <Said sentence={run.effect.said} marked />
  if (run.doneEarlier) return words.task.earlier
  return run.effectWaits ? words.task.waiting : null
}
