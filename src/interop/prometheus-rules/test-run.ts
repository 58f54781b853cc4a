import { longestWindow } from '../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { counterSamples } from '../../core/alert/counter-samples.ts'
import type { CounterSamples } from '../../core/alert/counter-samples.ts'
import type { AlertSpan } from '../../core/alert/firing.ts'
import type { AlertReading } from '../../core/alert/sampling.ts'
import type { EventHistory } from '../../core/measurement/event-history.ts'
import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import type { TestSeries } from './test-series.ts'

/** promtool gives up where one look needs more than 10,000 samples, and counts a few of its own. */
const MOST_SAMPLES_IN_A_WINDOW = 9_900
/** Longer than 30 days and a window of 3 days by the minute. */
const MOST_STEPS = 50_000

const STEPS: readonly Milliseconds[] = [1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE)
const LONG_STEPS: readonly Milliseconds[] = [1, 2, 6, 12].map((hours) => hours * HOUR)

/** The time between two samples of a test: the scenario's, but no finer than promtool can bear. */
const testStep = (rules: readonly AlertRule[], { sampling }: AlertReading): Milliseconds => {
  const least = Math.max(sampling.scrapeInterval, longestWindow(rules) / MOST_SAMPLES_IN_A_WINDOW)
  return [...STEPS, ...LONG_STEPS].find((step) => step >= least) ?? DAY
}

/** The two counters of a test, as they are fed. */
export interface TestCounters {
  readonly times: ArrayLike<Instant>
  readonly bad: Float64Array
  readonly other: Float64Array
}

/** What a test feeds, from its time 0 at `start` to its last evaluation at `end`, both on a step. */
export interface TestRun {
  readonly start: Instant
  readonly end: Instant
  readonly step: Milliseconds
  readonly counters: TestCounters
  /** What Prometheus makes of the counters together. */
  readonly samples: CounterSamples
}

/**
 * The counters of a scenario as a test feeds them, over the last part of `span` if all of it is too much. They begin far
 * above 0, so that no rate is held back there, and neither ever falls.
 *
 * @returns null where there is nothing to feed.
 */
export const testRun = (
  history: EventHistory,
  rules: readonly AlertRule[],
  reading: AlertReading,
  span: AlertSpan,
  otherCounts: TestSeries['otherCounts'],
): TestRun | null => {
  const step = testStep(rules, reading)
  const to = Math.floor(span.to / step) * step
  const from = Math.max(Math.ceil(span.from / step) * step, to - MOST_STEPS * step)
  const { times, even, valid, bad } = counterSamples(history, step, { from, to }, reading.priorHistory)
  if (times.length < 2) return null
  const start = times[0] as number
  const lastSample = times[times.length - 1] as number
  const badCounter = raised(bad)
  const other = raised(otherCounts === 'valid' ? valid : goodOf(valid, bad))
  return {
    start,
    // Once the last sample has left every window there is nothing to see.
    end: Math.min(to, lastSample + Math.ceil(longestWindow(rules) / step + 1) * step),
    step,
    counters: { times, bad: badCounter, other },
    samples: {
      times,
      even,
      bad: badCounter,
      valid: otherCounts === 'valid' ? other : other.map((count, index) => count + (badCounter[index] as number)),
    },
  }
}

/** Counted in whole events, a bad one may come a sample before the valid one that it is: no counter falls for that. */
const goodOf = (valid: Float64Array, bad: Float64Array): Float64Array => {
  let most = -Infinity
  return valid.map((count, index) => {
    most = Math.max(most, count - (bad[index] as number))
    return most
  })
}

/** The counter from a round number on that is at least twice what it counts. */
const raised = (counter: Float64Array): Float64Array => {
  const first = counter[0] as number
  const counted = (counter[counter.length - 1] as number) - first
  let base = 1_000
  while (base < 2 * counted) base *= 10
  return counter.map((count) => count - first + base)
}
