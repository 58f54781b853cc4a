import type { Instant } from '../../core/quantity/units.ts'
import type { BurnDownBand } from './burn-down-picture.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'

/** Whether time at an instant is excluded. */
export const isExcluded = (bands: readonly BurnDownBand[], at: Instant): boolean =>
  bands.some(({ kind, from, to }) => kind === 'excluded' && from <= at && at < to)

export interface BandShape {
  readonly kind: BurnDownBand['kind']
  readonly x: number
  readonly width: number
}

const NARROWEST = 2

/**
 * The bands as rectangles, in pixels from the left side of the chart, cut to the plot. Those of one kind that touch are
 * one, so there are never more than pixels, however many incidents there are.
 */
export const bandShapes = (bands: readonly BurnDownBand[], area: PlotArea): readonly BandShape[] =>
  (['excluded', 'outside', 'counted'] as const).flatMap((kind) => {
    const shapes: BandShape[] = []
    const rightmost = area.left + area.width
    for (const band of bands.filter((each) => each.kind === kind).sort((a, b) => a.from - b.from)) {
      const start = Math.max(xOf(area, band.from), area.left)
      const end = Math.min(Math.max(xOf(area, band.to), start + NARROWEST), rightmost)
      if (xOf(area, band.to) < area.left || start >= rightmost) continue
      const last = shapes.at(-1)
      if (last && start <= last.x + last.width) {
        shapes[shapes.length - 1] = { ...last, width: Math.max(last.width, end - last.x) }
      } else {
        shapes.push({ kind, x: start, width: end - start })
      }
    }
    return shapes
  })
