import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SpendBar } from '../../../src/views/charts/spend-bar.tsx'

it('says in a list who spent how much, so that the bar need not be seen', () => {
  render(
    <SpendBar
      label="Who spent the budget"
      items={[
        { id: 'a', label: 'Bad deploy', ratio: 0.463, kind: 'incident' },
        { id: 'b', label: 'Remaining', ratio: 0.537, kind: 'remaining', text: '23m 12s' },
      ]}
    />,
  )
  const items = within(screen.getByRole('list', { name: 'Who spent the budget' })).getAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual(['Bad deploy, 46.3\u00a0%', 'Remaining, 23m 12s'])
})

it('marks 100 % only when more was spent', () => {
  const bar = (ratio: number) => (
    <SpendBar label="Spent" items={[{ id: 'a', label: 'Outage', ratio, kind: 'incident' }]} />
  )
  const { rerender } = render(bar(0.9))
  expect(screen.queryByText('100 %')).not.toBeInTheDocument()
  rerender(bar(1.25))
  expect(screen.getByText('100 %').parentElement).toHaveStyle({ left: '80%' })
})

it('puts a box only before what has that filling in the bar', () => {
  render(
    <SpendBar
      label="Spent"
      items={[
        { id: 'a', label: 'Outage', ratio: 1.25, kind: 'incident' },
        { id: 'b', label: 'Overspent by', ratio: 0.25, kind: 'overspent' },
      ]}
    />,
  )
  const items = within(screen.getByRole('list', { name: 'Spent' })).getAllByRole('listitem')
  expect(items.map((item) => item.querySelectorAll('[aria-hidden]').length)).toEqual([1, 0])
})
