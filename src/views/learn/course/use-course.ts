import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Course } from '../../../lessons/course/course.ts'
import { fetchCourse } from '../../../lessons/course/courses.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'

/** What there is of a course so far. `missing`: there is none under this key; `failed`: there is no network, it seems. */
export type CourseState = Course | 'fetching' | 'missing' | 'failed'

const fetched = new Map<CourseKey, Course>()

const isToFetch = (key: CourseKey, failed: ReadonlySet<CourseKey>): boolean =>
  fetchCourse[key] !== undefined && !fetched.has(key) && !failed.has(key)

const NONE: ReadonlySet<CourseKey> = new Set()

/** Courses, fetched when they are asked for, in the order asked. `again` tries once more what could not be fetched. */
export const useCourses = (
  keys: readonly CourseKey[],
): { readonly courses: readonly CourseState[]; readonly again: () => void } => {
  const [failed, setFailed] = useState(NONE)
  const [arrived, setArrived] = useState(0)
  useEffect(() => {
    let gone = false
    for (const key of keys.filter((one) => isToFetch(one, failed))) {
      fetchCourse[key]?.().then(
        (course) => {
          fetched.set(key, course)
          if (!gone) setArrived((number) => number + 1)
        },
        () => {
          if (!gone) setFailed((before) => new Set([...before, key]))
        },
      )
    }
    return () => {
      gone = true
    }
  }, [keys, failed])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what has arrived is kept outside, for every part of the page
  const courses = useMemo(() => keys.map((key) => stateOf(key, failed)), [keys, failed, arrived])
  return { courses, again: useCallback(() => setFailed(NONE), []) }
}

/** One course likewise; null for none. */
export const useCourse = (key: CourseKey | null): { readonly course: CourseState; readonly again: () => void } => {
  const keys = useMemo(() => (key === null ? [] : [key]), [key])
  const { courses, again } = useCourses(keys)
  return { course: courses[0] ?? 'missing', again }
}

const stateOf = (key: CourseKey, failed: ReadonlySet<CourseKey>): CourseState => {
  if (fetchCourse[key] === undefined) return 'missing'
  return fetched.get(key) ?? (failed.has(key) ? 'failed' : 'fetching')
}
