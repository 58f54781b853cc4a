import type { Practice } from '../../core/delivery/trade-off.ts'
import { formatChance } from '../../format/chance.ts'
import { formatEvents } from '../../format/count.ts'
import { formatPercent } from '../../format/percent.ts'
import { alongAxis } from './log-axes.ts'
import { logTicks } from './nice-ticks.ts'
import { LINE_HEIGHT, placeWords } from './place-words.ts'
import type { Box, PlacedWords, Spot } from './place-words.ts'
import { sharedCurves } from './trade-off-curves.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'

interface Point {
  readonly x: number
  readonly y: number
}

export interface TradeOffLine {
  /** The first of those whose line it is. */
  readonly practice: Practice
  /** Its name, or the names of all practices that come to the same. */
  readonly name: string
  readonly points: readonly Point[]
}

/** A trade-off laid out for a chart of one size, in CSS pixels: all that is left is to draw it. */
export interface TradeOffLayout {
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** A phone: the names of the lines stand in a list below. */
  readonly compact: boolean
  readonly frequencyTicks: readonly { readonly x: number; readonly label: string }[]
  readonly chanceTicks: readonly { readonly y: number; readonly label: string }[]
  readonly lines: readonly TradeOffLine[]
  readonly names: readonly (PlacedWords & { readonly practice: Practice })[]
  /** Where the team is; null where it cannot be said or deploys nothing. */
  readonly today: Point | null
  readonly todayName: PlacedWords | null
}

const COMPACT_BELOW = 560
const LEFT = 52
const RIGHT = 24
const TOP = 30
const BOTTOM = 46
const ROOM_PER_TICK = 62
const CHANCES = [0, 0.25, 0.5, 0.75, 1]
/** Where along its fall a line may be named: at these chances, the best first. */
const NAMED_AT = [0.5, 0.62, 0.38, 0.75, 0.25, 0.87, 0.13, 0.95, 0.05]
const BESIDE = 9
const POINT = 16
/** Words that a line goes through are worse than words at another height. */
const STRUCK = 0.6

export const layOutTradeOff = (
  { tradeOff: { frequencies, curves, today }, names }: TradeOffPicture,
  chart: { readonly width: number; readonly height: number },
): TradeOffLayout => {
  const compact = chart.width < COMPACT_BELOW
  const area = {
    left: LEFT,
    top: TOP,
    width: Math.max(1, chart.width - LEFT - RIGHT),
    height: Math.max(1, chart.height - TOP - BOTTOM),
  }
  const axis = { low: frequencies[0] as number, high: frequencies.at(-1) as number }
  const xOf = (often: number): number => area.left + alongAxis(axis, often) * area.width
  const yOf = (chance: number): number => area.top + (1 - chance) * area.height
  const lines = sharedCurves(curves, names).map(
    ({ practice, name, chances }): TradeOffLine => ({
      practice,
      name,
      points: Array.from(chances, (chance, at) => ({ x: xOf(frequencies[at] as number), y: yOf(chance) })),
    }),
  )
  const point =
    today.chance === null || today.deploysPerWeek < axis.low || today.deploysPerWeek > axis.high
      ? null
      : { x: xOf(today.deploysPerWeek), y: yOf(today.chance) }
  const { placed } = placeWords(
    [
      ...(point === null
        ? []
        : [
            {
              id: 'point',
              text: pointWords(today.deploysPerWeek, today.chance as number, compact),
              spots: pointSpots(point),
            },
          ]),
      ...(compact ? [] : lines.map((line) => ({ id: line.practice, text: line.name, spots: nameSpots(line, yOf) }))),
    ],
    {
      bounds: { x: area.left, y: area.top - LINE_HEIGHT, width: area.width + RIGHT, height: area.height + LINE_HEIGHT },
      taken: point === null ? [] : [{ x: point.x - POINT / 2, y: point.y - POINT / 2, width: POINT, height: POINT }],
      cost: covering(lines),
    },
  )
  return {
    area,
    compact,
    frequencyTicks: logTicks(axis.low, axis.high, Math.floor(area.width / ROOM_PER_TICK)).map((tick) => ({
      x: xOf(tick),
      label: formatEvents(tick),
    })),
    chanceTicks: CHANCES.map((chance) => ({ y: yOf(chance), label: formatPercent(chance) })),
    lines,
    names: placed.flatMap((one) => (one.id === 'point' ? [] : [{ ...one, practice: one.id as Practice }])),
    today: point,
    todayName: placed.find(({ id }) => id === 'point') ?? null,
  }
}

const pointWords = (deploys: number, chance: number, compact: boolean): string =>
  compact ? `today, ${formatChance(chance)}` : `today: ${formatEvents(deploys)} a week, ${formatChance(chance)}`

const pointSpots = ({ x, y }: Point): readonly Spot[] => [
  { x: x - 12, y: y + 14, anchor: 'end', far: 0 },
  { x: x + 12, y: y - 14, anchor: 'start', far: 0.1 },
  { x: x - 12, y, anchor: 'end', far: 0.2 },
  { x: x + 12, y, anchor: 'start', far: 0.3 },
  { x, y: y + 18, anchor: 'middle', far: 0.4 },
  { x, y: y - 18, anchor: 'middle', far: 0.5 },
]

/** Right and left of where the line passes some height. */
const nameSpots = ({ points }: TradeOffLine, yOf: (chance: number) => number): readonly Spot[] =>
  NAMED_AT.flatMap((chance, index): readonly Spot[] => {
    const x = crossing(points, yOf(chance))
    if (x === null) return []
    return [
      { x: x + BESIDE, y: yOf(chance), anchor: 'start', far: index },
      { x: x - BESIDE, y: yOf(chance), anchor: 'end', far: index + 0.5 },
    ]
  }).concat(alongSpots(points))

/** Below and above a line that does not fall within the picture, from its right end on. */
const alongSpots = (points: readonly Point[]): readonly Spot[] => {
  const end = points.at(-1)
  if (end === undefined) return []
  return [0, 90, 180, 270, 360].flatMap((back, index): readonly Spot[] => [
    { x: end.x - back, y: end.y + 13, anchor: 'end', far: NAMED_AT.length + index },
    { x: end.x - back, y: end.y - 13, anchor: 'end', far: NAMED_AT.length + index + 0.5 },
  ])
}

/** Where a falling line passes a height; null where it never does. */
const crossing = (points: readonly Point[], y: number): number | null => {
  const after = points.findIndex((point) => point.y >= y)
  const [before, here] = [points[after - 1], points[after]]
  if (before === undefined || here === undefined) return null
  return before.x + ((here.x - before.x) * (y - before.y)) / (here.y - before.y || 1)
}

const APART = 4

/** What it costs to cover the lines: by how much of them lies under the words. */
const covering = (lines: readonly TradeOffLine[]): ((box: Box) => number) => {
  const seen = lines.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const before = points[index - 1] ?? point
      const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / APART))
      return Array.from({ length: steps }, (_, step) => ({
        x: before.x + ((point.x - before.x) * (step + 1)) / steps,
        y: before.y + ((point.y - before.y) * (step + 1)) / steps,
      }))
    }),
  )
  return ({ x, y, width, height }) =>
    STRUCK *
    seen.filter((point) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height).length
}
