import type { Inspection } from '../../interop/csv/inspect.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { roleOfColumn } from './mapping-draft.ts'
import type { MappingDraft } from './mapping-draft.ts'
import { columnName, roleWords } from './mapping-words.ts'
import styles from './preview-table.module.css'

export interface PreviewTableProps {
  readonly inspection: Inspection
  readonly draft: MappingDraft
}

const ROWS = 6

/** The first rows of the file, with what each column is used for at its head. */
export const PreviewTable = ({ inspection, draft }: PreviewTableProps) => (
  <DataTable
    caption="The first rows"
    columns={inspection.columns.map((_, column) => previewColumn(column, inspection, draft))}
    rows={inspection.preview.slice(0, ROWS)}
    rowKey={(_, index) => index}
    empty="No rows below the names."
  />
)

const previewColumn = (column: number, inspection: Inspection, draft: MappingDraft): DataColumn<readonly string[]> => {
  const role = roleOfColumn(draft, column)
  return {
    id: String(column),
    header: (
      <span className={styles.head}>
        <span className={role === null ? styles.unused : styles.role}>
          {role === null ? 'not used' : roleWords(role, draft)}
        </span>
        <span>{columnName(inspection, column)}</span>
      </span>
    ),
    cell: (cells) => <span className={styles.cell}>{cells[column]}</span>,
  }
}
