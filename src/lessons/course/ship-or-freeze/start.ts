import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

export const DEPLOY = 'deploy'

/** A month with a bad deploy and a brown-out, which leave a third of the budget. */
export const startOfShipping = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    incidents: [
      incidentOf(DEPLOY, words.deploy, beginning.midnight - 12 * DAY + 14 * HOUR, 20 * MINUTE, WHOLE),
      incidentOf(
        'brown-out',
        words.brownOut,
        beginning.midnight - 7 * DAY + 9 * HOUR,
        3 * HOUR,
        ppb(50_000_000),
        'dependency',
      ),
    ],
  })
