import { useEffect } from 'react'
import { formatCount } from '../../format/count.ts'
import { CourseEnd } from '../learn/course/course-end.tsx'
import { CoursePanel } from '../learn/course/course-panel.tsx'
import { DoneWords } from '../learn/course/step-task.tsx'
import { StepLinks } from '../learn/course/step-links.tsx'
import type { CourseRun } from '../learn/course/course-run.ts'
import { Button } from '../ui/button.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { CourseHeader } from './course-header.tsx'
import styles from './course-place.module.css'
import { CourseStage } from './course-stage.tsx'
import { followTerm } from './follow-term.ts'
import { Guarded } from './guarded.tsx'
import { VIEW_NAMES } from './route.ts'
import { ShownView } from './shown-view.tsx'
import { useShortcuts } from './shortcuts.ts'
import type { ShownPage } from './use-view.ts'

/** A lesson, an exercise or the tour, with a scenario of its own. */
export const CoursePlace = ({ page }: { readonly page: ShownPage }) => (
  <CourseStage
    path={page.path}
    renderFrame={(words) => (
      <div className={styles.page}>
        <CourseHeader />
        <main id="main" tabIndex={-1} aria-label="Lesson" className={styles.alone}>
          <Titled title="Lesson" />
          {words}
        </main>
      </div>
    )}
  >
    {(run) => <Taken run={run} />}
  </CourseStage>
)

const Titled = ({ title }: { readonly title: string }) => {
  usePageTitle(title)
  return null
}

const Taken = ({ run }: { readonly run: CourseRun }) => {
  const { course, step, ended } = run
  useShortcuts('inner')
  useEffect(() => {
    document.addEventListener('click', followTerm)
    return () => document.removeEventListener('click', followTerm)
  }, [])
  usePageTitle(ended ? course.words.title : `Step ${formatCount(run.place + 1)} · ${course.words.title}`)
  return (
    <div className={styles.page}>
      <CourseHeader run={run} />
      {ended ? (
        <main id="main" tabIndex={-1} aria-label="The end" className={styles.alone}>
          <CourseEnd run={run} />
        </main>
      ) : (
        <div className={styles.columns}>
          <CoursePanel run={run} />
          <main id="main" tabIndex={-1} aria-label={VIEW_NAMES[step.view]} className={styles.view}>
            <Guarded>
              <ShownView view={step.view} />
            </Guarded>
            <div className={styles.below} data-done={run.done}>
              {run.effect !== null && (
                <p className={styles.changed}>
                  <DoneWords run={run} />
                </p>
              )}
              <Button onClick={run.toTop}>Back up to the question</Button>
              <StepLinks run={run} label="Steps, below the view" />
            </div>
          </main>
        </div>
      )}
    </div>
  )
}
