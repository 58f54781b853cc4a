import type { AlertStripFiring } from './alert-strip.ts'
import { firingLabels } from './alert-strip-words.ts'
import { CHARACTER_WIDTH } from './label-rows.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { SEVERITY_MARK } from './severity-shape.ts'

/** A stretch, in pixels from the left side of the chart. */
export interface StripBar {
  readonly x: number
  readonly width: number
}

/** What of a bar is drawn, and whether its right end is where it cleared. */
export interface FiringBar extends StripBar {
  readonly cleared: boolean
}

/** The mark where one firing begins, or several whose marks would touch. */
export interface StripMark {
  readonly x: number
  /** Where the last of its firings ends. */
  readonly end: number
  /** False: it fired before the picture begins, so that no mark stands for that. */
  readonly begins: boolean
  readonly firings: readonly AlertStripFiring[]
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | null
}

export interface StripLayout {
  readonly bars: readonly FiringBar[]
  readonly marks: readonly StripMark[]
}

const GAP = 4
const HALF = SEVERITY_MARK / 2
/** So wide that the end of the shortest firing, where it cleared, shows beside the mark of its beginning. */
const NARROWEST = HALF + 4
/** What is left of that where the picture ends. */
const LEAST_AT_EDGE = 2

/** The firings that a picture shows something of. */
export const firingsWithin = (
  firings: readonly AlertStripFiring[],
  { from, to }: Pick<PlotArea, 'from' | 'to'>,
): readonly AlertStripFiring[] => firings.filter((firing) => firing.to > from && firing.from < to)

/** The room that a mark takes to its right: with it stands the count of its firings, if they are several. */
const room = (count: number): number =>
  SEVERITY_MARK + (count > 1 ? Math.ceil(`${count}`.length * CHARACTER_WIDTH) + GAP : 0)

const bars = (firings: readonly AlertStripFiring[], area: PlotArea): readonly FiringBar[] => {
  const found: FiringBar[] = []
  const rightmost = area.left + area.width
  for (const firing of firings) {
    const start = Math.min(Math.max(xOf(area, firing.from), area.left), rightmost - LEAST_AT_EDGE)
    const end = Math.min(Math.max(xOf(area, firing.to), start + NARROWEST), rightmost)
    const last = found.at(-1)
    const cleared = firing.cleared && firing.to <= area.to
    if (last && start <= last.x + last.width)
      found[found.length - 1] = { x: last.x, width: Math.max(last.width, end - last.x), cleared }
    else found.push({ x: start, width: end - start, cleared })
  }
  return found
}

type Unlabelled = Omit<StripMark, 'label'>

const marks = (firings: readonly AlertStripFiring[], area: PlotArea): readonly Unlabelled[] => {
  const found: { x: number; end: number; begins: boolean; firings: AlertStripFiring[] }[] = []
  const rightmost = area.left + area.width
  for (const firing of firings) {
    const begins = firing.from >= area.from
    const x = begins ? xOf(area, firing.from) : area.left
    const end = Math.min(Math.max(xOf(area, firing.to), x + NARROWEST), rightmost)
    const last = found.at(-1)
    if (last?.begins && x - last.x < room(last.firings.length)) {
      last.firings.push(firing)
      last.end = end
    } else {
      found.push({ x, end, begins, firings: [firing] })
    }
  }
  return found
}

/** Right of its firings, or else left of its mark, in as many words as touch nothing else and stay within the chart. */
const label = (mark: Unlabelled, free: StripBar, timeZone: string): StripMark['label'] => {
  const right = Math.max(mark.end, mark.x + (mark.begins ? HALF : 0)) + GAP
  const left = mark.x - HALF - GAP
  const texts = firingLabels(mark.firings, mark.begins, timeZone)
  const fits = (from: number, to: number) => texts.find((text) => text.length * CHARACTER_WIDTH <= to - from)
  const beside = fits(right, free.x + free.width)
  if (beside !== undefined) return { text: beside, x: right, anchor: 'start' }
  const before = fits(free.x, left)
  return before === undefined ? null : { text: before, x: left, anchor: 'end' }
}

/**
 * One rule's firings on the time axis of the plot above: bars that stay visible however short they are, and a mark where
 * each begins. Bars that touch are one, and so are marks, so there are never more than pixels.
 */
export const layOutStrip = (firings: readonly AlertStripFiring[], area: PlotArea, timeZone: string): StripLayout => {
  const shown = firingsWithin(firings, area)
  const found = marks(shown, area)
  let taken = area.left
  const labelled = found.map((mark, index) => {
    const next = found[index + 1]
    const until = next === undefined ? area.chartWidth : next.x - HALF - GAP
    const placed = label(mark, { x: taken, width: until - taken }, timeZone)
    const words = placed?.anchor === 'start' ? placed.x + placed.text.length * CHARACTER_WIDTH : 0
    taken = Math.max(mark.end, mark.x + room(mark.firings.length), words) + GAP
    return { ...mark, label: placed }
  })
  return { bars: bars(shown, area), marks: labelled }
}
