import type { Course, Known, Step } from '../../../../src/lessons/course/course.ts'
import { beginningAt, ORDINARY } from './beginnings.ts'
import { look } from './look.ts'
import { stepWritten } from './told.ts'

const stepOf = (course: Course, key: string): Step => {
  const step = course.steps.find((one) => one.key === key)
  if (step === undefined) throw new RangeError(`no such step: ${key}`)
  return step
}

/** What is known when a step of a course begins, on an ordinary day. */
export const begun = (course: Course, key: string): Known =>
  look(stepOf(course, key).begin(course.start(beginningAt(ORDINARY))))

/** A step of a course as it is read on an ordinary day. */
export const readStep = (course: Course, key: string) => stepWritten(stepOf(course, key), begun(course, key), look)

/** What is known once the one thing of a step was done. */
export const afterTask = (course: Course, key: string): Known => {
  const { attempt } = stepOf(course, key)
  if (attempt.kind !== 'change') throw new RangeError(`nothing to change: ${key}`)
  return look(attempt.apply(begun(course, key).scenario))
}
