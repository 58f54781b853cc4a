import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Header } from '../../../src/views/app/header.tsx'
import { renderPart } from './support/remembered.tsx'
import { titles } from '../../store/support/a-store.ts'

const button = (name: string | RegExp) => screen.getByRole('button', { name })

it('has the navigation “Views” with the present view marked', () => {
  renderPart(<Header onImport={vi.fn<() => void>()} />)
  const views = screen.getByRole('navigation', { name: 'Views' })
  expect(within(views).getByRole('link', { name: 'Budget', current: 'page' })).toHaveAttribute('href', '#/budget')
})

it('undoes and redoes, and only offers what there is', async () => {
  const store = renderPart(<Header onImport={vi.fn<() => void>()} />)
  expect(button('Undo')).toBeDisabled()
  expect(button('Redo')).toBeDisabled()
  store.getState().renameScenario('Renamed')
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(titles(store)).toEqual(['Checkout', 'Search'])
  expect(button('Undo')).toBeDisabled()
  await userEvent.click(button('Redo'))
  expect(titles(store)).toEqual(['Renamed', 'Search'])
  expect(button('Redo')).toBeDisabled()
})

it('asks for an import', async () => {
  const onImport = vi.fn<() => void>()
  renderPart(<Header onImport={onImport} />)
  await userEvent.click(button('Import data'))
  expect(onImport).toHaveBeenCalledOnce()
})

it('leaves the address alone when the present view is chosen again', async () => {
  history.replaceState(null, '', '#/budget?service=Checkout')
  renderPart(<Header onImport={vi.fn<() => void>()} />)
  await userEvent.click(screen.getByRole('link', { name: 'Budget' }))
  expect(location.hash).toBe('#/budget?service=Checkout')
})
