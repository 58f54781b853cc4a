import { Suspense, lazy } from 'react'
import { Popover } from '../ui/popover.tsx'

const TrafficFields = lazy(async () => ({ default: (await import('./traffic-fields.tsx')).TrafficFields }))

/** Where the events come from. */
export const TrafficEditor = () => (
  <Popover trigger="Traffic" label="Traffic" variant="quiet">
    <Suspense>
      <TrafficFields />
    </Suspense>
  </Popover>
)
