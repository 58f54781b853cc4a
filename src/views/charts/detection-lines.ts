import type { Severity } from '../../core/alert/alert-rule.ts'
import type { DetectionCurve, DetectionKind } from './detection-picture.ts'
import { xOfRatio, yOfSpan } from './log-area.ts'
import type { LogArea } from './log-area.ts'
import type { Box } from './place-words.ts'

/** A rule's curve in pixels. */
export interface DetectionLine {
  readonly id: string
  readonly label: string
  readonly severity: Severity
  /** Ascending in x, and in y either rising or falling throughout. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Its left end, at the threshold, where its mark stands. */
  readonly threshold: { readonly x: number; readonly y: number }
  /** Where its dashes begin, so that those of lines that coincide do too. */
  readonly dashOffset: number
  /** Whether another line lies on it all along: then it is drawn wide and pale under that one. */
  readonly beneath: boolean
}

const known = (time: number): boolean => time > 0 && time < Number.POSITIVE_INFINITY

/** The curves that have a line: a rule that can never fire has none. */
export const detectionLines = (
  curves: readonly DetectionCurve[],
  kind: DetectionKind,
  area: LogArea,
): readonly DetectionLine[] => {
  const floor = area.top + area.height
  // The length of a line that falls as the error ratio grows, as detection times do, for each pixel to the right.
  const decades = (axis: { readonly low: number; readonly high: number }) => Math.log(axis.high / axis.low)
  const slant = Math.hypot(1, area.height / decades(area.spans) / (area.width / decades(area.ratios)))
  const lines = curves.flatMap(({ id, label, severity, errorRatios, ...times }) => {
    const points = Array.from(errorRatios, (ratio, index) => ({ ratio, time: times[kind][index] as number }))
      .filter(({ ratio, time }) => known(time) && ratio >= area.ratios.low)
      .map(({ ratio, time }) => ({ x: xOfRatio(area, ratio), y: yOfSpan(area, time) }))
    const [first] = points
    if (first === undefined) return []
    const threshold = { x: first.x, y: Math.min(Math.max(first.y, area.top), floor) }
    return [{ id, label, severity, points, threshold, dashOffset: (first.x - area.left) * slant }]
  })
  return lines.map((line, index) => ({
    ...line,
    beneath: lines.some(
      (other, place) => place !== index && liesOn(line, other) && (place > index || !liesOn(other, line)),
    ),
  }))
}

/** Closer than this two lines look like one, in pixels. */
const ONE = 1.5

/** Whether `other` runs along all of `line`. */
const liesOn = ({ points }: Pick<DetectionLine, 'points'>, other: Pick<DetectionLine, 'points'>): boolean => {
  const first = points[0]
  const last = points.at(-1)
  const its = other.points[0]
  if (first === undefined || last === undefined || its === undefined || its.x > first.x + ONE) return false
  const middle = points[points.length >> 1] ?? first
  return [first, middle, last].every(({ x, y }) => Math.abs(heightAt(other.points, x) - y) < ONE)
}

const heightAt = (points: DetectionLine['points'], x: number): number => {
  let low = 0
  let high = points.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((points[middle] as { x: number }).x <= x) low = middle
    else high = middle
  }
  const before = points[low] as { x: number; y: number }
  const after = points[high] as { x: number; y: number }
  if (after.x === before.x) return before.y
  const share = Math.min(1, Math.max(0, (x - before.x) / (after.x - before.x)))
  return before.y + (after.y - before.y) * share
}

/** Whether a line passes behind a box. */
export const passes = ({ points }: Pick<DetectionLine, 'points'>, box: Box): boolean => {
  const first = points[0]
  const last = points.at(-1)
  const right = box.x + box.width
  if (!first || !last || last.x < box.x || first.x > right) return false
  const one = heightAt(points, Math.max(box.x, first.x))
  const other = heightAt(points, Math.min(right, last.x))
  return Math.min(one, other) < box.y + box.height && Math.max(one, other) > box.y
}
