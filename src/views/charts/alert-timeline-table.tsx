import type { Instant } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import type { AlertStrip } from './alert-strip.ts'
import { alertTimelineCsv } from './alert-timeline-csv.ts'
import { alertTimelineRows } from './alert-timeline-rows.ts'
import type { AlertTimelineRow } from './alert-timeline-rows.ts'
import { ChartData } from './chart-data.tsx'

export interface AlertTimelineTableProps {
  readonly strips: readonly AlertStrip[]
  readonly caption: string
  readonly fileName: string
  readonly timeZone: string
  readonly now: Instant
}

/** More rows than this are not read, and take too long to lay out. */
const MOST_ROWS = 300

const columns = (timeZone: string, now: Instant): readonly DataColumn<AlertTimelineRow>[] => [
  { id: 'rule', header: 'Rule', rowHeader: true, cell: (row) => row.rule },
  { id: 'severity', header: 'Severity', cell: (row) => row.severity },
  { id: 'fired', header: 'Fired at', cell: (row) => formatInstant(row.from, timeZone, now) },
  {
    id: 'cleared',
    header: 'Cleared at',
    cell: (row) => (row.cleared ? formatInstant(row.to, timeZone, now) : 'still firing'),
  },
  { id: 'lasted', header: 'Lasted', align: 'end', cell: (row) => formatSpan(row.to - row.from) },
  {
    id: 'remaining',
    header: 'Budget left when it fired',
    align: 'end',
    cell: (row) => (row.remaining === null ? 'no data' : formatPercent(row.remaining)),
  },
]

/** The firings of all rules as a table to read, and as a file to save. */
export const AlertTimelineTable = ({ strips, caption, fileName, timeZone, now }: AlertTimelineTableProps) => {
  const all = alertTimelineRows(strips)
  const rows = all.slice(0, MOST_ROWS)
  return (
    <ChartData
      note={
        rows.length < all.length
          ? `The first ${formatCount(rows.length)} of ${formatCount(all.length)} firings. The file has them all.`
          : 'Every firing in the picture.'
      }
      fileName={fileName}
      csv={() => alertTimelineCsv(strips)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns(timeZone, now)}
        rows={rows}
        rowKey={(row) => `${row.id} ${row.from}`}
        empty="No rule fired."
        limitHeight
      />
    </ChartData>
  )
}
