import { seek } from '../measurement/seek.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import type { CounterSamples } from './counter-samples.ts'
import type { AlertSpan, Firing } from './firing.ts'
import { rateFactor } from './rate-factor.ts'
import type { Sampling } from './sampling.ts'
import { thresholdErrorRatio } from './threshold.ts'

const BLOCK = 8

/**
 * When a rule fires as Prometheus would see it: at every evaluation the two windows' ratios of rates are computed from the
 * samples, bit by bit as `rate()` does, and compared strictly. Firing begins at the first evaluation at which the condition
 * has held for `for`, and ends at the first at which it does not; no result, or 0 / 0, is no condition.
 *
 * Evaluations that cannot fire are ruled out a block at a time from what their windows hold at most. O(n) in the samples.
 *
 * @param samples from at least one long window before `span.from`, or all there are.
 * @param span evaluations within it count; the rule is taken to be calm before.
 */
export const sampledFirings = (
  samples: CounterSamples,
  rule: AlertRule,
  objective: AlertObjective,
  sampling: Sampling,
  span: AlertSpan,
): readonly Firing[] => {
  const { evaluationInterval, evaluationOffset, version } = sampling
  const threshold = fractionNumber(thresholdErrorRatio(rule, objective.target, objective.sloWindow))
  const first = Math.ceil((span.from - evaluationOffset) / evaluationInterval)
  const last = Math.floor((span.to - evaluationOffset) / evaluationInterval)
  const instantOf = (evaluation: number): Instant => evaluation * evaluationInterval + evaluationOffset
  const far = isFarFromZero(samples.valid) && isFarFromZero(samples.bad)
  // The two rates are stretched alike, but for rounding; near a counter's beginning the valid one by as little as half.
  const bound = threshold * (far ? 1 - 1e-9 : 0.45)
  const long = windowOf(samples, rule.longWindow, version, far)
  const short = rule.shortWindow === null ? null : windowOf(samples, rule.shortWindow, version, far)
  const longest = Math.max(BLOCK, Math.floor((rule.longWindow * 0.75) / evaluationInterval))
  const firings: Firing[] = []
  let activeAt = NaN
  let firingFrom = NaN
  const clear = (at: Instant): void => {
    if (firingFrom === firingFrom) firings.push({ from: firingFrom, to: at, cleared: true })
    activeAt = NaN
    firingFrom = NaN
  }

  let evaluation = first
  let block = BLOCK
  while (evaluation <= last) {
    const until = Math.min(evaluation + block - 1, last)
    const from = instantOf(evaluation)
    const to = instantOf(until)
    if (long.mostOver(from, to) <= bound || (short !== null && short.mostOver(from, to) <= bound)) {
      clear(from)
      evaluation = until + 1
      block = Math.min(block * 2, longest)
    } else if (block > BLOCK) block = Math.max(BLOCK, block >> 2)
    else {
      for (; evaluation <= until; evaluation++) {
        const at = instantOf(evaluation)
        if (long.ratioAt(at) > threshold && (short === null || short.ratioAt(at) > threshold)) {
          if (activeAt !== activeAt) activeAt = at
          if (firingFrom !== firingFrom && at - activeAt >= rule.for) firingFrom = at
        } else clear(at)
      }
    }
  }
  if (firingFrom === firingFrom) firings.push({ from: firingFrom, to: span.to, cleared: false })
  return firings
}

/**
 * Whether a counter has counted twice as much before the first sample as after it: then no rate is cut at 0, not even one
 * over two samples that hold all of it, whose way to 0 must not be shorter than the 1.1 intervals that `rate()` looks back.
 */
const isFarFromZero = (values: Float64Array): boolean =>
  (values[0] ?? 0) >= 2 * ((values[values.length - 1] ?? 0) - (values[0] ?? 0))

interface SampledWindow {
  /** The error ratio that Prometheus computes at an evaluation; NaN when it has none. */
  ratioAt(at: Instant): number
  /** At least the highest ratio of increases at any evaluation in `[from, to]`: 0 when no window there holds bad events. */
  mostOver(from: Instant, to: Instant): number
}

const windowOf = (samples: CounterSamples, length: Milliseconds, version: 2 | 3, far: boolean): SampledWindow => {
  const { valid, bad } = samples
  // Instants are whole milliseconds: "at or after" is "after the millisecond before".
  const reach = version === 2 ? length + 1 : length
  const head = sampleFinder(samples)
  const tail = sampleFinder(samples)
  return {
    ratioAt: (at) => {
      const first = tail(at - reach) + 1
      const last = head(at)
      if (last <= first) return NaN
      const from = sampleTime(samples, first)
      const to = sampleTime(samples, last)
      const badFrom = bad[first] as number
      const validFrom = valid[first] as number
      const moreBad = (bad[last] as number) - badFrom
      const moreValid = (valid[last] as number) - validFrom
      const factor = (firstValue: number, increase: number): number =>
        rateFactor(from, to, last - first, firstValue, increase, at, length, version)
      if (far) {
        const both = factor(Infinity, 1)
        return (moreBad * both) / (moreValid * both)
      }
      return (moreBad * factor(badFrom, moreBad)) / (moreValid * factor(validFrom, moreValid))
    },
    mostOver: (from, to) => {
      const mostBad = (bad[head(to)] ?? 0) - (bad[tail(from - reach) + 1] ?? Infinity)
      if (!(mostBad > 0)) return 0
      const leastValid = (valid[head(from)] ?? 0) - (valid[tail(to - reach) + 1] ?? Infinity)
      return leastValid > 0 ? mostBad / leastValid : Infinity
    },
  }
}

const sampleTime = (samples: CounterSamples, index: number): Instant =>
  samples.even === null ? (samples.times[index] as number) : samples.even.start + index * samples.even.interval

/** Finds the last sample at or before an instant: by reckoning where none is missing, else near the last one found. */
const sampleFinder = (samples: CounterSamples): ((at: Instant) => number) => {
  const { even, valid } = samples
  if (even !== null) {
    const { start, interval } = even
    const last = valid.length - 1
    return (at) => Math.max(-1, Math.min(last, Math.floor((at - start) / interval)))
  }
  const { times } = samples
  let hint = -1
  return (at) => {
    hint = seek(times, at, hint)
    return hint
  }
}
