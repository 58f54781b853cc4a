import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { DIFFERENCE_KINDS, sliceDifferences } from '../../core/budgeting/slice-differences.ts'
import type { DifferenceKind } from '../../core/budgeting/slice-differences.ts'
import { decimate } from '../../core/measurement/decimation.ts'
import type { Line } from '../../core/measurement/decimation.ts'
import { formatPercent } from '../../format/percent.ts'
import { evenEdges } from './even-edges.ts'
import { CHARACTER_WIDTH, cut } from './label-rows.ts'
import type { MethodPicture } from './method-picture.ts'
import { LINE_HEIGHT, placeWords } from './place-words.ts'
import type { Box, PlacedWords, Spot } from './place-words.ts'
import { plotArea, plotHeight, xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { timeAxis } from './time-axis.ts'
import { valueAxis, yWithin } from './value-axis.ts'

interface Point {
  readonly x: number
  readonly y: number
}

export interface MethodPath {
  readonly method: BudgetingMethod
  /** Parts between gaps. */
  readonly parts: readonly (readonly Point[])[]
}

/** One kind of difference: its words, and a mark wherever slices differ so, as high as what it comes to. */
export interface DifferenceLane {
  readonly kind: DifferenceKind
  readonly words: string
  /** Middle of the words, and what the marks stand on, from the top of the chart. */
  readonly wordsY: number
  readonly baseY: number
  readonly marks: readonly { readonly x: number; readonly width: number; readonly height: number }[]
}

/** A picture of the three methods laid out for a chart of one size: all that is left is to draw it. */
export interface MethodLayout {
  readonly area: PlotArea
  readonly timeTicks: readonly { readonly x: number; readonly label: string }[]
  readonly valueTicks: readonly { readonly y: number; readonly label: string; readonly isNothing: boolean }[]
  readonly paths: readonly MethodPath[]
  readonly names: readonly PlacedWords[]
  readonly lanes: readonly DifferenceLane[]
}

const LANE = 36
const WORDS_AT = 9
const MARK = 15
const LEAST_MARK = 2
const PIXELS_PER_BIN = 3
const BESIDE = 8
const STAGGERS = Array.from(
  { length: 25 },
  (_, index) => Math.ceil(index / 2) * (LINE_HEIGHT / 2) * (index % 2 === 0 ? 1 : -1),
)

export const layOutMethods = (
  picture: MethodPicture,
  chart: { readonly width: number; readonly height: number },
): MethodLayout => {
  const { comparison, timeZone, lineNames } = picture
  const { from, to, verdicts } = comparison
  const bins = Math.max(40, Math.floor(chart.width / PIXELS_PER_BIN))
  const found = presentKinds(picture, bins)
  const plot = { width: chart.width, height: Math.max(120, chart.height - found.length * LANE) }
  const columns = Math.max(50, Math.floor(chart.width / 2))
  const lines = BUDGETING_METHODS.map((method) => {
    const { line } = verdicts[method]
    return { method, line: decimate(line.times, line.values, columns) }
  })
  let lowest = 0
  let highest = 1
  for (const { line } of lines) {
    for (const value of line.values) {
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
  }
  const axis = valueAxis(lowest, highest, plotHeight(plot.height))
  const area = plotArea(plot, { from, to }, Math.max(...axis.ticks.map((tick) => formatPercent(tick).length)))
  const yOf = (value: number): number => area.top + yWithin(axis, area.height, value)
  const paths = lines.map(({ method, line }) => ({ method, parts: partsOf(line, area, yOf) }))
  return {
    area,
    timeTicks: timeAxis(from, to, timeZone, area.width).map(({ at, label }) => ({ x: xOf(area, at), label })),
    valueTicks: axis.ticks.map((tick) => ({ y: yOf(tick), label: formatPercent(tick), isNothing: tick === 0 })),
    paths,
    names: placeNames(paths, lineNames, area),
    lanes: lanesOf(found, area, plot.height, bins),
  }
}

const partsOf = ({ times, values }: Line, area: PlotArea, yOf: (value: number) => number): MethodPath['parts'] => {
  const parts: Point[][] = []
  let open: Point[] | null = null
  times.forEach((at, index) => {
    const value = values[index] as number
    if (Number.isNaN(value)) {
      open = null
      return
    }
    if (open === null) {
      open = []
      parts.push(open)
    }
    open.push({ x: xOf(area, at), y: yOf(value) })
  })
  return parts
}

/** Beside the right end of its line; on a phone inside the plot, where it covers the least of the lines. */
const placeNames = (
  paths: readonly MethodPath[],
  lineNames: MethodPicture['lineNames'],
  area: PlotArea,
): readonly PlacedWords[] => {
  const seen = area.compact ? paths.flatMap(({ parts }) => parts.flatMap(dense)) : []
  const covered = ({ x, y, width, height }: Box): number =>
    seen.filter((point) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height).length
  const spots = ({ x, y }: Point): readonly Spot[] =>
    STAGGERS.map((shift): Spot => {
      const far = Math.abs(shift) / LINE_HEIGHT
      return area.compact
        ? { x: x - 2, y: y + shift, anchor: 'end', far }
        : { x: x + BESIDE, y: y + shift, anchor: 'start', far }
    })
  const requests = paths.flatMap(({ method, parts }) => {
    const end = parts.at(-1)?.at(-1)
    return end === undefined ? [] : [{ id: method, text: lineNames[method], spots: spots(end) }]
  })
  return placeWords(requests, {
    bounds: {
      x: area.left,
      y: area.top - LINE_HEIGHT / 2,
      width: area.chartWidth - area.left,
      height: area.height + LINE_HEIGHT,
    },
    taken: [],
    cost: covered,
  }).placed
}

const APART = 4

/** A line as points that lie so close that none of it slips through between them. */
const dense = (points: readonly Point[]): readonly Point[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1] ?? point
    const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / APART))
    return Array.from({ length: steps }, (_, step) => ({
      x: before.x + ((point.x - before.x) * (step + 1)) / steps,
      y: before.y + ((point.y - before.y) * (step + 1)) / steps,
    }))
  })

