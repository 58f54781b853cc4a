import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { CounterSamples } from '../../../src/core/alert/counter-samples.ts'
import { thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import { fractionText } from '../../../src/core/quantity/fraction.ts'
import type { Instant, Milliseconds } from '../../../src/core/quantity/units.ts'

/** Index of the first sample after `t`; counted from the start of the column when all are. */
const firstAfter = (times: Float64Array, t: Instant): number => {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (times[middle]! > t) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * `rate()` read off Prometheus's source a second time, window by window, in seconds and with no thought of speed; null
 * where it has no result. Version 2.42: promql/functions.go, `extrapolatedRate`. Version 3.0: the same function, which cuts
 * the way to the window's start before it looks for the counter's zero, over a window without its first instant.
 */
const rate = (
  times: Float64Array,
  values: Float64Array,
  at: Instant,
  range: Milliseconds,
  version: 2 | 3,
): number | null => {
  const from = firstAfter(times, version === 2 ? at - range - 1 : at - range)
  const seen = times.subarray(from, firstAfter(times, at))
  if (seen.length < 2) return null
  const [first, last] = [values[from]!, values[from + seen.length - 1]!]
  const between = (seen.at(-1)! - seen[0]!) / 1000
  const step = between / (seen.length - 1)
  const untilZero = last > first ? between * (first / (last - first)) : Infinity
  const cut = (gap: number): number => (gap < step * 1.1 ? gap : step / 2)
  const before = (seen[0]! - (at - range)) / 1000
  const stretched =
    between +
    (version === 2 ? cut(Math.min(before, untilZero)) : Math.min(cut(before), untilZero)) +
    cut((at - seen.at(-1)!) / 1000)
  return (last - first) * (stretched / between / (range / 1000))
}

/** The error ratio over each window of a rule, the long one first, and the threshold; NaN where there is no ratio. */
const ratiosAt = (
  { times, valid, bad }: CounterSamples,
  rule: AlertRule,
  { target, sloWindow }: AlertObjective,
  at: Instant,
  version: 2 | 3,
): readonly [ratios: readonly number[], threshold: number] => {
  const windows = rule.shortWindow === null ? [rule.longWindow] : [rule.longWindow, rule.shortWindow]
  const ratios = windows.map((range) => {
    const [failing, all] = [rate(times, bad, at, range, version), rate(times, valid, at, range, version)]
    return failing === null || all === null ? NaN : failing / all
  })
  return [ratios, Number(fractionText(thresholdErrorRatio(rule, target, sloWindow)))]
}

/** Whether a rule's condition is true at one evaluation, `for` left aside. */
export const isTrueAt = (...asked: Parameters<typeof ratiosAt>): boolean => {
  const [ratios, threshold] = ratiosAt(...asked)
  return ratios.every((ratio) => ratio > threshold)
}

/** Which of a rule's windows stand exactly, to the last bit, on its threshold. */
export type Tie = 'long' | 'short' | 'both'

/** The tie that alone keeps a rule's condition from being true at one evaluation; null without one. */
export const tieAt = (...asked: Parameters<typeof ratiosAt>): Tie | null => {
  const [ratios, threshold] = ratiosAt(...asked)
  if (!ratios.every((ratio) => ratio >= threshold)) return null
  const [long, short] = ratios.map((ratio) => ratio === threshold)
  if (long === true) return short === true ? 'both' : 'long'
  return short === true ? 'short' : null
}
