import { useMemo } from 'react'
import type { Course } from '../../../lessons/course/course.ts'
import { courseProgress } from '../../../lessons/course/course-progress.ts'
import type { CourseProgress } from '../../../lessons/course/course-progress.ts'
import { stepLearned } from '../../../store/learned.ts'
import { useLearning } from '../../../store/use-learning.ts'

/** A course and how far the person is in it. */
export interface Taken {
  readonly course: Course
  readonly progress: CourseProgress
}

export const useTaken = (courses: readonly Course[]): readonly Taken[] => {
  const learned = useLearning((state) => state.learned)
  return useMemo(
    () =>
      courses.map((course) => ({
        course,
        progress: courseProgress(course, (step) => stepLearned(learned, course.key, step)),
      })),
    [courses, learned],
  )
}
