import { Fragment, use, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'
import { saveCsv } from './save-csv.ts'
import { SavedFromContext } from './saved-from.ts'
import { tableCsv } from './table-csv.ts'
import type { CsvColumn } from './table-csv.ts'
import { useScrolls } from './use-scrolls.ts'

export interface DataColumn<Row> extends CsvColumn<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row, index: number) => ReactNode
  /** `end` for numbers: flush right, in figures of one width. */
  readonly align?: 'start' | 'end' | undefined
  /** The cell that names its row. */
  readonly rowHeader?: boolean | undefined
}

export interface DataTableProps<Row> {
  readonly caption: string
  /** The caption is always spoken; true when a heading beside the table already shows it. */
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string | number
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode
  /** What is to be said about a row, in a line of full width under it; null for nothing. */
  readonly renderNote?: ((row: Row, index: number) => ReactNode) | undefined
  /** Long tables scroll inside a limited height under a header that stays. */
  readonly limitHeight?: boolean | undefined
  /** Where there is little room each row becomes a small card, every cell under its header's words. For tables that are worked in. */
  readonly stacks?: boolean | undefined
}

/** A changed `display` makes some browsers forget what a table is, so one that stacks says it outright. */
const role = (stacks: boolean, name: 'table' | 'row' | 'rowgroup' | 'columnheader' | 'rowheader' | 'cell') =>
  stacks ? { role: name } : {}

export const DataTable = <Row,>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  renderNote,
  limitHeight = false,
  stacks = false,
}: DataTableProps<Row>) => {
  const captionId = useId()
  const region = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const savedFrom = use(SavedFromContext)
  const scrolls = useScrolls(region)
  const grid = (
    <div
      ref={region}
      className={classNames(styles.region, limitHeight && styles.limited, stacks && styles.stacks)}
      {...(scrolls ? { role: 'group', 'aria-labelledby': captionId, tabIndex: 0 } : {})}
    >
      <table ref={table} className={styles.table} {...role(stacks, 'table')}>
        <caption id={captionId} className={captionHidden ? styles.spoken : styles.caption}>
          {caption}
        </caption>
        <thead {...role(stacks, 'rowgroup')}>
          <tr {...role(stacks, 'row')}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.align === 'end' ? styles.end : undefined}
                {...role(stacks, 'columnheader')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role(stacks, 'rowgroup')}>
          {rows.map((row, index) => {
            const note = renderNote?.(row, index) ?? null
            return (
              <Fragment key={rowKey(row, index)}>
                <tr
                  data-row={rowKey(row, index)}
                  className={note === null ? undefined : styles.noted}
                  {...role(stacks, 'row')}
                >
                  {columns.map((column) => {
                    const align = column.align === 'end' ? styles.end : undefined
                    const label = typeof column.header === 'string' ? column.header : undefined
                    return column.rowHeader ? (
                      <th
                        key={column.id}
                        scope="row"
                        data-field={column.id}
                        className={align}
                        {...role(stacks, 'rowheader')}
                      >
                        {column.cell(row, index)}
                      </th>
                    ) : (
                      <td
                        key={column.id}
                        data-field={column.id}
                        className={align}
                        data-label={label}
                        {...role(stacks, 'cell')}
                      >
                        {column.cell(row, index)}
                      </td>
                    )
                  })}
                </tr>
                {note !== null && (
                  <tr className={styles.note} {...role(stacks, 'row')}>
                    <td colSpan={columns.length} {...role(stacks, 'cell')}>
                      {note}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
  if (savedFrom === null || rows.length === 0) return grid
  const save = (): void => {
    if (table.current !== null) saveCsv(`${savedFrom().name} ${caption}`, tableCsv(table.current, columns, rows))
  }
  return (
    <div className={styles.whole}>
      {grid}
      <Button data-saves variant="quiet" className={styles.save} aria-label={`Save as CSV: ${caption}`} onClick={save}>
        Save as CSV
      </Button>
    </div>
  )
}
