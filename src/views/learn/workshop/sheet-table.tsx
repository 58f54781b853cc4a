import type { SheetTable as Told } from '../../../lessons/workshop/exercise.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Said } from '../said.tsx'
import type { Sentence } from '../../../lessons/sentence.ts'
import styles from './exercise-page.module.css'

type Row = readonly Sentence[]

const columnsOf = (columns: readonly string[]): readonly DataColumn<Row>[] =>
  columns.map((header, place) => ({
    id: `${place}`,
    header,
    rowHeader: place === 0,
    cell: (row) => {
      const told = row[place]
      return told === undefined ? <span className={styles.blank} /> : <Said sentence={told} />
    },
  }))

/** A table of a handout. What is to be filled in is left empty, with room to write. */
export const SheetTable = ({ table }: { readonly table: Told }) => (
  <div className={styles.table}>
    <DataTable
      caption={table.caption}
      columns={columnsOf(table.columns)}
      rows={table.rows}
      rowKey={(_, place) => place}
    />
  </div>
)
