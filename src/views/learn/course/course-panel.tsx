import { formatCount } from '../../../format/count.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../said.tsx'
import styles from './course-panel.module.css'
import type { CourseRun } from './course-run.ts'
import { KeepScenario } from './keep-scenario.tsx'
import { KeepingNote } from './keeping-note.tsx'
import { StepLinks } from './step-links.tsx'
import { StepQuestion } from './step-question.tsx'
import { StepTask } from './step-task.tsx'

export interface CoursePanelProps {
  readonly run: CourseRun
  /** For a projector: only what a room needs. */
  readonly large?: boolean
}

/** What a step of a course says and asks, beside the real view. Nothing in it is locked: one may always go on. */
export const CoursePanel = ({ run, large = false }: CoursePanelProps) => {
  const { course, step, place } = run
  return (
    <aside aria-label="Lesson" className={styles.panel}>
      <p className={styles.overline}>
        {course.words.title} · step {formatCount(place + 1)} of {formatCount(course.steps.length)}
      </p>
      {run.askedFor !== null && (
        <p role="status" className={styles.notice}>
          There is no step “<bdi>{run.askedFor}</bdi>” here. The link may be from an older version; this is where the
          lesson begins.
        </p>
      )}
      <h2 data-step-top tabIndex={-1} className={styles.say}>
        <Said sentence={run.told.say} marked linked />
      </h2>
      <StepQuestion key={`${step.key} question`} run={run} />
      <StepTask run={run} />
      <StepLinks run={run} />
      {!large && (
        <div className={styles.foot}>
          <Button variant="quiet" onClick={run.restartStep}>
            Restart this step
          </Button>
          <Button variant="quiet" onClick={run.restartCourse}>
            Restart from the first step
          </Button>
          <KeepScenario run={run} />
          <KeepingNote />
        </div>
      )}
    </aside>
  )
}
