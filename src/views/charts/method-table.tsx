import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import { DIFFERENCE_KINDS } from '../../core/budgeting/slice-differences.ts'
import { formatEvents } from '../../format/count.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { methodCsv } from './method-csv.ts'
import type { MethodPicture } from './method-picture.ts'
import { methodRows } from './method-rows.ts'
import type { MethodRow } from './method-rows.ts'

export interface MethodTableProps {
  readonly picture: MethodPicture
  readonly caption: string
  readonly fileName: string
}

const columns = (
  { timeZone, lineNames, differenceNames, comparison }: MethodPicture,
  rows: readonly MethodRow[],
): readonly DataColumn<MethodRow>[] => [
  { id: 'until', header: 'Up to', rowHeader: true, cell: ({ until }) => formatInstant(until, timeZone, comparison.to) },
  ...BUDGETING_METHODS.map(
    (method): DataColumn<MethodRow> => ({
      id: method,
      header: lineNames[method],
      align: 'end',
      cell: ({ remaining }) => (Number.isNaN(remaining[method]) ? 'no data' : formatPercent(remaining[method])),
    }),
  ),
  ...DIFFERENCE_KINDS.filter((kind) => rows.some(({ slices }) => slices[kind] > 0)).map(
    (kind): DataColumn<MethodRow> => ({
      id: kind,
      header: differenceNames[kind],
      align: 'end',
      cell: ({ slices }) => (slices[kind] > 0 ? formatEvents(slices[kind]) : ''),
    }),
  ),
]

/** Budget remaining by each method, and how many slices differ, stretch by stretch; and every point as a file to save. */
export const MethodTable = ({ picture, caption, fileName }: MethodTableProps) => {
  const rows = methodRows(picture)
  return (
    <ChartData
      note="Budget remaining at the end of each stretch, and the time slices that differ within it. The file has every point of the lines."
      fileName={fileName}
      csv={() => methodCsv(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns(picture, rows)}
        rows={rows}
        rowKey={({ until }) => until}
        limitHeight
      />
    </ChartData>
  )
}
