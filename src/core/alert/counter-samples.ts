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
  const { times: knots, missing } = history
  const earliest = prior === 'healthy' ? span.from : Math.max(span.from, knots[0] as number)
  const start = Math.ceil(earliest / scrapeInterval) * scrapeInterval
  const end = Math.floor(Math.min(span.to, knots.at(-1) as number) / scrapeInterval) * scrapeInterval
  const size = Math.max(0, (end - start) / scrapeInterval + 1)
  // Without gaps nearly everybody reckons with the even grid, and a third column would cost as much as the other two.
  const seen = missing === null ? null : new Float64Array(size)
  const valid = new Float64Array(size)
  const bad = new Float64Array(size)
  const ahead = prior === 'healthy' ? countsAhead(history, start, end) : { valid: 0, bad: 0 }
  const kept = scrape(history, { start, end, interval: scrapeInterval }, ahead, { times: seen, valid, bad })
  let times = seen
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

interface ScrapeGrid {
  readonly start: Instant
  readonly end: Instant
  readonly interval: Milliseconds
}

interface Counts {
  readonly valid: number
  readonly bad: number
}

interface Columns {
  readonly times: Float64Array | null
  readonly valid: Float64Array
  readonly bad: Float64Array
}

/**
 * Writes what every scrape of the grid reads into the columns, and returns how many there were. It holds the long loop and
 * nothing else: with more around it engines compile it badly.
 */
const scrape = (
  { times: knots, valid: validTotals, bad: badTotals, missing, expectedRate }: EventHistory,
  { start, end, interval }: ScrapeGrid,
  ahead: Counts,
  { times, valid, bad }: Columns,
): number => {
  const lastKnot = knots.length - 1
  const begin = knots[0] as number
  const validAhead = ahead.valid + HAIR
  const badAhead = ahead.bad + HAIR
  let at = start
  let kept = 0
  for (; at < begin && at <= end; at += interval) {
    if (times !== null) times[kept] = at
    valid[kept] = Math.floor(validAhead + (at - begin) * expectedRate)
    bad[kept] = Math.floor(badAhead)
    kept += 1
  }
  for (let knot = 0; at <= end; knot++) {
    const from = knots[knot] as number
    const to = knot < lastKnot ? (knots[knot + 1] as number) : Infinity
    for (; at < to && at <= end; at += interval) {
      if (missing !== null && isMissing(missing, at === from ? knot - 1 : knot)) continue
      let validNow = validAhead + (validTotals[knot] as number)
      let badNow = badAhead + (badTotals[knot] as number)
      if (at > from) {
        const part = (at - from) / (to - from)
        validNow += ((validTotals[knot + 1] as number) - (validTotals[knot] as number)) * part
        badNow += ((badTotals[knot + 1] as number) - (badTotals[knot] as number)) * part
      }
      if (times !== null) times[kept] = at
      valid[kept] = Math.floor(validNow)
      bad[kept] = Math.floor(badNow)
      kept += 1
    }
  }
  return kept
}

/** What the counters of a long-running service showed at the history's beginning: whole, and enough never to be near 0. */
const countsAhead = (history: EventHistory, from: Instant, to: Instant): Counts => {
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
