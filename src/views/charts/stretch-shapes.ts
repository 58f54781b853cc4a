import { CHARACTER_WIDTH } from './label-rows.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import type { NamedStretch } from './remaining-lines-picture.ts'

export interface StretchShape {
  readonly id: string
  readonly tone: NamedStretch['tone']
  /** In pixels from the left side of the chart. */
  readonly x: number
  readonly width: number
  /** Its words, where they fit on it; null where they do not. */
  readonly label: string | null
}

const NARROWEST = 2
const BESIDE = 8

/** The stretches as rectangles cut to the plot, each at least wide enough to be seen. */
export const stretchShapes = (stretches: readonly NamedStretch[], area: PlotArea): readonly StretchShape[] =>
  stretches
    .filter(({ from, to }) => to > area.from && from < area.to)
    .map(({ id, from, to, label, tone }) => {
      const x = Math.max(area.left, xOf(area, from))
      const end = Math.min(area.left + area.width, Math.max(xOf(area, to), x + NARROWEST))
      const width = end - x
      return { id, tone, x, width, label: label.length * CHARACTER_WIDTH + BESIDE <= width ? label : null }
    })
