import { lazyAgain } from '../ui/lazy-again.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import styles from './levers-figure.module.css'
import type { LeversPicture } from './levers-picture.ts'
import { LeversTable } from './levers-table.tsx'

export interface LeversFigureProps {
  readonly picture: LeversPicture
  /** What the picture shows, in one sentence. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
}

const TITLE = 'What buys most'

const useLeversChart = lazyAgain(async () => (await import('./levers-chart.tsx')).LeversChart)

/** What a quarter less and a quarter more of each input does, the strongest first. */
export const LeversFigure = ({ picture, summary, fileName }: LeversFigureProps) => {
  const [Chart, loadAgain] = useLeversChart()
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      fileName={fileName}
      headingLevel={2}
      showData="Show lever data"
      table={<LeversTable picture={picture} caption={`${TITLE} data`} fileName={fileName} />}
    >
      <p className={styles.summary} aria-hidden>
        {summary}
      </p>
      <ChartPlace height="rows" onRetry={loadAgain}>
        <Chart title={TITLE} picture={picture} />
      </ChartPlace>
    </ChartFigure>
  )
}
