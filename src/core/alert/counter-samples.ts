import { historyCursor } from '../measurement/history-cursor.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { AlertSpan } from './firing.ts'
import type { PriorHistory } from './sampling.ts'

/** What scrapes of a service's two counters read: columns of one length, `times` ascending. */
export interface CounterSamples {
  readonly times: Float64Array
  /** Where none is missing in between, sample `i` lies at `start + i × interval`; else null. Quicker than to look `times` up. */
  readonly even: { readonly start: Instant; readonly interval: Milliseconds } | null
  /** Valid events counted so far: whole numbers that never fall. */
  readonly valid: Float64Array
  /** Bad events counted so far, likewise. */
  readonly bad: Float64Array
}

/** Totals of whole events come out a hair below them; without this a scrape would miss an event. */
const HAIR = 1e-6

/**
 * The counters behind a history, as scraped at every multiple of `scrapeInterval` since 1970 within `span`. A counter
 * counts whole events, so the running totals are cut. There is no sample within a gap of the measurements, none after
 * their end, and none before their beginning where the prior history is `none`. A service that ran healthily before has counters
 * far above 0: twice as much had been counted before the span as is counted within it.
 *
 * O(n + scrapes).
 */
export const counterSamples = (
  history: EventHistory,
  scrapeInterval: Milliseconds,
  span: AlertSpan,
  prior: PriorHistory,
): CounterSamples => {
  const { times: knots, valid: validColumn, bad: badColumn, missing, expectedRate } = history
  const lastIndex = knots.length - 1
  const lastKnot = knots[lastIndex] as number
  const earliest = prior === 'healthy' ? span.from : Math.max(span.from, knots[0] as number)
  const first = Math.ceil(earliest / scrapeInterval)
  const last = Math.floor(Math.min(span.to, lastKnot) / scrapeInterval)
  const size = Math.max(0, last - first + 1)
  const start = first * scrapeInterval
  // Without gaps nearly everybody reckons with the even grid, and a third column would cost as much as the other two.
  let times = missing === null ? null : new Float64Array(size)
  const valid = new Float64Array(size)
  const bad = new Float64Array(size)
  const ahead = prior === 'healthy' ? countsAhead(history, start, last * scrapeInterval) : { valid: 0, bad: 0 }
  const validAhead = ahead.valid + HAIR
  const badAhead = ahead.bad + HAIR
  const begin = knots[0] as number
  let knot = -1
  let from = NaN
  let to = begin
  let kept = 0
  for (let at = start, scrape = 0; scrape < size; scrape++, at += scrapeInterval) {
    while (to <= at) {
      knot += 1
      from = to
      to = knot < lastIndex ? (knots[knot + 1] as number) : Infinity
    }
    if (missing !== null && isMissing(missing, at === from ? knot - 1 : knot)) continue
    if (at === from) {
      valid[kept] = Math.floor(validAhead + (validColumn[knot] as number))
      bad[kept] = Math.floor(badAhead + (badColumn[knot] as number))
    } else if (knot < 0) {
      valid[kept] = Math.floor(validAhead + (at - begin) * expectedRate)
      bad[kept] = Math.floor(badAhead)
    } else {
      const part = (at - from) / (to - from)
      const validFrom = validColumn[knot] as number
      const badFrom = badColumn[knot] as number
      valid[kept] = Math.floor(validAhead + validFrom + ((validColumn[knot + 1] as number) - validFrom) * part)
      bad[kept] = Math.floor(badAhead + badFrom + ((badColumn[knot + 1] as number) - badFrom) * part)
    }
    if (times !== null) times[kept] = at
    kept += 1
  }
  return {
    get times() {
      times ??= Float64Array.from({ length: size }, (_, index) => start + index * scrapeInterval)
      return times.subarray(0, kept)
    },
    even: kept === size ? { start, interval: scrapeInterval } : null,
    valid: valid.subarray(0, kept),
    bad: bad.subarray(0, kept),
  }
}

/** What the counters of a long-running service showed at the history's beginning: whole, and enough never to be near 0. */
const countsAhead = (
  history: EventHistory,
  from: Instant,
  to: Instant,
): { readonly valid: number; readonly bad: number } => {
  const cursor = historyCursor(history, 'healthy')
  cursor.moveTo(from)
  const { valid, bad } = cursor
  cursor.moveTo(to)
  return {
    valid: 2 * Math.ceil(cursor.valid - valid + Math.max(0, -valid)),
    bad: 2 * Math.ceil(cursor.bad - bad) + 1,
  }
}

/** Whether the stretch after a knot is a gap. At a knot the counter was seen if the stretch that ends there was measured. */
const isMissing = (missing: Float64Array, knot: number): boolean =>
  knot >= 0 && knot + 1 < missing.length && (missing[knot + 1] as number) > (missing[knot] as number)
