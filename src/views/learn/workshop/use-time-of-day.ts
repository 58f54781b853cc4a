import { useEffect, useState } from 'react'
import { HOUR, MINUTE } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'

const OFTEN = 5_000

const timeOfDay = (): Milliseconds => {
  const clock = new Date()
  return clock.getHours() * HOUR + clock.getMinutes() * MINUTE
}

/** What the clock on the person's wall says, to the minute, as it goes on. */
export const useTimeOfDay = (): Milliseconds => {
  const [time, setTime] = useState(timeOfDay)
  useEffect(() => {
    const timer = setInterval(() => setTime(timeOfDay()), OFTEN)
    return () => clearInterval(timer)
  }, [])
  return time
}
