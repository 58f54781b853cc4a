import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { CourseRun } from './course-run.ts'

/** The scenario of the lesson is for practice: what is done to it touches nothing of the person's, and is gone unless it is kept. */
export const KeepScenario = ({ run }: { readonly run: CourseRun }) => {
  const [kept, setKept] = useState<string | null>(null)
  return (
    <>
      <Button variant="quiet" onClick={() => setKept(run.keep())}>
        Keep as my scenario
      </Button>
      <p role="status">
        {kept !== null && (
          <>
            Kept beside your own as “<bdi>{kept}</bdi>”. <a href="#/budget">Go to it</a>
          </>
        )}
      </p>
    </>
  )
}
