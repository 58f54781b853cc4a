import type { Scenario } from '../scenario/scenario.ts'
import { MINUTE } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'

/**
 * The step of a scenario's measurements where time slices are shorter than it. What happened within a step is not known, so
 * its events are spread evenly over its slices. null: slices are as long or longer, or nothing was measured.
 */
export const coarserStep = ({ measurements, timeSlices }: Scenario): Milliseconds | null => {
  if (measurements === null) return null
  const step = measurements.kind === 'imported' ? measurements.step : MINUTE
  return timeSlices.length < step ? step : null
}
