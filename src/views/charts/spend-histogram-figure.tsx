import type { ReactNode } from 'react'
import { lazyAgain } from '../ui/lazy-again.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import type { SpendHistogramPicture } from './spend-histogram-picture.ts'
import { SpendHistogramTable } from './spend-histogram-table.tsx'

export interface SpendHistogramFigureProps {
  /** null while nothing was simulated yet. */
  readonly picture: SpendHistogramPicture | null
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  /** How the numbers came about, right below the picture. */
  readonly children: ReactNode
}

const TITLE = 'Budget spent by change'

const useSpendHistogramChart = lazyAgain(async () => (await import('./spend-histogram-chart.tsx')).SpendHistogramChart)

/** How much of the budget change spends in an SLO window, and how often. */
export const SpendHistogramFigure = ({ picture, summary, fileName, children }: SpendHistogramFigureProps) => {
  const [Chart, loadAgain] = useSpendHistogramChart()
  const chart = (
    <ChartPlace height="low" onRetry={loadAgain}>
      {picture !== null && <Chart title={TITLE} picture={picture} />}
    </ChartPlace>
  )
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      drawing={picture === null ? null : chart}
      fileName={fileName}
      headingLevel={2}
      showData="Show spend data"
      table={
        picture !== null && <SpendHistogramTable picture={picture} caption={`${TITLE} data`} fileName={fileName} />
      }
    >
      {chart}
      {children}
    </ChartFigure>
  )
}
