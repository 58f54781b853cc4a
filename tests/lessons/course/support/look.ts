import type { Look } from '../../../../src/lessons/course/course.ts'
import { createLook } from '../../../../src/store/look.ts'
import { ORDINARY } from './beginnings.ts'

/** Every number of a course's scenario, as the app works it out. */
export const look: Look = createLook(ORDINARY)
