import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { CopyButton } from '../../../src/views/ui/copy-button.tsx'

/** jsdom has no clipboard; this brings one, and watches it. */
const copying = (writeText: (text: string) => Promise<void>) => {
  userEvent.setup()
  return vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Copy the name' }))

it('copies its text and says so, until the text is another', async () => {
  const write = copying(() => Promise.resolve())
  const { rerender } = render(
    <CopyButton text="one" label="Copy the name" instead="download it">
      Copy
    </CopyButton>,
  )
  await press()
  expect(write).toHaveBeenCalledWith('one')
  expect(screen.getByRole('status')).toHaveTextContent('Copied')
  rerender(
    <CopyButton text="two" label="Copy the name" instead="download it">
      Copy
    </CopyButton>,
  )
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

it('says what to do instead where the browser does not let it', async () => {
  copying(() => Promise.reject(new Error('not allowed')))
  render(
    <CopyButton text="one" label="Copy the name" instead="download it">
      Copy
    </CopyButton>,
  )
  await press()
  expect(screen.getByRole('status')).toHaveTextContent('This browser does not let the page copy: download it.')
})
