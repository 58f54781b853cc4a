import type { Series } from '../../core/measurement/series.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { DAY, MINUTE } from '../../core/quantity/units.ts'
import type { UpptimeSite } from './summary.ts'

/** A site's days as a series, and what of the file lies outside them. */
export interface SiteSeries {
  readonly series: Series
  /** Days with downtime that lie outside. */
  readonly outside: number
}

/**
 * A site's days as a series of time watched: `valid` is the length of the day, `good` that less its minutes down. Days
 * that the file does not name were up. A series by day and no outages: the file does not say when in a day, or in how many
 * pieces, a site was down, and an outage would have to make that up.
 *
 * @param first start of the first day that was watched, in UTC
 * @param last start of the last one, not before `first`
 */
export const seriesOfDays = ({ downDays }: UpptimeSite, first: Instant, last: Instant): SiteSeries => {
  const days = Math.round((last - first) / DAY) + 1
  const good = new Float64Array(days).fill(DAY)
  const valid = new Float64Array(days).fill(DAY)
  let outside = 0
  for (const { day, minutes } of downDays) {
    const index = Math.round((day - first) / DAY)
    if (index < 0 || index >= days) outside += 1
    else good[index] = DAY - Math.round(minutes * MINUTE)
  }
  return { series: { start: first, step: DAY, good, valid }, outside }
}
