import type { Delivery } from '../../core/delivery/delivery.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Known } from './course.ts'
import { measuredIn } from './known.ts'

export const delivering = (scenario: Scenario, changes: Partial<Delivery>): Scenario => ({
  ...scenario,
  delivery: { ...scenario.delivery, ...changes },
})

/**
 * What the policy says of what is left.
 *
 * @throws RangeError when nothing was measured: a slip of the lesson's author.
 */
export const verdictIn = (known: Known): PolicyVerdict & { readonly remaining: Ratio } => {
  const remaining = measuredIn(known).remaining.share
  const verdict = policyVerdict(known.scenario.policy, remaining)
  if (verdict === null) throw new RangeError('no verdict in the lesson')
  return { ...verdict, remaining }
}

/**
 * What change costs.
 *
 * @throws RangeError when no alert would notice a failed change: a slip of the lesson's author.
 */
export const findingsIn = ({ scenario, assessment }: Known): ChangeFindings & Pick<DeliveryAssessment, 'basis'> => {
  const { findings, basis } = deliveryAssessment(scenario, assessment)
  if (findings === null) throw new RangeError('nobody notices a failed change in the lesson')
  return { ...findings, basis }
}
