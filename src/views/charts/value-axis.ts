import type { Ratio } from '../../core/quantity/units.ts'

/** A vertical axis of budget remaining. */
export interface ValueAxis {
  readonly bottom: Ratio
  readonly top: Ratio
  /** Ascending; 0 always, and 1 unless it would touch 0. */
  readonly ticks: readonly Ratio[]
}

const ROOM_PER_TICK = 36
const NEAREST_TICKS = 15
/** Pixels over the highest value, so that a line along the top is drawn in its full width. */
const ROOM_ABOVE = 2
/** Pixels under the lowest value when something is overspent: room for words, however little it is. */
const ROOM_BELOW = 20

// In hundredths, so that ticks are whole numbers: 3 × 0.1 is not 0.3.
const tickStep = (least: number): number => {
  if (least <= 25) return 25
  for (let power = 10; ; power *= 10) {
    for (const factor of [5, 10, 20]) {
      if (factor * power >= least) return factor * power
    }
  }
}

/**
 * The axis for values from `lowest` to `highest` on `height` pixels. It always shows 0 % to 100 %, and goes below 0 only
 * when something is overspent.
 */
export const valueAxis = (lowest: Ratio, highest: Ratio, height: number): ValueAxis => {
  const low = Math.min(0, lowest)
  const high = Math.max(1, highest)
  const below = low < 0 ? ROOM_BELOW : 0
  const perPixel = (high - low) / Math.max(1, height - ROOM_ABOVE - below)
  const bottom = low - perPixel * below
  const step = tickStep(perPixel * ROOM_PER_TICK * 100)
  const ticks: Ratio[] = []
  // Adding 0 turns -0 into 0.
  for (let tick = Math.ceil((bottom * 100) / step) * step; tick <= high * 100; tick += step) ticks.push(tick / 100 + 0)
  if (!ticks.includes(1) && 1 / perPixel >= NEAREST_TICKS) ticks.push(1)
  return { bottom, top: high + perPixel * ROOM_ABOVE, ticks: ticks.sort((a, b) => a - b) }
}

/** Distance of a value from the top of a plot `height` pixels high. */
export const yWithin = (axis: ValueAxis, height: number, value: Ratio): number =>
  ((axis.top - value) / (axis.top - axis.bottom)) * height
