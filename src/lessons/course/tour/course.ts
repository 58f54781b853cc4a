import type { Course } from '../course.ts'
import { FILES, WOKEN } from './alert-steps.ts'
import { LEFT, POST_MORTEM, PROMISE, WHY } from './budget-steps.ts'
import { AUTOMATE, ONE_BUDGET, SHIP } from './delivery-steps.ts'
import { STANDS_ON } from './system-step.ts'
import { words } from './words.ts'

/** The e-commerce team's story, through every view: what is left of the budget, why it fell, and whether they may ship. */
export const tour: Course = {
  key: 'tour',
  words,
  minutes: 15,
  start: ({ builtIn }) => builtIn,
  steps: [PROMISE, LEFT, WHY, WOKEN, FILES, SHIP, AUTOMATE, STANDS_ON, POST_MORTEM, ONE_BUDGET],
}
