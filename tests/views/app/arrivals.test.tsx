import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { writeShare } from '../../../src/interop/share-link/write-share.ts'
import { Arrivals } from '../../../src/views/app/arrivals.tsx'
import { replaceAddress } from '../../../src/views/app/route.ts'
import { openOf, services } from '../../store/support/a-store.ts'
import { provideShowModal } from '../ui/show-modal.ts'
import { renderPart } from './support/remembered.tsx'

beforeEach(() => {
  provideShowModal()
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  // jsdom has no workers: what reads files says that it broke down, with the file's name beside it.
  history.replaceState(null, '', '#/budget')
})

const Page = () => {
  const [open, setOpen] = useState(false)
  return <Arrivals open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)} />
}

const cart = { ...newScenario('cart', 'Cart'), story: 'Once.' }

const packed = async (scenarios = [cart], view: string | null = null): Promise<string> => {
  const made = await writeShare({ scenarios, openId: scenarios[0]!.id, series: [] }, view)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

const paste = (text: string, files: readonly File[] = []): void => {
  fireEvent.paste(document.body, { clipboardData: { files, getData: () => text } })
}

const drop = (files: readonly File[]): void => {
  fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'], getData: () => '' } })
}

const follow = (address: string): void => {
  history.replaceState(null, '', address)
  act(() => void dispatchEvent(new HashChangeEvent('hashchange')))
}

const linkDialog = async () => within(await screen.findByRole('dialog', { name: 'Open a link' }))
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

it('shows what a followed link holds before anything changes, and adds it beside as one step of undo', async () => {
  const store = renderPart(<Page />)
  const { scenarios } = store.getState()
  follow(await packed([cart], 'alerts'))
  const dialog = await linkDialog()
  expect(await dialog.findByRole('rowheader', { name: 'Cart' })).toBeVisible()
  expect(store.getState().scenarios).toBe(scenarios)
  await press('Add 1 scenario')
  expect(services(store)).toEqual(['Checkout', 'Search', 'Cart'])
  expect(openOf(store).story).toBe('Once.')
  expect(location.hash).toBe('#/alerts')
  expect(screen.queryByRole('dialog', { name: 'Open a link' })).toBeNull()
  expect(screen.getByRole('status')).toHaveTextContent('1 scenario of the link added. Undo takes it away again.')
  act(() => store.getState().undo())
  expect(services(store)).toEqual(['Checkout', 'Search'])
})

it('changes nothing when it is not wanted now, and goes on without the link', async () => {
  const store = renderPart(<Page />)
  const { scenarios } = store.getState()
  follow(await packed())
  await linkDialog()
  await screen.findByRole('button', { name: 'Not now' })
  await press('Not now')
  expect(store.getState().scenarios).toBe(scenarios)
  expect(location.hash).toBe('#/budget')
})

it('says that a scenario is here already, and opens it', async () => {
  const store = renderPart(<Page />)
  follow(await packed([newScenario('x', 'Search')]))
  expect(await screen.findByText(/You have it already, with the same facts/)).toBeVisible()
  await press('Open it')
  expect(services(store)).toEqual(['Checkout', 'Search'])
  expect(openOf(store).service).toBe('Search')
})

it('adds only what is new where a part is here already, and says which', async () => {
  const store = renderPart(<Page />)
  follow(await packed([cart, newScenario('x', 'Search')]))
  expect(await screen.findByText('You have it already: it is not added again.')).toBeVisible()
  await press('Add 1 scenario')
  expect(services(store)).toEqual(['Checkout', 'Search', 'Cart'])
})

it('says what is wrong with a link, keeps it in the address, and opens it once it is mended', async () => {
  const store = renderPart(<Page />)
  const whole = await packed()
  const cut = whole.slice(0, -6)
  follow(cut)
  expect(await screen.findByRole('alert')).toHaveTextContent(/damaged.*cut off on the way/)
  expect(screen.getByText(/The link stays in the address/)).toBeVisible()
  await userEvent.click(screen.getAllByRole('button', { name: 'Close' }).at(-1)!)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(location.hash).toBe(cut)
  expect(services(store)).toEqual(['Checkout', 'Search'])
  follow(whole)
  expect(await screen.findByRole('rowheader', { name: 'Cart' })).toBeVisible()
})

it.each([
  ['#/share/7/abc', /newer Burnline \(version 7\)/],
  ['#/share/1/a b<c', /does not belong there/],
  ['#/share/', /not a whole link/],
])('says of %s what is wrong', async (address, words) => {
  renderPart(<Page />)
  act(() => replaceAddress(address, {}))
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
})

it('opens a pasted link with a preview, packed or readable, wherever it was made', async () => {
  const store = renderPart(<Page />)
  paste(`  https://elsewhere.example.org/${await packed()}\n`)
  expect(await screen.findByRole('rowheader', { name: 'Cart' })).toBeVisible()
  await press('Not now')
  paste('https://elsewhere.example.org/#/alerts?service=Mail&target=99')
  expect(await screen.findByRole('rowheader', { name: 'Mail' })).toBeVisible()
  expect(services(store)).toEqual(['Checkout', 'Search'])
  await press('Add 1 scenario')
  expect(openOf(store)).toMatchObject({ service: 'Mail', target: 990_000_000 })
  expect(location.hash).toBe('#/alerts')
})

it('leaves a pasted word alone, and what is pasted into a field', async () => {
  renderPart(
    <>
      <Page />
      <input aria-label="Field" />
    </>,
  )
  paste('Checkout')
  paste('p99 < 300 ms, as we said on Monday')
  fireEvent.paste(screen.getByRole('textbox', { name: 'Field' }), {
    clipboardData: { files: [], getData: () => 'a,b\n1,2\n' },
  })
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it.each([
  ['a web page in one line', '<!doctype html><title>Log in</title>'],
  ['a piece of one', '<p>Log in</p>'],
  ['a line too long to be meant for elsewhere', 'word '.repeat(50)],
])('opens the import for %s, where its message is', async (_, text) => {
  renderPart(<Page />)
  paste(text)
  expect(await screen.findByRole('dialog', { name: 'Import data' })).toBeVisible()
})

it('opens the import for pasted rows, and for files that are dropped, one after another', async () => {
  renderPart(<Page />)
  paste('time,good,total\n2026-11-04 14:00,1,2\n')
  expect(await screen.findByRole('dialog', { name: 'Import data' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  drop([new File(['a'], 'a.csv'), new File(['b'], 'b.csv')])
  const dialog = within(await screen.findByRole('dialog', { name: 'Import data' }))
  expect(await dialog.findByText('One file after another. After this one: b.csv.')).toBeVisible()
})

it('says while files are dragged over the page that they may fall anywhere', () => {
  renderPart(<Page />)
  expect(screen.queryByText(/Drop it anywhere/)).toBeNull()
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } })
  expect(screen.getByText(/Drop it anywhere/)).toBeVisible()
  fireEvent.dragLeave(document.body, { relatedTarget: null })
  expect(screen.queryByText(/Drop it anywhere/)).toBeNull()
})