interface FoundKind {
  readonly kind: DifferenceKind
  readonly name: string
  readonly share: Float64Array
  readonly total: number
}

/** Less of the budget than this cannot be said. */
const SAYABLE = 0.0005

const presentKinds = ({ comparison, differenceNames }: MethodPicture, bins: number): readonly FoundKind[] => {
  const differences = sliceDifferences(comparison, evenEdges(comparison, bins))
  return DIFFERENCE_KINDS.map((kind) => {
    const { share } = differences[kind]
    return { kind, name: differenceNames[kind], share, total: share.reduce((sum, one) => sum + one, 0) }
  }).filter(({ total }) => total >= SAYABLE)
}

const lanesOf = (found: readonly FoundKind[], area: PlotArea, top: number, bins: number): readonly DifferenceLane[] => {
  const most = found.reduce((high, { share }) => share.reduce((max, one) => Math.max(max, one), high), 0)
  const width = area.width / bins
  const longest = Math.floor((area.chartWidth - area.left) / CHARACTER_WIDTH)
  return found.map(({ kind, name, share, total }, index) => {
    const baseY = top + index * LANE + WORDS_AT + 8 + MARK
    return {
      kind,
      words: cut(`${name}, ${formatPercent(total)} of the budget`, longest),
      wordsY: top + index * LANE + WORDS_AT,
      baseY,
      marks: Array.from(share, (one, bin) => ({
        x: area.left + bin * width,
        width,
        height: one > 0 ? Math.max(LEAST_MARK, (one / most) * MARK) : 0,
      })).filter(({ height }) => height > 0),
    }
  })
}
