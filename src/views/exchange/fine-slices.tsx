import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatDuration } from '../../format/duration.ts'

export interface FineSlicesProps {
  readonly scenario: Pick<Scenario, 'budgetingMethod' | 'timeSlices'>
  /** Length of one step of the measurements. */
  readonly step: Milliseconds
}

/** Says that time slices are shorter than the steps of measurements, where they are. */
export const FineSlices = ({ scenario: { budgetingMethod, timeSlices }, step }: FineSlicesProps) =>
  budgetingMethod === 'timeslices' && timeSlices.length < step ? (
    <p>
      Time slices of {formatDuration(timeSlices.length)} are finer than these steps of {formatDuration(step)}: each step
      is spread evenly over its slices.
    </p>
  ) : null
