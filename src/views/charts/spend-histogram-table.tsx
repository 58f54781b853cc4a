import { formatCount } from '../../format/count.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { spendHistogramCsv } from './spend-histogram-csv.ts'
import type { SpendHistogramPicture } from './spend-histogram-picture.ts'

export interface SpendHistogramTableProps {
  readonly picture: SpendHistogramPicture
  readonly caption: string
  readonly fileName: string
}

interface Row {
  readonly spent: string
  readonly count: number
}

const rowsOf = ({ bins: { width, counts, over }, untouched }: SpendHistogramPicture): readonly Row[] => [
  { spent: 'nothing: no change failed', count: untouched },
  ...counts.map((count, index) => ({
    spent:
      index === 0
        ? `something, up to ${formatPercent(width)}`
        : `above ${formatPercent(index * width)}, up to ${formatPercent((index + 1) * width)}`,
    count: index === 0 ? Math.max(0, count - untouched) : count,
  })),
  { spent: `above ${formatPercent(counts.length * width)}`, count: over },
]

/** How often which spend came; and every bin as a file to save. */
export const SpendHistogramTable = ({ picture, caption, fileName }: SpendHistogramTableProps) => {
  const columns: readonly DataColumn<Row>[] = [
    { id: 'spent', header: 'Budget spent by change', rowHeader: true, cell: ({ spent }) => spent },
    { id: 'windows', header: 'SLO windows', align: 'end', cell: ({ count }) => formatCount(count) },
    {
      id: 'share',
      header: 'Share of them',
      align: 'end',
      cell: ({ count }) => formatPercent(picture.windows > 0 ? count / picture.windows : 0),
    },
  ]
  return (
    <ChartData
      note="How many of the simulated SLO windows spent how much. The first bar of the picture is the first two rows."
      fileName={fileName}
      csv={() => spendHistogramCsv(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rowsOf(picture)}
        rowKey={({ spent }) => spent}
        limitHeight
      />
    </ChartData>
  )
}
