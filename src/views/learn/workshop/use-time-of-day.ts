import { useEffect, useState } from 'react'
import { HOUR, MINUTE, SECOND } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'

const OFTEN: Milliseconds = 30 * SECOND

/** The clock on the person's wall. */
export const wallClock = (): Date => new Date()

const timeOfDay = (now: Date): Milliseconds => now.getHours() * HOUR + now.getMinutes() * MINUTE

/** What a clock says, to the minute, as it goes on; and a way to look at it at once. */
export const useTimeOfDay = (clock: () => Date): readonly [Milliseconds, () => Milliseconds] => {
  const [time, setTime] = useState(() => timeOfDay(clock()))
  useEffect(() => {
    const timer = setInterval(() => setTime(timeOfDay(clock())), OFTEN)
    return () => clearInterval(timer)
  }, [clock])
  const lookNow = (): Milliseconds => {
    const now = timeOfDay(clock())
    setTime(now)
    return now
  }
  return [time, lookNow]
}
