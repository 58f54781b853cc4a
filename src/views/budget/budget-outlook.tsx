import { useDeferredValue } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { ForecastPart } from './forecast-part.tsx'
import { LowTrafficPart } from './low-traffic-part.tsx'
import { PeakAndNightPart } from './peak-and-night-part.tsx'

/** What may come, and what the traffic has to do with it. Fetched last, and never holds up a keystroke. */
export const BudgetOutlook = ({ assessment }: { readonly assessment: Assessment }) => {
  const later = useDeferredValue(assessment)
  return (
    <>
      <ForecastPart assessment={later} />
      <LowTrafficPart assessment={later} />
      <PeakAndNightPart assessment={later} />
    </>
  )
}
