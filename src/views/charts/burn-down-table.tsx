import { formatCount } from '../../format/count.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { burnDownCsv } from './burn-down-csv.ts'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { burnDownRows, pointCount } from './burn-down-rows.ts'
import type { BurnDownRow } from './burn-down-rows.ts'
import { ChartData } from './chart-data.tsx'

export interface BurnDownTableProps {
  readonly picture: BurnDownPicture
  readonly caption: string
  readonly fileName: string
}

const PHASES = { past: 'so far', ahead: 'if nothing else fails' } as const

const percentOr = (value: number, otherwise: string): string => (Number.isNaN(value) ? otherwise : formatPercent(value))

const FORECAST: readonly DataColumn<BurnDownRow>[] = (['calm', 'trend', 'worst'] as const).map((one) => ({
  id: one,
  header: `Forecast, ${one}`,
  align: 'end',
  cell: ({ forecast }) => percentOr(forecast[one], ''),
}))

const columns = ({ timeZone, now, forecast }: BurnDownPicture): readonly DataColumn<BurnDownRow>[] => [
  { id: 'when', header: 'When', rowHeader: true, cell: (row) => formatInstant(row.at, timeZone, now) },
  { id: 'remaining', header: 'Budget remaining', align: 'end', cell: (row) => percentOr(row.remaining, 'no data') },
  { id: 'even', header: 'Even burn', align: 'end', cell: (row) => percentOr(row.evenBurn, '') },
  ...(forecast === null ? [] : FORECAST),
  { id: 'phase', header: 'Counted', cell: ({ phase, excluded }) => (excluded ? 'excluded' : PHASES[phase]) },
]

/** The picture's points as a table to read, and all of them as a file to save. */
export const BurnDownTable = ({ picture, caption, fileName }: BurnDownTableProps) => {
  const rows = burnDownRows(picture)
  const all = pointCount(picture)
  return (
    <ChartData
      note={
        rows.length < all
          ? `${formatCount(rows.length)} of ${formatCount(all)} points: of each stretch the first, lowest, highest and last. The file has them all.`
          : 'Every point of the picture.'
      }
      fileName={fileName}
      csv={() => burnDownCsv(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns(picture)}
        rows={rows}
        rowKey={(row, index) => `${row.at} ${index}`}
        empty="No points yet."
        limitHeight
      />
    </ChartData>
  )
}
