import type { Course } from '../course.ts'
import { AFFORD, CANARY, FASTER } from './pace-steps.ts'
import { FREEZE, ONE_MORE, POLICY } from './policy-steps.ts'
import { startOfShipping } from './start.ts'
import { words } from './words.ts'

/** What a policy says, what a freeze is for, and what makes more releases affordable. */
export const shipOrFreeze: Course = {
  key: 'ship-or-freeze',
  words,
  minutes: 8,
  start: startOfShipping,
  steps: [POLICY, ONE_MORE, FREEZE, FASTER, CANARY, AFFORD],
}
