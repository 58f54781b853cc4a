import type { Instant, Milliseconds } from '../quantity/units.ts'

/**
 * By what Prometheus's `rate()` multiplies the increase between the first and the last sample in a range, in the same order
 * of floating-point operations, so that the result is the same to the last bit. The increase is stretched to the ends of
 * the range when the samples come close to them (within 1.1 sample intervals), else by half an interval; a counter is not
 * stretched below 0.
 *
 * @param firstTime instant of the first sample, `lastTime` of the last, later one.
 * @param intervals number of samples in the range, less one. At least 1.
 * @param firstValue the counter at the first sample, and `increase` up to the last one, 0 or more.
 * @param end the instant of evaluation, `length` the range that ends there.
 * Source: Prometheus, promql/functions.go, `extrapolatedRate`, as of 2.42 for version 2 and as of 3.0 for version 3, which
 * looks for 0 only after the distance has been cut.
 */
export const rateFactor = (
  firstTime: Instant,
  lastTime: Instant,
  intervals: number,
  firstValue: number,
  increase: number,
  end: Instant,
  length: Milliseconds,
  version: 2 | 3,
): number => {
  let toStart = (firstTime - (end - length)) / 1000
  let toEnd = (end - lastTime) / 1000
  const sampled = (lastTime - firstTime) / 1000
  const average = sampled / intervals
  const threshold = average * 1.1
  let stretched = sampled
  if (version === 2) {
    if (increase > 0 && firstValue >= 0) {
      const toZero = sampled * (firstValue / increase)
      if (toZero < toStart) toStart = toZero
    }
    stretched += toStart < threshold ? toStart : average / 2
    stretched += toEnd < threshold ? toEnd : average / 2
  } else {
    if (toStart >= threshold) toStart = average / 2
    if (increase > 0 && firstValue >= 0) {
      const toZero = sampled * (firstValue / increase)
      if (toZero < toStart) toStart = toZero
    }
    if (toEnd >= threshold) toEnd = average / 2
    stretched = sampled + toStart + toEnd
  }
  const factor = stretched / sampled
  return factor / (length / 1000)
}
