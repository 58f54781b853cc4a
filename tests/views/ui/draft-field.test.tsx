import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { DraftField } from '../../../src/views/ui/draft-field.tsx'
import type { Reading } from '../../../src/views/ui/draft-field.tsx'

const read = (text: string): Reading<number> => {
  const number = Number(text.replace('%', ''))
  return text.trim() !== '' && number > 0 && number < 100
    ? { ok: true, value: number }
    : { ok: false, message: 'Write a target below 100 %.' }
}

const write = (value: number) => `${value} %`

const Target = ({ onValue }: { readonly onValue?: (value: number) => void }) => {
  const [value, setValue] = useState(99.9)
  return (
    <>
      <DraftField
        label="Target"
        value={value}
        write={write}
        read={read}
        onValue={(next) => {
          setValue(next)
          onValue?.(next)
        }}
        hint={(shown) => `leaves ${100 - shown} %`}
      />
      <button type="button" onClick={() => setValue(99.9)}>
        Undo
      </button>
      <button type="button" onClick={() => setValue(50)}>
        Open a link
      </button>
    </>
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

const field = () => screen.getByRole('textbox', { name: 'Target' })

const retype = async (text: string) => {
  await userEvent.clear(field())
  await userEvent.type(field(), text)
}

/** Another text at once, as by pasting. */
const replace = (text: string) => fireEvent.change(field(), { target: { value: text } })

it('shows its value as written until something is typed', () => {
  render(<Target />)
  expect(field()).toHaveValue('99.9 %')
})

it('hands over each readable text at once and keeps it as it was typed', async () => {
  const onValue = vi.fn<(value: number) => void>()
  render(<Target onValue={onValue} />)
  await retype('95.50')
  // 9, 95, "95.", 95.5 and 95.50 can all be read.
  expect(onValue.mock.calls.map(([value]) => value)).toEqual([9, 95, 95, 95.5, 95.5])
  expect(field()).toHaveValue('95.50')
  await userEvent.tab()
  expect(field()).toHaveValue('95.50')
})

it('keeps an unreadable text with its message, and the last good value', async () => {
  const onValue = vi.fn<(value: number) => void>()
  render(<Target onValue={onValue} />)
  await retype('95')
  replace('about 95')
  expect(field()).toHaveValue('about 95')
  expect(field()).toBeInvalid()
  expect(field()).toHaveAccessibleDescription('Write a target below 100 %. leaves 5 %')
  expect(onValue).toHaveBeenLastCalledWith(95)
  await userEvent.tab()
  expect(field()).toHaveValue('about 95')
})

it('takes back what could be read only on the way to a text that cannot', async () => {
  const onValue = vi.fn<(value: number) => void>()
  render(<Target onValue={onValue} />)
  await press('Open a link')
  await retype('100')
  // 1 and 10 were targets; 100 is none, so 50 holds again, and the text stays.
  expect(onValue.mock.calls.map(([value]) => value)).toEqual([1, 10, 50])
  expect(field()).toHaveValue('100')
  expect(field()).toBeInvalid()
  await userEvent.type(field(), '{Backspace}')
  expect(onValue).toHaveBeenLastCalledWith(10)
  expect(field()).toBeValid()
})

it('shows a value that comes from elsewhere, whatever was being typed', async () => {
  render(<Target />)
  await retype('95x')
  await press('Open a link')
  expect(field()).toHaveValue('50 %')
  expect(field()).toBeValid()
})

it('shows the older value when what was typed is undone', async () => {
  render(<Target />)
  await retype('95')
  await press('Undo')
  expect(field()).toHaveValue('99.9 %')
})

it('keeps what is being typed when the page is drawn again for another reason', async () => {
  const { rerender } = render(<Target />)
  await retype('95.50')
  rerender(<Target />)
  expect(field()).toHaveValue('95.50')
})

it('goes back to the last good value on Escape, and only then lets Escape through', async () => {
  const onEscape = vi.fn<(prevented: boolean) => void>()
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => event.key === 'Escape' && onEscape(event.defaultPrevented)}>
      <Target />
    </div>,
  )
  await retype('95')
  replace('95 or so')
  await userEvent.keyboard('{Escape}')
  expect(field()).toHaveValue('95 %')
  expect(onEscape).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(onEscape).toHaveBeenCalledWith(false)
})
