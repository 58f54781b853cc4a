import { gapsOf } from '../csv/series-of-rows.ts'
import type { FetchedSeries } from './contract.ts'
import { LISTED_WARNINGS } from './fetch-limits.ts'
import { joinSeries } from './join-series.ts'

const sumOf = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/**
 * What was read before and what was read now as one reading: a fetch that broke off and its rest, or an older reading and a
 * refresh of its end. Where both have a step the newer stands; counts of oddities are of both. It is partial when the newer
 * is. Null when the two do not share a grid.
 */
export const joinFetched = (before: FetchedSeries, now: FetchedSeries): FetchedSeries | null => {
  const series = joinSeries(before.series, now.series)
  if (series === null) return null
  const [a, b] = [before.report, now.report]
  const steps = series.valid.length
  const gaps = gapsOf(series)
  return {
    series,
    report: {
      ...b,
      from: series.start,
      until: series.start + steps * series.step,
      steps,
      measured: steps - gaps.steps,
      gaps,
      requests: a.requests + b.requests,
      retries: a.retries + b.retries,
      bytes: a.bytes + b.bytes,
      notNumbers: a.notNumbers + b.notNumbers,
      negative: a.negative + b.negative,
      offGrid: a.offGrid + b.offGrid,
      unordered: a.unordered + b.unordered,
      repeated: a.repeated + b.repeated,
      aboveTotal: a.aboveTotal + b.aboveTotal,
      eventsMissing: a.eventsMissing + b.eventsMissing,
      totalMissing: a.totalMissing + b.totalMissing,
      noBadEventsAtAll: a.noBadEventsAtAll && b.noBadEventsAtAll,
      resets: { events: sumOf(a.resets.events, b.resets.events), total: sumOf(a.resets.total, b.resets.total) },
      warnings: [...new Set([...a.warnings, ...b.warnings])].slice(0, LISTED_WARNINGS),
    },
  }
}
