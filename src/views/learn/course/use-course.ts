import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Course } from '../../../lessons/course/course.ts'
import { fetchCourse } from '../../../lessons/course/courses.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'

/** What there is of a course so far. `missing`: there is none under this key; `failed`: there is no network, it seems. */
export type CourseState = Course | 'fetching' | 'missing' | 'failed'

const fetched = new Map<CourseKey, Course>()

/** Fetches a course, and says whether it could be had. */
const fetchInto = async (key: CourseKey): Promise<boolean> => {
  try {
    const course = await fetchCourse[key]?.()
    if (course !== undefined) fetched.set(key, course)
    return course !== undefined
  } catch {
    return false
  }
}

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
    const take = async (key: CourseKey): Promise<void> => {
      const ok = await fetchInto(key)
      if (gone) return
      if (ok) setArrived((number) => number + 1)
      else setFailed((before) => new Set([...before, key]))
    }
    for (const key of keys.filter((one) => isToFetch(one, failed))) {
      void take(key)
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
