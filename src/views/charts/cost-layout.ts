import { targetOfNines } from '../../core/cost/total-cost.ts'
import { formatMoneyShort } from '../../format/money.ts'
import { formatShare } from '../../format/percent.ts'
import type { CostPicture, CostPoint } from './cost-picture.ts'
import { placeLabels } from './label-rows.ts'
import type { PlacedLabel } from './label-rows.ts'
import { moneyTicks } from './money-ticks.ts'

export interface CostArea {
  readonly chartWidth: number
  readonly chartHeight: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface CostMark {
  readonly id: 'present' | 'cheapest'
  readonly nines: number
  /** Of its point in the picture, in pixels from the left and top of the chart. */
  readonly x: number
  readonly y: number
}

/** The name of a line, inside the curve. */
export interface CostName {
  readonly id: 'outage' | 'reliability' | 'total'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export interface CostLayout {
  readonly area: CostArea
  readonly domain: { readonly from: number; readonly to: number; readonly bottom: number; readonly top: number }
  readonly targetTicks: readonly { readonly nines: number; readonly label: string }[]
  readonly moneyTicks: readonly { readonly amount: number; readonly label: string }[]
  readonly marks: readonly CostMark[]
  readonly labels: readonly PlacedLabel[]
  readonly names: readonly CostName[]
}

const TOP = 48
const BOTTOM = 44
const RIGHT = 22
const FIGURE_WIDTH = 7.2
const AXIS_GAP = 10
const ROOM_PER_TARGET = 62
/** In nines, to both sides of where the total leaves the plot. */
const ROOM_BESIDE = 0.25
const LONGEST = 40
/** How far over the dearer of the two marked targets the picture reaches: far enough to see both flanks, no further. */
const ROOM_ABOVE = 2.5
/** At what part of the height a line is named. */
const NAMED_AT = 0.6
const BESIDE = 8

const valuesOf = ({ outage, reliability, total }: CostPoint): readonly number[] => [outage, reliability, total]

/** Lays the cost curve out for a chart of one size. */
export const layOutCost = (
  picture: CostPicture,
  chart: { readonly width: number; readonly height: number },
): CostLayout => {
  const { points, present, cheapest, currency } = picture
  const marked = [present, ...(cheapest === null ? [] : [cheapest])]
  const all = points.flatMap(valuesOf)
  const wanted = ROOM_ABOVE * Math.max(...marked.flatMap(valuesOf))
  const top = Math.min(Math.max(...all), wanted) || 1
  const bottom = Math.max(-top / 4, Math.min(0, ...all))
  const height = Math.max(1, chart.height - TOP - BOTTOM)
  const ticks = moneyTicks(bottom, top, height).map((amount) => ({ amount, label: formatMoneyShort(amount, currency) }))
  const left = Math.ceil(Math.max(...ticks.map(({ label }) => label.length)) * FIGURE_WIDTH + AXIS_GAP)
  const area: CostArea = {
    chartWidth: chart.width,
    chartHeight: chart.height,
    left,
    top: TOP,
    width: Math.max(1, chart.width - left - RIGHT),
    height,
  }
  const { from, to } = shownNines(picture, top)
  const xOf = (nines: number): number => left + ((nines - from) / (to - from)) * area.width
  const yOf = (amount: number): number => TOP + Math.min(1, Math.max(0, (top - amount) / (top - bottom))) * height
  const marks = [
    { id: 'present' as const, nines: present.nines, x: xOf(present.nines), y: yOf(present.total) },
    ...(cheapest === null
      ? []
      : [{ id: 'cheapest' as const, nines: cheapest.nines, x: xOf(cheapest.nines), y: yOf(cheapest.total) }]),
  ]
  // Its lowest point is the one place where the total is by itself.
  const lowest = marks
    .slice(-1)
    .map(({ x, y }): CostName => ({ id: 'total', text: 'total', x: x + BESIDE, y: y - BESIDE, anchor: 'start' }))
  const nameOf = (id: 'outage' | 'reliability'): readonly CostName[] => {
    const low = (point: CostPoint): boolean => point[id] <= bottom + (top - bottom) * NAMED_AT
    const point = id === 'outage' ? points.find(low) : points.findLast(low)
    if (point === undefined) return []
    const anchor = id === 'outage' ? 'start' : 'end'
    return [
      {
        id,
        text: id,
        x: xOf(point.nines) + (anchor === 'start' ? BESIDE : -BESIDE),
        y: yOf(point[id]) - BESIDE,
        anchor,
      },
    ]
  }
  return {
    area,
    domain: { from, to, bottom, top },
    targetTicks: targetTicks(from, to, area.width).filter(
      ({ nines, label }) => xOf(nines) + (label.length * FIGURE_WIDTH) / 2 <= chart.width,
    ),
    moneyTicks: ticks,
    marks,
    labels: placeLabels(
      marks.map(({ id, x }) => ({ id, text: markWords(id, picture), start: x - left, end: x - left })),
      { plotWidth: area.width, rows: 2, longest: LONGEST },
    ),
    names: [...nameOf('outage'), ...nameOf('reliability'), ...lowest],
  }
}

/** "now 99.9 %", "cheapest 99.95 %, €12 k". */
const markWords = (id: CostMark['id'], { present, cheapest, currency }: CostPicture): string => {
  const point = id === 'cheapest' && cheapest !== null ? cheapest : present
  const money = formatMoneyShort(point.total, currency)
  return `${id === 'cheapest' ? 'cheapest' : 'now'} ${targetWords(point)}, ${money}`
}

/** A target of the curve, which lies anywhere between whole nines: to two digits of what it allows to fail. */
export const targetWords = ({ nines, target }: CostPoint): string => {
  const step = 10 ** Math.max(0, 7 - Math.floor(nines))
  const rounded = Math.round(target / step) * step
  return formatShare((rounded > 0 && rounded < 1e9 ? rounded : target) as CostPoint['target'])
}

/** The stretch of the curve in which something is to be seen: where the total stays below the top, and both marks. */
const shownNines = ({ points, present, cheapest }: CostPicture, top: number): { from: number; to: number } => {
  const [first, last] = [points[0]?.nines ?? 0, points.at(-1)?.nines ?? 1]
  const low = points.filter(({ total }) => total <= top).map(({ nines }) => nines)
  const seen = [...low, present.nines, cheapest?.nines ?? present.nines]
  return {
    from: Math.max(first, Math.min(...seen) - ROOM_BESIDE),
    to: Math.min(last, Math.max(...seen) + ROOM_BESIDE),
  }
}

/** The failing shares of a decade that are labelled, where there is room: 1 %, 0.5 %, 0.2 % and so on. */
const DECADE = [1, 5, 2]

/** Targets with whole nines, and those with half and a fifth of their failures where there is room. */
const targetTicks = (from: number, to: number, width: number): CostLayout['targetTicks'] => {
  const perNine = width / (to - from)
  const parts = perNine >= DECADE.length * ROOM_PER_TARGET ? DECADE : [1]
  const step = Math.max(1, Math.ceil(ROOM_PER_TARGET / perNine))
  return Array.from({ length: Math.floor(to) + 1 }, (_, whole) => whole)
    .filter((whole) => whole % step === 0)
    .flatMap((whole) => parts.map((part) => whole + (part === 1 ? 0 : 1 - Math.log10(part))))
    .filter((nines) => nines >= from && nines <= to)
    .map((nines) => ({ nines, label: formatShare(targetOfNines(nines)) }))
}
