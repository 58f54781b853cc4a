import { expect, test } from 'vitest'
import { coveredTime, totalAt } from '../../src/core/measurement/event-history.ts'
import type { EventHistory } from '../../src/core/measurement/event-history.ts'
import type { Instant, Milliseconds } from '../../src/core/quantity/units.ts'
import { randomScenario } from './support/random-scenario.ts'
import { samplesOf } from './support/subject.ts'

/** The whole events up to `t`; healthy traffic at the mean rate before the history. */
const countAt = (
  { times, expectedRate }: EventHistory,
  totals: Float64Array,
  t: Instant,
  priorRate: number,
): number => {
  const begin = times[0]!
  const total = t < begin ? (t - begin) * expectedRate * priorRate : totalAt(times, totals, t)
  return Math.floor(total + 1e-6)
}

const isSeen = (history: EventHistory, t: Instant): boolean =>
  t <= history.times[0]! || coveredTime(history, t - 1, t) > 0

const multiplesWithin = (from: Instant, to: Instant, interval: Milliseconds): readonly Instant[] => {
  const first = Math.ceil(from / interval) * interval
  return Array.from({ length: Math.floor((to - first) / interval) + 1 }, (_, index) => first + index * interval)
}

// A real Prometheus is given these samples too, so that it cannot tell whether they are right.
test('scrapes count the whole events of the history behind them, looked up one by one, and none in a gap', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const scenario = randomScenario(seed)
    const { history, prior, sampling, span } = scenario
    const { times, valid, bad } = samplesOf(scenario)
    const from = prior === 'none' ? history.times[0]! : times[0]!
    const scrapes = multiplesWithin(from, span.to, sampling.scrapeInterval).filter((t) => isSeen(history, t))
    expect([...times], `of ${scenario.name}`).toEqual(scrapes)
    for (const [counter, totals, priorRate] of [
      [valid, history.valid, 1],
      [bad, history.bad, 0],
    ] as const) {
      const expected = scrapes.map((t) => countAt(history, totals, t, priorRate))
      const ahead = counter[0]! - expected[0]!
      expect(
        [...counter].map((count) => count - ahead),
        `of ${scenario.name}`,
      ).toEqual(expected)
    }
  }
})
