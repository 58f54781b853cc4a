import { decimate } from '../../core/measurement/decimation.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { RemainingLine } from './burn-down-picture.ts'

export interface PlotPoint {
  readonly at: number
  /** Null is a gap. */
  readonly remaining: number | null
}

/** Up to four points per column: half as many columns as pixels draw about two points per pixel. */
export const columnsOf = (chartWidth: number): number => Math.max(50, Math.floor(chartWidth / 2))

/** A line thinned for a picture so many columns wide. */
export const plotPoints = ({ times, remaining }: RemainingLine, columns: number): readonly PlotPoint[] => {
  const thin = decimate(times, remaining, columns)
  return Array.from(thin.times, (at, index) => {
    const value = thin.values[index] as number
    return { at, remaining: Number.isNaN(value) ? null : value }
  })
}

/** What a value axis must reach for some lines: `lowest` or below it, and all of the budget or above it. */
export const extremesOf = (
  lines: readonly (readonly PlotPoint[])[],
  lowest: Ratio,
): { readonly lowest: Ratio; readonly highest: Ratio } => {
  const extremes = { lowest, highest: 1 }
  for (const line of lines) {
    for (const { remaining } of line) {
      if (remaining === null) continue
      if (remaining < extremes.lowest) extremes.lowest = remaining
      if (remaining > extremes.highest) extremes.highest = remaining
    }
  }
  return extremes
}
