import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Notice } from '../../../src/views/ui/notice.tsx'

it('waits its turn as a status, or interrupts as an alert', () => {
  render(<Notice>Saved.</Notice>)
  render(<Notice kind="alert">Could not save.</Notice>)
  expect(screen.getByRole('status')).toHaveTextContent('Saved.')
  expect(screen.getByRole('alert')).toHaveTextContent('Could not save.')
})

it('can be dismissed only where that is meant, beside its other actions', async () => {
  const onDismiss = vi.fn<() => void>()
  const { rerender } = render(<Notice actions={<button type="button">Download</button>}>Unreadable.</Notice>)
  expect(screen.getAllByRole('button')).toHaveLength(1)
  rerender(
    <Notice actions={<button type="button">Download</button>} onDismiss={onDismiss}>
      Unreadable.
    </Notice>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(onDismiss).toHaveBeenCalledOnce()
})
