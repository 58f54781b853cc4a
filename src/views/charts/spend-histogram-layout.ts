import type { Ratio } from '../../core/quantity/units.ts'
import { formatChance } from '../../format/chance.ts'
import { formatPercent } from '../../format/percent.ts'
import { niceTicks } from './nice-ticks.ts'
import { LINE_HEIGHT, placeWords } from './place-words.ts'
import type { PlacedWords, Spot } from './place-words.ts'
import type { SpendHistogramPicture } from './spend-histogram-picture.ts'

export interface HistogramBar {
  readonly x: number
  readonly width: number
  readonly height: number
  /** Its whole height stands for more than the axis shows: it is drawn broken. */
  readonly broken: boolean
}

/** A histogram laid out for a chart of one size, in CSS pixels: all that is left is to draw it. */
export interface SpendHistogramLayout {
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly spendTicks: readonly { readonly x: number; readonly label: string }[]
  readonly shareTicks: readonly { readonly y: number; readonly label: string }[]
  readonly bars: readonly HistogramBar[]
  /** Of the first bar: the part of windows without any failure, from the bottom; null where there is none to tell. */
  readonly untouched: number | null
  /** Where nothing is left; null when it lies outside of the plot. */
  readonly limit: number | null
  readonly mean: number | null
  readonly labels: readonly (PlacedWords & { readonly kind: 'limit' | 'mean' | 'inside' | 'outside' | 'untouched' })[]
}

const COMPACT_BELOW = 560
const LEFT = 48
const RIGHT = 18
const TOP = 56
const BOTTOM = 46
const ROOM_PER_TICK = 64
const ROOM_PER_SHARE = 44
/** The first bar may be so many times as high as the next highest before it is broken. */
const OUT_OF_SCALE = 3
const ROOM_ABOVE = 1.08
const GAP = 1
/** Bars narrower than this touch: between them would be more gap than bar. */
const NARROW = 5
const BESIDE = 7
/** A sample of what hollow means, behind its words. */
export const KEY = 11

export const layOutSpendHistogram = (
  picture: SpendHistogramPicture,
  chart: { readonly width: number; readonly height: number },
): SpendHistogramLayout => {
  const { bins, windows, untouched, left, mean } = picture
  const { width, counts } = bins
  const area = {
    left: LEFT,
    top: TOP,
    width: Math.max(1, chart.width - LEFT - RIGHT),
    height: Math.max(1, chart.height - TOP - BOTTOM),
  }
  const range = counts.length * width
  const xOf = (spend: Ratio): number => area.left + (spend / range) * area.width
  const highest = topOf(counts)
  const share = (count: number): number => (windows > 0 ? count / windows : 0)
  const top = Math.max(share(highest) * ROOM_ABOVE, Number.MIN_VALUE)
  const heightOf = (count: number): number => Math.min(1, share(count) / top) * area.height
  const within = (spend: Ratio): number | null => (spend >= 0 && spend <= range ? xOf(spend) : null)
  const limit = within(left)
  const middle = within(mean)
  const gap = area.width / counts.length < NARROW ? 0 : GAP
  return {
    area,
    spendTicks: niceTicks(0, range, Math.floor(area.width / ROOM_PER_TICK)).map((tick) => ({
      x: xOf(tick),
      label: formatPercent(tick),
    })),
    shareTicks: niceTicks(0, top, Math.max(1, Math.floor(area.height / ROOM_PER_SHARE))).map((tick) => ({
      y: area.top + (1 - tick / top) * area.height,
      label: formatPercent(tick),
    })),
    bars: counts.map((count, index) => ({
      x: xOf(index * width) + gap / 2,
      width: area.width / counts.length - gap,
      height: heightOf(count),
      broken: count > highest,
    })),
    untouched: untouched > 0 ? heightOf(untouched) : null,
    limit,
    mean: middle,
    labels: labelsOf(picture, area, limit, middle, chart.width < COMPACT_BELOW),
  }
}

/** The highest bar that the axis has room for: of all, or without a first one that dwarfs the others. */
const topOf = (counts: readonly number[]): number => {
  const [first = 0, ...rest] = counts
  const others = rest.reduce((most, count) => Math.max(most, count), 0)
  return others > 0 && first > others * OUT_OF_SCALE ? others : Math.max(first, others)
}

/** Words above the plot: what lies on which side of the line, and what the lines are. */
const labelsOf = (
  { left, mean, inside, untouched, windows, noFailure }: SpendHistogramPicture,
  area: SpendHistogramLayout['area'],
  limit: number | null,
  middle: number | null,
  compact: boolean,
): SpendHistogramLayout['labels'] => {
  const upper = area.top - 34
  const lower = area.top - 16
  const beside = (x: number, y: number): readonly Spot[] => [
    { x: x + BESIDE, y, anchor: 'start', far: 0 },
    { x: x - BESIDE, y, anchor: 'end', far: 1 },
  ]
  const { placed } = placeWords(
    [
      ...(limit === null
        ? []
        : [
            {
              id: 'limit',
              text: compact ? `left ${formatPercent(left)}` : `left for change: ${formatPercent(left)}`,
              spots: beside(limit, upper),
            },
            {
              id: 'inside',
              text: `${formatChance(inside)} ${compact ? 'in' : 'inside'}`,
              spots: [{ x: limit - BESIDE, y: lower, anchor: 'end' as const, far: 0 }],
            },
            {
              id: 'outside',
              text: `${formatChance(1 - inside)} over`,
              spots: [{ x: limit + BESIDE, y: lower, anchor: 'start' as const, far: 0 }],
            },
          ]),
      ...(middle === null
        ? []
        : [{ id: 'mean', text: `mean ${formatPercent(mean)}`, spots: beside(middle, area.top + 8) }]),
      ...(untouched === 0 || windows === 0
        ? []
        : [
            {
              id: 'untouched',
              text: compact ? `${formatChance(noFailure)} none` : `no failed change: ${formatChance(noFailure)}`,
              spots: [
                { x: area.left + area.width - KEY - 6, y: area.top + 8, anchor: 'end' as const, far: 0 },
                { x: area.left + area.width - KEY - 6, y: area.top + 26, anchor: 'end' as const, far: 1 },
              ],
            },
          ]),
    ],
    {
      bounds: { x: 0, y: 0, width: area.left + area.width + RIGHT, height: area.top + area.height + LINE_HEIGHT },
      taken: [],
      cost: () => 0,
    },
  )
  return placed.map((one) => ({ ...one, kind: one.id as SpendHistogramLayout['labels'][number]['kind'] }))
}
