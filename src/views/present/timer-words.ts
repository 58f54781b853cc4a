import { SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { formatDuration } from '../../format/duration.ts'
import { ran } from './timer.ts'
import type { Timer } from './timer.ts'

const seconds = (ms: Milliseconds): string => formatDuration(Math.floor(ms / SECOND) * SECOND)

/** What a timer shows: "4m 10s", and with a time set "15m 50s left" or "2m over". */
export const timerWords = (timer: Timer, at: number): string => {
  const passed = ran(timer, at)
  if (timer.limit === null) return seconds(passed)
  const left = timer.limit - Math.floor(passed / SECOND) * SECOND
  return left >= 0 ? `${seconds(left)} left` : `${seconds(-left)} over`
}
