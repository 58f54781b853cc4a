import { errorBudget } from '../objective/error-budget.ts'
import { DAY, ratioOf } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'

/** What an unavailability is told over unless somebody says otherwise. */
const A_MONTH: Milliseconds = 30 * DAY

/** How long something fails within `length`, 30 days unless told otherwise, in milliseconds; may be a fraction. */
export const timeFailing = (unavailability: Ratio, length: Milliseconds = A_MONTH): Milliseconds =>
  unavailability * length

/** How much longer than a target allows something fails within `length`; 0 or less where it keeps the target. */
export const timeBeyond = (
  unavailability: Ratio,
  target: PartsPerBillion,
  length: Milliseconds = A_MONTH,
): Milliseconds => timeFailing(unavailability - ratioOf(errorBudget(target)), length)
