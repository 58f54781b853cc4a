import { joinWords } from '../../format/join-words.ts'
import { lazyAgain } from '../ui/lazy-again.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import { LineLegend } from './line-legend.tsx'
import styles from './trade-off-figure.module.css'
import { sharedCurves } from './trade-off-curves.ts'
import { practiceLook } from './trade-off-looks.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'
import { TradeOffTable } from './trade-off-table.tsx'

export interface TradeOffFigureProps {
  /** null while it is being worked out for the first time. */
  readonly picture: TradeOffPicture | null
  /** What the picture shows, in one sentence. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
}

const TITLE = 'Speed against reliability'

const useTradeOffChart = lazyAgain(async () => (await import('./trade-off-chart.tsx')).TradeOffChart)

/** How often one may deploy, and how likely the objective then holds, by several practices. */
export const TradeOffFigure = ({ picture, summary, fileName }: TradeOffFigureProps) => {
  const [Chart, loadAgain] = useTradeOffChart()
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      fileName={fileName}
      {...(picture === null ? { drawing: null } : {})}
      headingLevel={2}
      showData="Show trade-off data"
      table={picture !== null && <TradeOffTable picture={picture} caption={`${TITLE} data`} fileName={fileName} />}
    >
      <p className={styles.summary} aria-hidden>
        {summary}
      </p>
      <ChartPlace height="tall" onRetry={loadAgain}>
        {picture !== null && <Chart title={TITLE} picture={picture} />}
      </ChartPlace>
      {picture !== null && (
        <>
          <LineLegend
            lines={sharedCurves(picture.tradeOff.curves, picture.names).map(({ practice, name }) => ({
              id: practice,
              label: name,
              look: practiceLook(practice),
            }))}
          />
          <Unnoticed picture={picture} />
        </>
      )}
    </ChartFigure>
  )
}

/** Practices without a line. */
const Unnoticed = ({ picture: { tradeOff, names } }: { readonly picture: TradeOffPicture }) => {
  const without = tradeOff.curves.filter(({ chances }) => chances === null).map(({ practice }) => names[practice])
  return (
    without.length > 0 && (
      <p className={styles.note}>Without a line, as no alert would notice a failed change: {joinWords(without)}.</p>
    )
  )
}
