import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import { formatAvailability } from '../../format/availability.ts'

/** What follows the journey's name, without a full stop: "can promise at best 99.64 %, if failures are independent". */
export const promiseWords = ({ answer }: SystemAssessment): string => {
  if (answer.kind !== 'too-large')
    return `can promise at best ${formatAvailability(answer.unavailability)}, if failures are independent`
  const { low, high } = answer.bounds
  return `can promise between ${formatAvailability(high)} and ${formatAvailability(low)}, if failures are independent`
}
