import type { Inspection } from '../../interop/csv/inspect.ts'
import type { RowProblem } from '../../interop/csv/import-report.ts'
import { formatCount } from '../../format/count.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { EXPECTED, foundWords } from './import-words.ts'
import { columnName } from './mapping-words.ts'
import { NoteList } from './note-list.tsx'
import styles from './report-view.module.css'
import { reportFacts, reportNotes } from './report-words.ts'
import type { ImportReport } from './report-words.ts'

export interface ReportViewProps {
  readonly report: ImportReport
  readonly inspection: Inspection
}

/** What was read and what became of every row. */
export const ReportView = ({ report, inspection }: ReportViewProps) => {
  const notes = reportNotes(report)
  const { skipped } = report
  return (
    <div className={styles.report}>
      <dl className={styles.facts}>
        {reportFacts(report).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <section className={styles.notes} aria-label="What to know about these rows">
          <h4>What to know about these rows</h4>
          <NoteList notes={notes} />
        </section>
      )}
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
