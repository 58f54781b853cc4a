import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Problem } from '../../../src/core/result.ts'
import { Notices } from '../../../src/views/app/notices.tsx'
import { codes } from '../../store/support/a-store.ts'
import { renderPart } from './support/remembered.tsx'

const problems = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `incident[${index}].lasted`,
    code: 'not-positive',
    expected: null,
    received: '0',
  }))

const saved: Blob[] = []
beforeEach(() => {
  saved.length = 0
  // jsdom has no addresses for blobs, and cannot save.
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob)
    return 'blob:saved'
  }
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})

it('says nothing when there is nothing to say', () => {
  renderPart(<Notices />)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})

it('interrupts for what failed, waits with what only changed, and goes when dismissed', async () => {
  const store = renderPart(<Notices />)
  act(() => {
    store.getState().tell({ code: 'changed-in-another-tab', problems: [], original: null })
    store.getState().tell({ code: 'link-unreadable', problems: problems(1), original: null })
  })
  expect(screen.getByRole('status')).toHaveTextContent('Another tab')
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent('Incident 1, lasted: Expected more than 0. Found “0”.')
  expect(within(alert).queryByRole('button', { name: 'Download' })).not.toBeInTheDocument()
  await userEvent.click(within(alert).getByRole('button', { name: 'Dismiss' }))
  expect(codes(store)).toEqual(['changed-in-another-tab'])
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('hands out the original, letter for letter', async () => {
  const store = renderPart(<Notices />)
  act(() => store.getState().tell({ code: 'stored-unreadable', problems: [], original: '{"broken": \u00e9' }))
  await userEvent.click(screen.getByRole('button', { name: 'Download' }))
  expect(saved).toHaveLength(1)
  const text = await new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result))
    reader.readAsText(saved[0] as Blob)
  })
  expect(text).toBe('{"broken": \u00e9')
})

it('offers no download where there is nothing to download', () => {
  const store = renderPart(<Notices />)
  act(() => store.getState().tell({ code: 'storage-unavailable', problems: [], original: '' }))
  expect(screen.queryByRole('button', { name: 'Download' })).not.toBeInTheDocument()
})

it('lists five problems and counts the others', () => {
  const store = renderPart(<Notices />)
  act(() => store.getState().tell({ code: 'link-unreadable', problems: problems(2_000), original: null }))
  const items = screen.getAllByRole('listitem')
  expect(items).toHaveLength(6)
  expect(items.at(-1)).toHaveTextContent(/1,?995 more/)
})
