import { countsBetween } from '../measurement/event-history.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import type { Assessment } from './assessment.ts'
import { isSpent } from './spenders.ts'

/**
 * So many valid events came for each bad one in the SLO window so far: 1,490 means that one in 1,490 failed. At least 1.
 *
 * @returns null when nothing failed or nothing was measured.
 */
export const oneFailedIn = ({ outlook, period, now, consumed }: Assessment): number | null => {
  if (consumed === null || !isSpent(consumed.share)) return null
  const { bad, valid } = countsBetween(outlook.history, period.start, now)
  return valid / bad
}

/** So many valid events there must be for each bad one to meet a target: 1 / budget. 99.9 % gives 1,000. */
export const oneMayFailIn = (target: PartsPerBillion): number => WHOLE / errorBudget(target)
