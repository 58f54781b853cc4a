import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'
import type { DetectionCurve, DetectionKind } from './detection-picture.ts'

/**
 * The time of a curve at an error ratio: its own point where it has one there, else straight between its points on
 * logarithmic axes. NaN: never, as below the threshold.
 */
export const curveValue = (curve: DetectionCurve, kind: DetectionKind, ratio: Ratio): Milliseconds => {
  const { errorRatios, [kind]: times } = curve
  const after = errorRatios.findIndex((each) => each >= ratio)
  const later = times[after]
  if (later === undefined) return Number.NaN
  if (errorRatios[after] === ratio) return Number.isFinite(later) ? later : Number.NaN
  const [from, to] = [errorRatios[after - 1], errorRatios[after]]
  const earlier = times[after - 1]
  if (from === undefined || to === undefined || earlier === undefined) return Number.NaN
  const time = earlier * (later / earlier) ** (Math.log(ratio / from) / Math.log(to / from))
  return Number.isFinite(time) ? time : Number.NaN
}
