import { useDeferredValue } from 'react'
import { formatMoney } from '../../format/money.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { lazyAgain } from '../ui/lazy-again.ts'
import { ChartData } from './chart-data.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import { costCsv } from './cost-csv.ts'
import { targetWords } from './cost-layout.ts'
import type { CostPicture, CostPoint } from './cost-picture.ts'

export interface CostFigureProps {
  readonly picture: CostPicture
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
}

const TITLE = 'Cost of reliability'

const useCostChart = lazyAgain(async () => (await import('./cost-chart.tsx')).CostChart)

/** Total cost over the target, with the cheapest target and the present one. */
export const CostFigure = ({ picture: newest, summary, fileName }: CostFigureProps) => {
  const [Chart, loadAgain] = useCostChart()
  const picture = useDeferredValue(newest)
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      fileName={fileName}
      headingLevel={3}
      showData="Show data of the cost of reliability"
      table={<CostTable picture={picture} fileName={fileName} />}
    >
      <ChartPlace height="tall" onRetry={loadAgain}>
        <Chart title={TITLE} picture={picture} />
      </ChartPlace>
    </ChartFigure>
  )
}

/** Every whole nine, the present target and the cheapest one. */
const rowsOf = ({ points, present, cheapest }: CostPicture): readonly CostPoint[] => {
  const marked = [present, ...(cheapest === null ? [] : [cheapest])]
  const whole = points.filter(({ nines }) => Number.isInteger(nines) && !marked.some((one) => one.nines === nines))
  return [...whole, ...marked].toSorted((a, b) => a.nines - b.nines)
}

const columnsOf = ({ currency, present, cheapest }: CostPicture): readonly DataColumn<CostPoint>[] => [
  {
    id: 'target',
    header: 'Target',
    rowHeader: true,
    cell: (point) =>
      `${targetWords(point)}${point === present ? ', now' : ''}${point === cheapest ? ', cheapest' : ''}`,
  },
  { id: 'outage', header: 'Outage a year', align: 'end', cell: ({ outage }) => formatMoney(outage, currency) },
  {
    id: 'reliability',
    header: 'Reliability, against now',
    align: 'end',
    cell: ({ reliability }) => formatMoney(reliability, currency),
  },
  { id: 'total', header: 'Total', align: 'end', cell: ({ total }) => formatMoney(total, currency) },
]

const CostTable = ({ picture, fileName }: Pick<CostFigureProps, 'picture' | 'fileName'>) => (
  <ChartData
    note="Whole nines, the present target and the cheapest one. The file has every point of the lines."
    fileName={fileName}
    csv={() => costCsv(picture)}
  >
    <DataTable
      caption={`${TITLE} data`}
      captionHidden
      columns={columnsOf(picture)}
      rows={rowsOf(picture)}
      rowKey={({ nines }) => nines}
      limitHeight
    />
  </ChartData>
)
