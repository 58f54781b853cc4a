import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { Dialog } from '../../../src/views/ui/dialog.tsx'
import { provideShowModal } from './show-modal.ts'

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Import data
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Import" actions={<button type="button">Go</button>}>
        Choose a file.
      </Dialog>
    </>
  )
}

const opener = () => screen.getByRole('button', { name: 'Import data' })
const dialog = () => screen.queryByRole('dialog', { name: 'Import' })

beforeEach(provideShowModal)

const openIt = async () => {
  render(<Page />)
  await userEvent.click(opener())
}

it('is not there until it is opened, then is a dialog named by its title', async () => {
  render(<Page />)
  expect(screen.queryByText('Choose a file.')).not.toBeInTheDocument()
  await userEvent.click(opener())
  expect(dialog()).toHaveTextContent('Choose a file.')
  expect(screen.getByRole('button', { name: 'Go' })).toBeVisible()
})

it('closes by its button and gives the focus back', async () => {
  await openIt()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(dialog()).not.toBeInTheDocument()
  expect(opener()).toHaveFocus()
})

it('tells when the browser closed it, as it does on Escape', async () => {
  await openIt()
  const element = dialog() as HTMLDialogElement
  element.removeAttribute('open')
  fireEvent(element, new Event('close'))
  expect(dialog()).not.toBeInTheDocument()
})

it('stays open on a close event that comes late, after it was opened again', async () => {
  await openIt()
  fireEvent(dialog() as HTMLElement, new Event('close'))
  expect(dialog()).toBeInTheDocument()
})

it('closes on a press outside its box and not on one inside', async () => {
  await openIt()
  const box = dialog() as HTMLElement
  box.getBoundingClientRect = () => new DOMRect(100, 100, 200, 200)
  fireEvent.mouseDown(box, { clientX: 150, clientY: 150 })
  expect(dialog()).toBeInTheDocument()
  fireEvent.mouseDown(box, { clientX: 50, clientY: 150 })
  expect(dialog()).not.toBeInTheDocument()
})
