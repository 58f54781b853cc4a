import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ListPopover } from '../../../src/views/ui/list-popover.tsx'
import { Popover } from '../../../src/views/ui/popover.tsx'

const editor = (
  <Popover trigger="30 days" triggerLabel="SLO window" label="SLO window editor">
    {(close) => (
      <>
        <label>
          Length <input />
        </label>
        <button type="button" onClick={close}>
          Done
        </button>
      </>
    )}
  </Popover>
)

const button = () => screen.getByRole('button', { name: 'SLO window' })
const panel = () => screen.queryByRole('dialog', { name: 'SLO window editor' })

it('is a button that opens a panel and says so', async () => {
  render(editor)
  expect(button()).toHaveAttribute('aria-expanded', 'false')
  expect(panel()).not.toBeInTheDocument()
  await userEvent.click(button())
  expect(button()).toHaveAttribute('aria-expanded', 'true')
  expect(panel()).toBeVisible()
})

it('moves the focus to the first control in the panel, and back when Escape closes it', async () => {
  render(editor)
  await userEvent.click(button())
  expect(screen.getByRole('textbox', { name: 'Length' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(panel()).not.toBeInTheDocument()
  expect(button()).toHaveFocus()
})

it('can be closed by what it contains', async () => {
  render(editor)
  await userEvent.click(button())
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(panel()).not.toBeInTheDocument()
  expect(button()).toHaveFocus()
})

it('puts the focus on a panel that only has words', async () => {
  render(
    <Popover trigger="Show the math" label="How">
      Thirty days times a thousandth.
    </Popover>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Show the math' }))
  expect(screen.getByRole('dialog', { name: 'How' })).toHaveFocus()
})

it('as a list marks the current item, hands over the chosen one and closes', async () => {
  const onChoose = vi.fn<(id: string) => void>()
  render(
    <ListPopover
      trigger="Checkout"
      label="Scenarios"
      items={[
        { id: 'a', label: 'Checkout', note: '99.9 %' },
        { id: 'b', label: 'Search' },
      ]}
      currentId="a"
      onChoose={onChoose}
    >
      <button type="button">New</button>
    </ListPopover>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Checkout' }))
  expect(screen.getByRole('button', { name: /Checkout\s*99\.9 %/, current: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'New' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('b')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
