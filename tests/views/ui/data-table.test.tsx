import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DataTable } from '../../../src/views/ui/data-table.tsx'
import type { DataColumn } from '../../../src/views/ui/data-table.tsx'

interface Fruit {
  readonly name: string
  readonly weight: number
}

const columns: readonly DataColumn<Fruit>[] = [
  { id: 'name', header: 'Fruit', rowHeader: true, cell: (fruit) => fruit.name },
  { id: 'weight', header: 'Weight', align: 'end', cell: (fruit) => `${fruit.weight} g` },
]

const table = (rows: readonly Fruit[]) => (
  <DataTable caption="Fruit" columns={columns} rows={rows} rowKey={(fruit) => fruit.name} empty="None yet." />
)

it('is a table named by its caption, with column headers and a header for each row', () => {
  render(table([{ name: 'Pear', weight: 150 }]))
  const fruit = screen.getByRole('table', { name: 'Fruit' })
  expect(within(fruit).getAllByRole('columnheader')).toHaveLength(2)
  const row = within(fruit).getByRole('row', { name: 'Pear 150 g' })
  expect(within(row).getByRole('rowheader')).toHaveTextContent('Pear')
  expect(within(row).getByRole('cell')).toHaveTextContent('150 g')
})

it('keeps its name when the caption is not shown', () => {
  render(<DataTable caption="Fruit" captionHidden columns={columns} rows={[]} rowKey={(fruit) => fruit.name} />)
  expect(screen.getByRole('table', { name: 'Fruit' })).toBeInTheDocument()
})

it('says in a row of full width that it has none', () => {
  render(table([]))
  expect(screen.getByRole('cell', { name: 'None yet.' })).toHaveAttribute('colspan', '2')
})

it('is no stop for the keyboard while nothing has to be scrolled', () => {
  render(table([{ name: 'Pear', weight: 150 }]))
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})

it('says what there is to say about a row in a line of full width under it', () => {
  render(
    <DataTable
      caption="Fruit"
      columns={columns}
      rows={[
        { name: 'Pear', weight: 150 },
        { name: 'Melon', weight: 3_000 },
      ]}
      rowKey={(fruit) => fruit.name}
      renderNote={(fruit) => (fruit.weight > 1_000 ? `A ${fruit.name} is too heavy.` : null)}
    />,
  )
  const [, , melon, note, ...more] = screen.getAllByRole('row')
  expect(melon).toHaveTextContent('Melon')
  expect(within(note as HTMLElement).getByRole('cell', { name: 'A Melon is too heavy.' })).toHaveAttribute(
    'colspan',
    '2',
  )
  expect(more).toHaveLength(0)
})
