import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import { lazyAgain } from '../ui/lazy-again.ts'
import type { MethodPicture } from './method-picture.ts'
import { MethodTable } from './method-table.tsx'

export interface MethodFigureProps {
  readonly picture: MethodPicture
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
}

const TITLE = 'Burn-down by each method'

const useMethodChart = lazyAgain(async () => (await import('./method-chart.tsx')).MethodChart)

/** The burn-down of the same data by all three budgeting methods, and where their time slices differ. */
export const MethodFigure = ({ picture, summary, fileName }: MethodFigureProps) => {
  const [Chart, loadAgain] = useMethodChart()
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      fileName={fileName}
      headingLevel={3}
      showData="Show method data"
      table={<MethodTable picture={picture} caption={`${TITLE} data`} fileName={fileName} />}
    >
      <ChartPlace height="tall" onRetry={loadAgain}>
        <Chart title={TITLE} picture={picture} />
      </ChartPlace>
    </ChartFigure>
  )
}
