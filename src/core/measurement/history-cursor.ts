import type { PriorHistory } from '../alert/sampling.ts'
import type { Instant } from '../quantity/units.ts'
import type { EventHistory } from './event-history.ts'
import { seek } from './seek.ts'

/** A place in a history that is moved along, and the running totals there. */
export interface HistoryCursor {
  /** Bad events from the first knot up to the cursor. */
  bad: number
  /** Valid events likewise; below 0 before the first knot of a service that ran healthily until then. */
  valid: number
  /** Index of the last knot at or before the cursor; −1 before the first. */
  index: number
  moveTo(t: Instant): void
}

/** A cursor on `history`. After its last knot nothing is measured, so the totals stand still. */
export const historyCursor = (
  { times, valid, bad, expectedRate }: EventHistory,
  prior: PriorHistory,
): HistoryCursor => {
  const last = times.length - 1
  const begin = times[0] as number
  return {
    bad: 0,
    valid: 0,
    index: -1,
    moveTo(t) {
      const index = seek(times, t, this.index)
      this.index = index
      if (index < 0) {
        this.bad = 0
        this.valid = prior === 'healthy' ? (t - begin) * expectedRate : 0
        return
      }
      const from = times[index] as number
      const badFrom = bad[index] as number
      const validFrom = valid[index] as number
      if (index === last || t === from) {
        this.bad = badFrom
        this.valid = validFrom
        return
      }
      const part = (t - from) / ((times[index + 1] as number) - from)
      this.bad = badFrom + ((bad[index + 1] as number) - badFrom) * part
      this.valid = validFrom + ((valid[index + 1] as number) - validFrom) * part
    },
  }
}
