import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DataTable } from '../../../src/views/ui/data-table.tsx'
import type { DataColumn } from '../../../src/views/ui/data-table.tsx'
import { SavedFromContext } from '../../../src/views/ui/saved-from.ts'
import { VisuallyHidden } from '../../../src/views/ui/visually-hidden.tsx'

interface Fruit {
  readonly name: string
  readonly weight: number
}

const COLUMNS: readonly DataColumn<Fruit>[] = [
  { id: 'name', header: 'Fruit', rowHeader: true, cell: ({ name }) => <input aria-label="Name" defaultValue={name} /> },
  { id: 'weight', header: 'Weight', unit: 'kg', csv: ({ weight }) => weight, cell: ({ weight }) => `about ${weight}` },
  {
    id: 'words',
    header: 'In words',
    cell: () => (
      <>
        <div>one{'\u00a0'}%</div>
        <div>
          of <svg>no</svg>all
        </div>
      </>
    ),
  },
  {
    id: 'do',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    csv: false,
    cell: () => <button type="button">Eat</button>,
  },
]

const FRUIT: readonly Fruit[] = [
  { name: 'Pear, "Williams"', weight: 0.123456789012 },
  { name: '=HYPERLINK("x")', weight: -1 },
]

const table = (rows: readonly Fruit[]) => (
  <DataTable
    caption="Fruit"
    columns={COLUMNS}
    rows={rows}
    rowKey={({ name }) => name}
    renderNote={() => 'A note under the row.'}
  />
)

const saved: { name: string; text: Promise<string> }[] = []

beforeEach(() => {
  saved.length = 0
  let last = new Blob()
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      last = blob
      return 'blob:x'
    },
    revokeObjectURL: () => undefined,
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({
      name: this.download,
      text: last.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
    })
  })
})

afterEach(() => vi.restoreAllMocks())

const withSource = (rows: readonly Fruit[]) => (
  <SavedFromContext value={() => ({ name: 'Green/grocer', line: '' })}>{table(rows)}</SavedFromContext>
)

it('saves its rows: values in full, fields by what stands in them, no buttons and no notes', async () => {
  render(withSource(FRUIT))
  await userEvent.click(screen.getByRole('button', { name: 'Save as CSV: Fruit' }))
  expect(saved.map(({ name }) => name)).toEqual(['green-grocer-fruit.csv'])
  const text = (await saved[0]?.text) ?? ''
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(Papa.parse(text, { skipEmptyLines: true }).data).toEqual([
    ['Fruit', 'Weight (kg)', 'In words'],
    ['Pear, "Williams"', '0.123456789012', 'one % of all'],
    ['\'=HYPERLINK("x")', '-1', 'one % of all'],
  ])
})

it('offers no file where nothing is to be saved, or there is nothing in it', () => {
  const { rerender } = render(table(FRUIT))
  expect(screen.queryByRole('button', { name: /Save as CSV/ })).not.toBeInTheDocument()
  rerender(withSource([]))
  expect(screen.queryByRole('button', { name: /Save as CSV/ })).not.toBeInTheDocument()
})
