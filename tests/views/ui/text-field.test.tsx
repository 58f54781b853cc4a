import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { TextField } from '../../../src/views/ui/text-field.tsx'

const nothing = () => undefined

it('is a textbox named by its label, also when the label is not shown or it is a word of a sentence', () => {
  render(<TextField label="Service" value="a" onText={nothing} />)
  render(<TextField label="Target" labelHidden value="b" onText={nothing} />)
  render(<TextField label="Window" variant="sentence" value="c" onText={nothing} />)
  expect(screen.getByRole('textbox', { name: 'Service' })).toHaveValue('a')
  expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('b')
  expect(screen.getByRole('textbox', { name: 'Window' })).toHaveValue('c')
})

it('hands over what is typed', async () => {
  const onText = vi.fn<(text: string) => void>()
  render(<TextField label="Target" value="99" onText={onText} />)
  await userEvent.type(screen.getByRole('textbox'), '.')
  expect(onText).toHaveBeenCalledWith('99.')
})

it('is described by its hint, and first by what is wrong with it', () => {
  const { rerender } = render(<TextField label="Target" value="x" onText={nothing} hint="Such as 99.9 %" />)
  const field = screen.getByRole('textbox')
  expect(field).toHaveAccessibleDescription('Such as 99.9 %')
  expect(field).not.toHaveAttribute('aria-invalid')
  rerender(<TextField label="Target" value="x" onText={nothing} hint="Such as 99.9 %" error="Not a number." />)
  expect(field).toHaveAccessibleDescription('Not a number. Such as 99.9 %')
  expect(field).toBeInvalid()
})

it('has the place for its message in the page before there is one, so that the message is announced', () => {
  const { container } = render(<TextField label="Target" value="x" onText={nothing} />)
  expect(container.querySelector('[aria-live="polite"]')).toBeEmptyDOMElement()
})
