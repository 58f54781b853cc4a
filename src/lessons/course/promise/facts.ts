import { slaAssessment } from '../../../core/cost/sla-assessment.ts'
import type { SlaAssessment } from '../../../core/cost/sla-assessment.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { amount, count, duration } from '../../fact.ts'
import type { Fact } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import type { Known } from '../course.ts'
import { measuredIn } from '../known.ts'

/** What was counted, in facts that most steps speak of. */
export interface Counted {
  readonly valid: Fact
  readonly bad: Fact
  readonly window: Fact
  readonly sli: Ratio
}

export const countedIn = (known: Known): Counted => {
  const { validEvents, consumed, sli, countedTime } = measuredIn(known)
  return {
    valid: count(validEvents, nouns.request),
    bad: amount(consumed.events),
    window: duration(countedTime),
    sli: sli ?? 1,
  }
}

/**
 * The contract of a scenario that has one.
 *
 * @throws RangeError when it has none.
 */
export const contractIn = ({ scenario, assessment }: Known): SlaAssessment => {
  const { sla } = scenario.cost
  if (sla === null) throw new RangeError('no contract in the lesson')
  return slaAssessment(sla, assessment, timeZoneOf(scenario.sloWindow))
}
