import { csvField } from './csv-field.ts'

/** What a column of a table is in a file. */
export interface CsvColumn<Row> {
  /**
   * What stands in a CSV file, in full precision, where the cell shows less or is more than words; null for nothing. Without
   * it that is the text of the cell. False for a column of buttons, which is left out.
   */
  readonly csv?: ((row: Row, index: number) => string | number | null) | false | undefined
  /** Of what `csv` gives: it stands behind the header in the file. */
  readonly unit?: string | undefined
}

/** Panels that may be open in a cell, and what is there for the eye alone. */
const LEFT_OUT = '[popover], [hidden], [aria-hidden="true"], svg'

const isBlock = (element: Element): boolean => !getComputedStyle(element).display.startsWith('inline')

/** What can be read in a cell, fields by what stands in them. */
const words = (node: Node): string => {
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return node.value
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? ''
  if (!(node instanceof Element)) return node.textContent ?? ''
  if (node.matches(LEFT_OUT)) return ''
  const inside = [...node.childNodes].map(words).join('')
  return isBlock(node) ? ` ${inside} ` : inside
}

const textOf = (cell: Element | undefined): string =>
  cell === undefined ? '' : words(cell).replaceAll(/\s+/gu, ' ').trim()

/**
 * A table of the page as CSV: its header, then a line for each of its rows. A column that knows its values gives them in full;
 * of others it has what can be read in the page. Columns of buttons are left out, and so are the notes under rows.
 */
export const tableCsv = <Row>(
  table: HTMLTableElement,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string => {
  const kept = columns.flatMap((column, at) => (column.csv === false ? [] : [{ ...column, at }]))
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])]
  const lines = [...(table.tBodies[0]?.rows ?? [])].filter((line) => line.dataset.row !== undefined)
  const header = kept.map(({ at, unit }) => `${textOf(headers[at])}${unit === undefined ? '' : ` (${unit})`}`)
  const body = rows.map((row, index) =>
    kept.map(({ at, csv }) => (typeof csv === 'function' ? csv(row, index) : textOf(lines[index]?.cells[at]))),
  )
  return `${[header, ...body].map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`
}
