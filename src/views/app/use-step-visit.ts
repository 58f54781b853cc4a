import { useCallback, useState } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Question } from '../../lessons/course/course.ts'
import { useLearning, useLearningActions } from '../../store/use-learning.ts'
import { NEW_VISIT, stepVisit } from '../../store/visits.ts'
import type { StepVisit } from '../../store/visits.ts'
import type { CourseRun } from '../learn/course/course-run.ts'

/** What was guessed and done in a step. */
export interface Visited extends StepVisit {
  /** The facts with which it was done; null before, and where it was done before the page was opened again. */
  readonly doneWith: Scenario | null
  readonly answer: (option: number) => void
  readonly finish: (facts: Scenario) => void
}

/**
 * The guess and the "Done" of a step. What a learner did outlives a reload and a walk to another page, in this tab; what a room
 * did is kept nowhere.
 */
export const useStepVisit = (
  { course, step, keepsProgress }: Pick<CourseRun, 'course' | 'step' | 'keepsProgress'>,
  day: Instant,
  { options, right }: Question,
): Visited => {
  const visits = useLearning((state) => state.visits)
  const { answered, did, visited } = useLearningActions()
  const [visit, setVisit] = useState(() => (keepsProgress ? stepVisit(visits, course.key, step.key, day) : NEW_VISIT))
  const [doneWith, setDoneWith] = useState<Scenario | null>(null)
  const { done } = visit
  // What the tab has kept may name an option that there is not.
  const guess = visit.guess !== null && visit.guess < options.length ? visit.guess : null
  const change = (changes: Partial<StepVisit>): void => {
    setVisit((before) => ({ ...before, ...changes }))
    if (keepsProgress) visited(course.key, step.key, day, changes)
  }
  const finish = (facts: Scenario): void => {
    setDoneWith(facts)
    change({ done: true })
    if (keepsProgress) did(course.key, step.key)
  }
  return {
    guess,
    done,
    doneWith,
    answer: (option) => {
      if (guess !== null) return
      change({ guess: option })
      if (keepsProgress) answered(course.key, step.key, option === right)
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- everything that it is made of stays while the step is open
    finish: useCallback(finish, []),
  }
}
