import type { Course } from './course.ts'

/** What is known of a step: whether the first guess was right (null: none yet) and whether its one thing was done. */
export interface KnownStep {
  readonly right: boolean | null
  readonly done: boolean
}

/** How far somebody is in a course. */
export interface CourseProgress {
  readonly steps: number
  /** Steps that were guessed and done. */
  readonly done: number
  readonly guessed: number
  /** First guesses that were right. */
  readonly right: number
  /** The place of the first step that is not done, from 0; null when all are. */
  readonly next: number | null
  readonly isBegun: boolean
}

const isOver = ({ right, done }: KnownStep): boolean => right !== null && done

/** How far somebody is, by what is known of each step. */
export const courseProgress = (course: Course, known: (step: string) => KnownStep): CourseProgress => {
  const steps = course.steps.map(({ key }) => known(key))
  const next = steps.findIndex((step) => !isOver(step))
  return {
    steps: steps.length,
    done: steps.filter(isOver).length,
    guessed: steps.filter(({ right }) => right !== null).length,
    right: steps.filter(({ right }) => right === true).length,
    next: next < 0 ? null : next,
    isBegun: steps.some(({ right, done }) => right !== null || done),
  }
}
