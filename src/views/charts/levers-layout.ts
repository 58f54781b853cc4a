import { LEVER_STEP } from '../../core/delivery/levers.ts'
import type { Lever, LeverInput } from '../../core/delivery/levers.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { formatPercent, formatSignedPercent } from '../../format/percent.ts'
import { CHARACTER_WIDTH } from './label-rows.ts'
import type { LeversPicture } from './levers-picture.ts'
import { niceTicks } from './nice-ticks.ts'

/** One end of a lever's bar; null where no alert would notice a failed change any more. */
export interface LeverBar {
  readonly x: number
  readonly width: number
  /** Its words stand outside of the bar. */
  readonly text: string
  readonly textX: number
  readonly anchor: 'start' | 'end'
}

export interface LeverRow {
  readonly input: LeverInput
  readonly name: string
  readonly nameX: number
  readonly nameY: number
  readonly barY: number
  readonly less: LeverBar | null
  readonly more: LeverBar | null
}

/** Levers laid out for a chart of one width, in CSS pixels: all that is left is to draw it. */
export interface LeversLayout {
  readonly height: number
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly rows: readonly LeverRow[]
  readonly todayX: number
  /** Where nothing would be left; null outside of the plot. */
  readonly leftX: number | null
}

export const BAR = 20
const COMPACT_BELOW = 560
const TOP = 36
const BOTTOM = 40
const ROW = 40
const ROW_COMPACT = 50
const NAMES = 168
/** Room for "−25 %: 123.4 %" beside a bar. */
const WORDS = 15 * CHARACTER_WIDTH
const WORDS_COMPACT = 9 * CHARACTER_WIDTH
const BESIDE = 7
const ROOM_PER_TICK = 64

export const layOutLevers = ({ levers, names, mean, left }: LeversPicture, chartWidth: number): LeversLayout => {
  const compact = chartWidth < COMPACT_BELOW
  const rowHeight = compact ? ROW_COMPACT : ROW
  const words = compact ? WORDS_COMPACT : WORDS
  const plotLeft = compact ? 0 : NAMES
  const plot = {
    left: plotLeft,
    top: TOP,
    width: Math.max(1, chartWidth - plotLeft),
    height: levers.length * rowHeight,
  }
  const { low, high } = extentOf(levers, mean)
  const inner = Math.max(1, plot.width - 2 * words)
  const xOf = (spend: Ratio): number => plotLeft + words + ((spend - low) / (high - low)) * inner
  const todayX = xOf(mean)
  const barOf = (end: Lever['less'], change: Ratio): LeverBar | null => {
    if (end === null) return null
    const x = xOf(end.mean)
    const onLeft = x < todayX || (x === todayX && change < 0)
    return {
      x: Math.min(x, todayX),
      width: Math.abs(x - todayX),
      text: compact ? formatPercent(end.mean) : `${formatSignedPercent(change)}: ${formatPercent(end.mean)}`,
      textX: x + (onLeft ? -BESIDE : BESIDE),
      anchor: onLeft ? 'end' : 'start',
    }
  }
  const leftX = xOf(left)
  return {
    height: TOP + plot.height + BOTTOM,
    plot,
    ticks: niceTicks(low, high, Math.floor(inner / ROOM_PER_TICK)).map((tick) => ({
      x: xOf(tick),
      label: formatPercent(tick),
    })),
    rows: levers.map(({ input, less, more }, index) => {
      const top = TOP + index * rowHeight
      return {
        input,
        name: names[input],
        nameX: 0,
        nameY: compact ? top + 12 : top + rowHeight / 2,
        barY: compact ? top + 23 : top + (rowHeight - BAR) / 2,
        less: barOf(less, -LEVER_STEP),
        more: barOf(more, LEVER_STEP),
      }
    }),
    todayX,
    leftX: leftX >= plotLeft && leftX <= plotLeft + plot.width ? leftX : null,
  }
}

/** From the lowest to the highest end; some room around today where nothing moves it. */
const extentOf = (levers: readonly Lever[], mean: Ratio): { readonly low: Ratio; readonly high: Ratio } => {
  const ends = levers.flatMap(({ less, more }) => [less, more]).flatMap((end) => (end === null ? [] : [end.mean]))
  const low = Math.min(mean, ...ends)
  const high = Math.max(mean, ...ends)
  return high > low ? { low, high } : { low: low - LEAST_SPREAD, high: high + LEAST_SPREAD }
}

const LEAST_SPREAD = 0.01
