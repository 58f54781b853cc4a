import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { Header } from '../../../src/views/app/header.tsx'
import type { AppDialog } from '../../../src/views/app/app-dialog.ts'
import { replaceAddress } from '../../../src/views/app/route.ts'
import { renderPart } from './support/remembered.tsx'
import { titles } from '../../store/support/a-store.ts'

const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  history.replaceState(null, '', '#/budget?service=Cart')
})

const link = (name: string) => within(screen.getByRole('navigation', { name: 'Views' })).getByRole('link', { name })

it('has the navigation “Views” with the present view marked, each link with the scenario in it', () => {
  renderPart(<Header onDialog={vi.fn<(dialog: AppDialog) => void>()} />)
  expect(link('Budget')).toHaveAttribute('aria-current', 'page')
  expect(link('Budget')).toHaveAttribute('href', '#/budget?service=Cart')
  expect(link('Alerts')).not.toHaveAttribute('aria-current')
  expect(link('Alerts')).toHaveAttribute('href', '#/alerts?service=Cart')
})

it('goes to another view, and its links follow the address', async () => {
  renderPart(<Header onDialog={vi.fn<(dialog: AppDialog) => void>()} />)
  await userEvent.click(link('Alerts'))
  expect(location.hash).toBe('#/alerts?service=Cart')
  expect(link('Alerts')).toHaveAttribute('aria-current', 'page')
  expect(link('Budget')).not.toHaveAttribute('aria-current')
  act(() => replaceAddress('#/alerts?service=Search', {}))
  expect(link('Budget')).toHaveAttribute('href', '#/budget?service=Search')
})

it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('leaves a click with %s to the browser', (key) => {
  renderPart(<Header onDialog={vi.fn<(dialog: AppDialog) => void>()} />)
  // True: nobody kept the browser from opening another tab.
  expect(fireEvent.click(link('Alerts'), { [key]: true })).toBe(true)
})

it('undoes and redoes, and only offers what there is', async () => {
  const store = renderPart(<Header onDialog={vi.fn<(dialog: AppDialog) => void>()} />)
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

it.each([
  ['Import data', 'import'],
  ['Export', 'export'],
  ['Share', 'share'],
])('asks for what its button “%s” opens', async (name, dialog) => {
  const onDialog = vi.fn<(dialog: AppDialog) => void>()
  renderPart(<Header onDialog={onDialog} />)
  await userEvent.click(button(name))
  expect(onDialog).toHaveBeenCalledExactlyOnceWith(dialog)
})

it('leaves the address alone when the present view is chosen again', async () => {
  renderPart(<Header onDialog={vi.fn<(dialog: AppDialog) => void>()} />)
  const { length } = history
  await userEvent.click(link('Budget'))
  expect(location.hash).toBe('#/budget?service=Cart')
  expect(history).toHaveLength(length)
})
