import type { Instant } from '../../../../src/core/quantity/units.ts'
import type { Course, Known } from '../../../../src/lessons/course/course.ts'
import { beginningAt, ORDINARY } from './beginnings.ts'
import { look } from './look.ts'
import { stepWritten } from './told.ts'
import type { StepWritten } from './told.ts'

/** A step as it is read, and what is known before and after the one thing is done. */
export interface StepRead extends StepWritten {
  readonly begin: Known
  readonly after: Known
}

/** Reads one step of a course on a day. */
export const stepRead = (course: Course, key: string, midnight: Instant = ORDINARY): StepRead => {
  const step = course.steps.find((one) => one.key === key)
  if (step === undefined) throw new RangeError(`no such step: ${key}`)
  const begin = look(step.begin(course.start(beginningAt(midnight))))
  const { attempt } = step
  return {
    ...stepWritten(step, begin, look),
    begin,
    after: attempt.kind === 'change' ? look(attempt.apply(begin.scenario)) : begin,
  }
}
