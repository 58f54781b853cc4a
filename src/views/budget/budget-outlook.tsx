import { useDeferredValue } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { Staged } from '../scenario/staged.tsx'
import { ForecastPart } from './forecast-part.tsx'
import { LowTrafficPart } from './low-traffic-part.tsx'
import { PeakAndNightPart } from './peak-and-night-part.tsx'

/** What may come, and what the traffic has to do with it. Fetched last, and never holds up a keystroke. */
export const BudgetOutlook = ({ assessment }: { readonly assessment: Assessment }) => {
  const later = useDeferredValue(assessment)
  return (
    <>
      <Staged part="forecast">
        <ForecastPart assessment={later} />
      </Staged>
      <Staged part="low-traffic">
        <LowTrafficPart assessment={later} />
      </Staged>
      <Staged part="peak-and-night">
        <PeakAndNightPart assessment={later} />
      </Staged>
    </>
  )
}
