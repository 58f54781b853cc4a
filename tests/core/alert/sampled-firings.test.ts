import { describe, expect, it } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { counterSamples } from '../../../src/core/alert/counter-samples.ts'
import type { PriorHistory, Sampling } from '../../../src/core/alert/sampling.ts'
import { sampledFirings } from '../../../src/core/alert/sampled-firings.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { series } from '../build.ts'

const objective = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const sampling: Sampling = { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 0, version: 2 }
const fast: AlertRule = {
  id: 'one',
  severity: 'page',
  longWindow: HOUR,
  shortWindow: 5 * MINUTE,
  threshold: burnRateOf(14.4),
  for: 0,
}

type Step = readonly [bad: number, valid: number] | null

/** `count` minutes of `step`, one after the other. */
const minutes = (...parts: readonly (readonly [count: number, step: Step])[]): readonly Step[] =>
  parts.flatMap(([count, step]) => Array.from({ length: count }, () => step))

const calm: Step = [0, 1_000]
const down: Step = [1_000, 1_000]

/** First and last minute of each firing. */
const firingMinutes = (
  steps: readonly Step[],
  { rule = fast, prior = 'healthy', ...more }: Partial<Sampling> & { rule?: AlertRule; prior?: PriorHistory } = {},
): readonly (readonly [number, number])[] => {
  const settings = { ...sampling, ...more }
  const span = { from: 0, to: steps.length * MINUTE }
  const samples = counterSamples(
    seriesHistory(series(steps)),
    settings.scrapeInterval,
    { ...span, from: -2 * HOUR },
    prior,
  )
  return sampledFirings(samples, rule, objective, settings, span).map(({ from, to }) => [
    from / MINUTE,
    to / MINUTE - 1,
  ])
}

describe('when a rule fires as Prometheus samples it', () => {
  it('a full outage from minute 100 to 120: version 2 on the scrape sees whole windows, version 3 one scrape less', () => {
    const steps = minutes([100, calm], [20, down], [200, calm])
    // One minute of 60 is 1.67 % and above 1.44 %. The last bad minute, 119 to 120, leaves a closed window of 5 minutes
    // after 124; one of 4 minutes, which is what the samples in (t − 5m, t] span, after 123.
    expect(firingMinutes(steps)).toEqual([[101, 124]])
    expect(firingMinutes(steps, { version: 3 })).toEqual([[101, 123]])
  })

  it('off the scrape both versions see the same', () => {
    const steps = minutes([100, calm], [20, down], [200, calm])
    const off = { evaluationOffset: 20 * SECOND }
    expect(firingMinutes(steps, off)).toEqual(firingMinutes(steps, { ...off, version: 3 }))
  })

  it('compares strictly: 1.44 % exactly does not fire, one request more does', () => {
    const at = (bad: number): readonly Step[] => minutes([100, [0, 10_000]], [300, [bad, 10_000]])
    expect(firingMinutes(at(144))).toEqual([])
    expect(firingMinutes(at(145))).toHaveLength(1)
  })

  it('fires at the first evaluation at which the condition has held for as long as “for” says', () => {
    const steps = minutes([100, calm], [20, down], [200, calm])
    expect(firingMinutes(steps, { rule: { ...fast, for: 2 * MINUTE } })).toEqual([[103, 124]])
    // True from 101 to 124: 23 minutes.
    expect(firingMinutes(steps, { rule: { ...fast, for: 23 * MINUTE } })).toEqual([[124, 124]])
    expect(firingMinutes(steps, { rule: { ...fast, for: 24 * MINUTE } })).toEqual([])
  })

  it('one evaluation without traffic in the short window clears the alert and starts “for” anew', () => {
    const steps = minutes([100, calm], [20, down], [6, [0, 0]], [10, down], [100, calm])
    // Down up to 120. Samples are all equal in [121, 126] only: 0 / 0. At 127 the window holds a bad minute again.
    expect(firingMinutes(steps)).toEqual([
      [101, 124],
      [127, 140],
    ])
  })

  it('sees the one hole in days of firing: six calm minutes let the short window clear', () => {
    const steps = minutes([100, calm], [2_000, down], [6, calm], [2_000, down], [100, calm])
    // The last bad minute before the hole ends at 2100 and leaves after 2104; the first one after it is 2106 to 2107.
    // At the end likewise: 4106 and 4 more.
    expect(firingMinutes(steps)).toEqual([
      [101, 2_104],
      [2_107, 4_110],
    ])
  })

  it('sees nothing without samples: a gap clears the alert when one sample is left in the short window', () => {
    const steps = minutes([100, calm], [20, down], [30, null], [20, down], [100, calm])
    const [first, second] = firingMinutes(steps)
    // The last sample is at 120; at 124 the window [119, 124] still has two samples, at 125 one.
    expect(first).toEqual([101, 124])
    // The step from 150 to 151 is the first measured one; the counters are seen again at 151 and 152. The window of an
    // hour reaches back before the gap, the short one has its two samples at 152.
    expect(second?.[0]).toBe(152)
  })

  it('a service with no past looks at what it has', () => {
    // 2 bad of 100 from the first minute on: 2 %, above 1.44 % at once; over a healthy past only after 43.2 of 60 minutes.
    const steps = minutes([300, [2, 100]])
    expect(firingMinutes(steps, { prior: 'healthy' })[0]?.[0]).toBe(44)
    expect(firingMinutes(steps, { prior: 'none' })[0]?.[0]).toBeLessThan(5)
  })
})

describe('the counters as scraped', () => {
  it('count whole events, never fall, and are far above 0 after a healthy past', () => {
    const history = seriesHistory(series(minutes([10, [0.3, 1.5]])))
    const { times, valid, bad } = counterSamples(history, 30 * SECOND, { from: -MINUTE, to: 10 * MINUTE }, 'healthy')
    expect(Array.from(times.subarray(0, 3))).toEqual([-60_000, -30_000, 0])
    expect(valid.every((count, index) => Number.isInteger(count) && count >= (valid[index - 1] ?? 0))).toBe(true)
    expect(bad[0]).toBeGreaterThanOrEqual((bad.at(-1) ?? 0) - (bad[0] ?? 0))
    // 3 bad events in 10 minutes: 0.3 × 10.
    expect((bad.at(-1) ?? 0) - (bad[2] ?? 0)).toBe(3)
    // 15 valid ones.
    expect((valid.at(-1) ?? 0) - (valid[2] ?? 0)).toBe(15)
  })

  it('begin with the measurements when there was nothing before, and stop with them', () => {
    const history = seriesHistory(series(minutes([10, [1, 10]]), MINUTE, 20_000))
    const { times, valid } = counterSamples(history, MINUTE, { from: -DAY, to: DAY }, 'none')
    // From 0m 20s to 10m 20s: scrapes at minutes 1 to 10. The first comes 40 s in: 6.67 events.
    expect(times.length).toBe(10)
    expect(valid[0]).toBe(6)
  })

  it('miss the scrapes inside a gap, and see again when the next step has been measured', () => {
    const history = seriesHistory(series(minutes([3, [1, 10]], [3, null], [3, [1, 10]])))
    const { times, even } = counterSamples(history, MINUTE, { from: 0, to: 9 * MINUTE }, 'none')
    expect([...times].map((time) => time / MINUTE)).toEqual([0, 1, 2, 3, 7, 8, 9])
    expect(even).toBeNull()
  })
})
