import { EXERCISE_KEYS, kindOf, LESSON_KEYS, TOUR } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import type { Course } from '../../../lessons/course/course.ts'

/** What stands for the page after the last step. No step is called so. */
export const END = 'end'

const KEYS: readonly CourseKey[] = [...LESSON_KEYS, ...EXERCISE_KEYS, TOUR]

/** The address of a course, or of a step of it. */
export const courseAddress = (key: CourseKey, step?: string): string =>
  ['#/learn', kindOf(key), ...(key === TOUR ? [] : [key]), ...(step === undefined ? [] : [step])].join('/')

/** What an address within Learn asks for: "lessons/budget/spent". */
export interface AskedCourse {
  /** null: there is no such course. */
  readonly key: CourseKey | null
  /** As it stands in the address. */
  readonly name: string
  readonly step: string | null
}

export const askedCourse = (path: readonly string[]): AskedCourse => {
  const [name = '', step = null] = path[0] === TOUR ? path : path.slice(1)
  return { key: KEYS.find((key) => key === name) ?? null, name, step }
}

/** The place of a step in its course, from 0; after the last one for the end, null where there is no such step. */
export const placeOf = ({ steps }: Course, step: string | null): number | null => {
  if (step === null) return 0
  if (step === END) return steps.length
  const place = steps.findIndex(({ key }) => key === step)
  return place < 0 ? null : place
}
