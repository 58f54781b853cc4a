import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/views/ui/error-boundary.tsx'

it('shows something else when a part fails, and tries again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const Part = () => {
    if (broken) throw new Error('no picture')
    return <p>The picture</p>
  }
  render(
    <ErrorBoundary
      renderFallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {error instanceof Error ? error.message : ''}
        </button>
      )}
    >
      <Part />
    </ErrorBoundary>,
  )
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'no picture' }))
  expect(screen.getByText('The picture')).toBeVisible()
})
