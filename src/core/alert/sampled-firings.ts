import { seek } from '../measurement/seek.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { AlertObjective } from './alert-objective.ts'
import type { AlertRule } from './alert-rule.ts'
import type { CounterSamples } from './counter-samples.ts'
import type { AlertSpan, Firing } from './firing.ts'
import { rateFactor } from './rate-factor.ts'
import type { Sampling } from './sampling.ts'
import { goOn, sureCondition } from './sliding-window.ts'
import type { SlidingWindow } from './sliding-window.ts'
import { thresholdErrorRatio } from './threshold.ts'

/**
 * When a rule fires as Prometheus would see it: at every evaluation the two windows' ratios of rates are computed from the
 * samples, bit by bit as `rate()` does, and compared strictly. Firing begins at the first evaluation at which the condition
 * has held for `for`, and ends at the first at which it does not; no result, or 0 / 0, is no condition.
 *
 * Evaluations whose answer is plain from what their windows hold at most and at least are passed over a block at a time.
 * O(n) in the samples.
 *
 * @param samples from at least one long window before `span.from`, or all there are.
 * @param span evaluations within it count; the rule is taken to be calm before.
 */
export const sampledFirings = (
  samples: CounterSamples,
  rule: AlertRule,
  objective: AlertObjective,
  { evaluationInterval, evaluationOffset, version }: Sampling,
  span: AlertSpan,
): readonly Firing[] => {
  const threshold = fractionNumber(thresholdErrorRatio(rule, objective.target, objective.sloWindow))
  // The two rates are stretched alike, but for rounding; near a counter's beginning the valid one by as little as half.
  const far = isFarFromZero(samples.valid) && isFarFromZero(samples.bad)
  const calmUpTo = threshold * (far ? 1 - 1e-9 : 0.45)
  const trippedAbove = far ? threshold * (1 + 1e-9) : Infinity
  const lengths = rule.shortWindow === null ? [rule.longWindow] : [rule.longWindow, rule.shortWindow]
  const windows = lengths.map((length) => sampledWindow(samples, length, version))
  const longest = Math.max(1, Math.floor((rule.longWindow * 0.75) / evaluationInterval))
  const held = Math.ceil(rule.for / evaluationInterval) * evaluationInterval
  const instantOf = (evaluation: number): Instant => evaluation * evaluationInterval + evaluationOffset
  const afterLast = Math.floor((span.to - evaluationOffset) / evaluationInterval) + 1
  const firings: Firing[] = []
  let activeAt = NaN

  let evaluation = Math.ceil((span.from - evaluationOffset) / evaluationInterval)
  let block = 1
  for (const one of windows) one.look(one.here, instantOf(evaluation))
  while (evaluation < afterLast) {
    const at = instantOf(evaluation)
    const next = Math.min(evaluation + block, afterLast)
    for (const one of windows) one.look(one.there, instantOf(next))
    const sure = sureCondition(windows, calmUpTo, trippedAbove)
    if (sure === null && block > 1) {
      block = Math.ceil(block / 4)
      continue
    }
    if (sure ?? isTrueAt(windows, at, threshold)) {
      if (activeAt !== activeAt) activeAt = at
    } else {
      if (at > activeAt + held) firings.push({ from: activeAt + held, to: at, cleared: true })
      activeAt = NaN
    }
    if (sure !== null) block = Math.min(block * 2, longest)
    evaluation = next
    goOn(windows)
  }
  if (activeAt + held < instantOf(afterLast)) firings.push({ from: activeAt + held, to: span.to, cleared: false })
  return firings
}

const isTrueAt = (windows: readonly SampledWindow[], at: Instant, threshold: number): boolean =>
  windows.every((one) => one.ratioAt(at) > threshold)

/**
 * Whether a counter has counted twice as much before the first sample as after it: then no rate is cut at 0, not even one
 * over two samples that hold all of it, whose way to 0 must not be shorter than the 1.1 intervals that `rate()` looks back.
 */
const isFarFromZero = (values: Float64Array): boolean =>
  (values[0] ?? 0) >= 2 * ((values[values.length - 1] ?? 0) - (values[0] ?? 0))

/** A sample, and what the counters read. */
interface SampledTotals {
  index: number
  valid: number
  bad: number
}

/** The last sample in a window, and its first. Without any the window holds less than nothing. */
interface SampledEnds {
  readonly front: SampledTotals
  readonly back: SampledTotals
}

interface SampledWindow extends SlidingWindow<SampledEnds> {
  /** Sets `ends` to where the window's are at an evaluation. */
  look(ends: SampledEnds, at: Instant): void
  /** The error ratio that Prometheus computes at the evaluation that `here` was set to; NaN when it has none. */
  ratioAt(at: Instant): number
}

const sampledWindow = (samples: CounterSamples, length: Milliseconds, version: 2 | 3): SampledWindow => {
  const { valid, bad } = samples
  // Instants are whole milliseconds: "at or after" is "after the millisecond before".
  const reach = version === 2 ? length + 1 : length
  const lastSample = sampleFinder(samples)
  return {
    here: nowhere(),
    there: nowhere(),
    tie: 0,
    look({ front, back }, at) {
      front.index = lastSample(at, front.index)
      front.valid = valid[front.index] ?? 0
      front.bad = bad[front.index] ?? 0
      back.index = lastSample(at - reach, back.index - 1) + 1
      back.valid = valid[back.index] ?? Infinity
      back.bad = bad[back.index] ?? Infinity
    },
    ratioAt(at) {
      const { front, back } = this.here
      const intervals = front.index - back.index
      if (intervals < 1) return NaN
      const from = sampleTime(samples, back.index)
      const to = sampleTime(samples, front.index)
      const rate = (first: number, last: number): number =>
        (last - first) * rateFactor(from, to, intervals, first, last - first, at, length, version)
      return rate(back.bad, front.bad) / rate(back.valid, front.valid)
    },
  }
}

const nowhere = (): SampledEnds => ({
  front: { index: -1, valid: 0, bad: 0 },
  back: { index: 0, valid: 0, bad: 0 },
})

const sampleTime = (samples: CounterSamples, index: number): Instant =>
  samples.even === null ? (samples.times[index] as number) : samples.even.start + index * samples.even.interval

/** Finds the last sample at or before an instant: by reckoning where none is missing, else near the one hinted at. */
const sampleFinder = (samples: CounterSamples): ((at: Instant, hint: number) => number) => {
  const { even, valid } = samples
  if (even !== null) {
    const { start, interval } = even
    const last = valid.length - 1
    return (at) => Math.max(-1, Math.min(last, Math.floor((at - start) / interval)))
  }
  const { times } = samples
  return (at, hint) => seek(times, at, hint)
}
