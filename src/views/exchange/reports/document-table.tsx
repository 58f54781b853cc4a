import type { PageColumn, PageTable } from '../../../interop/document/block.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'

/** A table of a document. The first cell names its row. */
export const DocumentTable = ({ table }: { readonly table: PageTable }) => (
  <DataTable
    caption={table.caption}
    captionHidden
    stacks
    columns={table.columns.map(columnOf)}
    rows={table.rows}
    rowKey={(_, index) => index}
  />
)

const columnOf = ({ header, look }: PageColumn, place: number): DataColumn<readonly string[]> => ({
  id: header,
  header,
  rowHeader: place === 0,
  align: look === 'number' ? 'end' : 'start',
  cell: (row) => (look === 'strong' ? <strong>{row[place]}</strong> : row[place]),
})
