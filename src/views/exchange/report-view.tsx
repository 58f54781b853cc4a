import type { Inspection } from '../../interop/csv/inspect.ts'
import type { RowProblem } from '../../interop/csv/import-report.ts'
import { formatCount } from '../../format/count.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { FactList } from './fact-list.tsx'
import { EXPECTED, foundWords } from './import-words.ts'
import { columnName } from './mapping-words.ts'
import { Notes } from './notes.tsx'
import styles from './report-view.module.css'
import { reportFacts, reportNotes } from './report-words.ts'
import type { ImportReport } from './report-words.ts'

export interface ReportViewProps {
  readonly report: ImportReport
  readonly inspection: Inspection
}

/** What was read and what became of every row. */
export const ReportView = ({ report, inspection }: ReportViewProps) => {
  const { skipped } = report
  return (
    <div className={styles.report}>
      <FactList facts={reportFacts(report)} />
      <Notes title="What to know about these rows" notes={reportNotes(report)} />
      {skipped.examples.length > 0 && (
        <DataTable
          caption={
            skipped.count > skipped.examples.length
              ? `Rows left out, the first ${formatCount(skipped.examples.length)}`
              : 'Rows left out'
          }
          columns={exampleColumns(inspection)}
          rows={skipped.examples}
          rowKey={(_, index) => index}
          limitHeight
        />
      )}
    </div>
  )
}

const exampleColumns = (inspection: Inspection): readonly DataColumn<RowProblem>[] => [
  { id: 'line', header: 'Line', align: 'end', cell: ({ line }) => (line === null ? '' : formatCount(line)) },
  {
    id: 'column',
    header: 'Column',
    cell: ({ column }) => (column === null ? 'the whole row' : columnName(inspection, column)),
  },
  { id: 'expected', header: 'Expected', cell: (problem) => EXPECTED[problem.code](problem) },
  {
    id: 'found',
    header: 'Found',
    cell: (problem) => <span className={styles.found}>{foundWords(problem)}</span>,
  },
]
