import type { Severity } from '../../core/alert/alert-rule.ts'
import { detectionLines, passes } from './detection-lines.ts'
import type { DetectionLine } from './detection-lines.ts'
import type { DetectionCurve, DetectionIncident, DetectionPicture } from './detection-picture.ts'
import { detectionPoints } from './detection-points.ts'
import type { DetectionPoint } from './detection-points.ts'
import { cut, labelWords, placeLabels } from './label-rows.ts'
import type { PlacedLabel } from './label-rows.ts'
import { logArea, xOfRatio, yOfSpan } from './log-area.ts'
import type { LogArea } from './log-area.ts'
import { ratioAxis, ratioTicks, spanAxis, spanTicks } from './log-axes.ts'
import { LINE_HEIGHT, placeWords } from './place-words.ts'
import type { Box, PlacedWords, Spot } from './place-words.ts'
import { SEVERITY_MARK } from './severity-shape.ts'

/** A picture of detection or reset times laid out for a chart of one size: all that is left is to draw it. */
export interface DetectionLayout {
  readonly area: LogArea
  readonly ratioTicks: readonly { readonly x: number; readonly label: string }[]
  readonly spanTicks: readonly { readonly y: number; readonly label: string }[]
  readonly lines: readonly DetectionLine[]
  readonly lineLabels: readonly (PlacedWords & { readonly severity: Severity })[]
  /** The incidents: points where time is how long they lasted, upright lines with names above where it is not. */
  readonly points: readonly DetectionPoint[]
  readonly pointLabels: readonly PlacedWords[]
  readonly uprightLabels: readonly PlacedLabel[]
}

const MOST_LABELLED_LINES = 12
const MOST_LABELLED_POINTS = 40
const BESIDE = 10
/** Words that a line goes through are worse than words three lines away from what they name. */
const STRUCK = 3
const POINT = 10
const STAGGERS = Array.from(
  { length: 15 },
  (_, index) => Math.ceil(index / 2) * LINE_HEIGHT * (index % 2 === 0 ? 1 : -1),
)

const around = ({ x, y }: { readonly x: number; readonly y: number }, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})

const axesOf = (curves: readonly DetectionCurve[], incidents: readonly DetectionIncident[]) => {
  let lowest = 1
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  const see = (ratio: number, time: number) => {
    if (ratio > 0 && ratio < lowest) lowest = ratio
    if (time > 0 && time < shortest) shortest = time
    if (time > longest && time < Number.POSITIVE_INFINITY) longest = time
  }
  for (const { errorRatios, detection } of curves) {
    for (const [index, ratio] of errorRatios.entries()) see(ratio, detection[index] as number)
  }
  for (const { errorRatio, lasted } of incidents) see(errorRatio, lasted)
  return { ratios: ratioAxis(lowest), spans: spanAxis(shortest, longest) }
}

/** Beside the left end of a line, where lines begin apart; for a line that levels out, beside its right end. */
const lineSpots = (
  { threshold, points }: DetectionLine,
  { kind }: DetectionPicture,
  area: LogArea,
): readonly Spot[] => {
  const end = points.at(-1) ?? threshold
  return STAGGERS.flatMap((shift): readonly Spot[] => {
    const far = Math.abs(shift) / LINE_HEIGHT
    if (kind === 'detection') {
      const { x, y } = threshold
      return [
        { x: x - BESIDE, y: y + shift, anchor: 'end', far },
        { x: x + BESIDE, y: y + shift, anchor: 'start', far: far + 0.5 },
      ]
    }
    return area.compact
      ? [{ x: end.x - 4, y: end.y - 11 + shift, anchor: 'end', far }]
      : [{ x: end.x + BESIDE, y: end.y + shift, anchor: 'start', far }]
  })
}

const pointSpots = ({ x, y }: { readonly x: number; readonly y: number }): readonly Spot[] => [
  { x: x + 9, y, anchor: 'start', far: 0 },
  { x: x - 9, y, anchor: 'end', far: 0.1 },
  { x, y: y - 13, anchor: 'middle', far: 0.2 },
  { x, y: y + 13, anchor: 'middle', far: 0.3 },
  ...[-11, 11].flatMap((dy): readonly Spot[] => [
    { x: x + 6, y: y + dy, anchor: 'start', far: 0.4 },
    { x: x - 6, y: y + dy, anchor: 'end', far: 0.5 },
    { x: x - 16, y: y + dy * 1.3, anchor: 'start', far: 0.6 },
    { x: x + 16, y: y + dy * 1.3, anchor: 'end', far: 0.7 },
  ]),
]

export const layOutDetection = (
  picture: DetectionPicture,
  chart: { readonly width: number; readonly height: number },
): DetectionLayout => {
  const { curves, incidents, kind } = picture
  const area = logArea(chart, axesOf(curves, incidents))
  const lines = detectionLines(curves, kind, area)
  const points = detectionPoints(incidents, kind, area)
  // Where time is not how long an incident lasted, it is an upright line.
  const dots = points.flatMap((point) => (point.y === null ? [] : [{ ...point, y: point.y }]))
  const longest = area.compact ? 16 : 26
  const uprightLabels =
    kind === 'detection'
      ? []
      : placeLabels(
          points.map(({ id, label, more, x }) => ({
            id,
            text: labelWords({ text: label, more }),
            start: x - area.left,
            end: x - area.left,
          })),
          { plotWidth: area.width, rows: area.compact ? 2 : 3, longest },
        )
  const cost = (box: Box): number => lines.reduce((sum, line) => sum + (passes(line, box) ? STRUCK : 0), 0)
  const bounds: Box = {
    x: area.left + 2,
    y: area.top,
    width: area.chartWidth - area.left - 4,
    height: area.height,
  }
  const marks = [
    ...lines.map((line) => around(line.threshold, SEVERITY_MARK)),
    ...dots.map((dot) => around(dot, POINT)),
  ]
  const labelled = lines.slice(0, MOST_LABELLED_LINES)
  const ofLines = placeWords(
    labelled.map((line) => ({ id: line.id, text: cut(line.label, longest), spots: lineSpots(line, picture, area) })),
    { bounds, taken: marks, cost },
  )
  const ofPoints = placeWords(
    dots.slice(0, MOST_LABELLED_POINTS).map((point) => ({
      id: point.id,
      text: labelWords({ text: cut(point.label, longest), more: point.more }),
      spots: pointSpots(point),
    })),
    { bounds, taken: ofLines.boxes, cost },
  )
  const severities = new Map(labelled.map((line) => [line.id, line.severity]))
  return {
    area,
    ratioTicks: ratioTicks(area.ratios, area.width).map(({ value, label }) => ({ x: xOfRatio(area, value), label })),
    spanTicks: spanTicks(area.spans, area.height).map(({ value, label }) => ({ y: yOfSpan(area, value), label })),
    lines,
    lineLabels: ofLines.placed.map((words) => ({ ...words, severity: severities.get(words.id) ?? 'page' })),
    points,
    pointLabels: ofPoints.placed,
    uprightLabels,
  }
}
