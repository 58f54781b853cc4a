import type { ExclusionOverlay } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from './event-history.ts'
import { historyColumns } from './history-columns.ts'

/**
 * A history without what was excluded: under maintenance nothing counts, in reclaimed time bad events do not. Excluded
 * time is no gap: nothing is expected of it, so it leaves numerator and denominator.
 *
 * Exclusions outside the history have no effect. O(n) in the knots, plus the exclusions.
 */
export const excludedHistory = (history: EventHistory, { maintenance, reclaimed }: ExclusionOverlay): EventHistory => {
  const { times, valid, bad, underlyingBad, missing } = history
  const begin = times[0] as number
  const end = times.at(-1) as number
  const cuts = [
    ...maintenance.map(({ from, to }) => ({ from, to, keepsGood: false })),
    ...reclaimed.map(({ from, to }) => ({ from, to, keepsGood: true })),
  ]
    .filter(({ from, to }) => from < end && to > begin)
    .sort((a, b) => a.from - b.from)
  if (cuts.length === 0) return history
  const columns = historyColumns(history, times.length + 2 * cuts.length)
  let next = 0
  let t = begin
  for (let knot = 0; knot + 1 < times.length; knot++) {
    const from = times[knot] as number
    const to = times[knot + 1] as number
    while (t < to) {
      while ((cuts[next]?.to ?? Infinity) <= t) next += 1
      const cut = cuts[next]
      const inCut = cut !== undefined && cut.from <= t
      const until = Math.min(to, cut === undefined ? to : inCut ? cut.to : cut.from)
      const part = until - t === to - from ? 1 : (until - t) / (to - from)
      const more = (column: Float64Array): number => ((column[knot + 1] as number) - (column[knot] as number)) * part
      const unmeasured = missing === null ? 0 : more(missing)
      if (!inCut) columns.add(until, more(valid), more(bad), more(underlyingBad), unmeasured)
      else if (cut.keepsGood) columns.add(until, more(valid) - more(bad), 0, 0, unmeasured)
      else columns.add(until, 0, 0, 0, 0)
      t = until
    }
  }
  return columns.finish(history.expectedRate)
}
