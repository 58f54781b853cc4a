import { useCallback, useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { BurnDownHandlers } from './burn-down-overlay.tsx'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { lazyAgain } from '../ui/lazy-again.ts'
import { sameArea } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'

export interface BurnDownFigureProps extends BurnDownHandlers {
  readonly picture: BurnDownPicture
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly headingLevel?: 2 | 3 | undefined
  /** More on the same time axis, drawn right below it. The plot is null until the chart is there. */
  readonly renderBelow?: ((area: PlotArea | null) => ReactNode) | undefined
}

const BURN_DOWN_TITLE = 'Budget burn-down'

const useBurnDownChart = lazyAgain(async () => (await import('./burn-down-chart.tsx')).BurnDownChart)

const BurnDownTable = fetchedPart('The table', async () => (await import('./burn-down-table.tsx')).BurnDownTable)

/** The burn-down alone, to be looked at: nothing in it can be moved. */
export const BurnDownDrawing = ({ picture }: { readonly picture: BurnDownPicture }) => {
  const [Chart, loadAgain] = useBurnDownChart()
  return (
    <ChartPlace height="low" onRetry={loadAgain}>
      <Chart title={BURN_DOWN_TITLE} picture={picture} drawn={picture} />
    </ChartPlace>
  )
}

/**
 * The burn-down with its heading, its summary and its table. The chart comes when its code is there, into a place kept
 * free for it, and never holds up the numbers: it may be drawn a little later than they are.
 */
export const BurnDownFigure = ({
  picture,
  summary,
  fileName,
  headingLevel = 2,
  renderBelow,
  ...handlers
}: BurnDownFigureProps) => {
  const [Chart, loadAgain] = useBurnDownChart()
  const [area, setArea] = useState<PlotArea | null>(null)
  const drawn = useDeferredValue(picture)
  const keepArea = useCallback(
    (next: PlotArea) => setArea((before) => (before !== null && sameArea(before, next) ? before : next)),
    [],
  )
  return (
    <ChartFigure
      title={BURN_DOWN_TITLE}
      summary={summary}
      headingLevel={headingLevel}
      table={<BurnDownTable picture={drawn} caption={`${BURN_DOWN_TITLE} data`} fileName={fileName} />}
      drawing={<BurnDownDrawing picture={picture} />}
      fileName={fileName}
    >
      <ChartPlace height="low" onRetry={loadAgain}>
        <Chart title={BURN_DOWN_TITLE} picture={picture} drawn={drawn} onArea={renderBelow && keepArea} {...handlers} />
      </ChartPlace>
      {renderBelow?.(area)}
    </ChartFigure>
  )
}
