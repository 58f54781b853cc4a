import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { DropZone } from '../../../src/views/ui/drop-zone.tsx'

const csv = new File(['a,b'], 'a.csv', { type: 'text/csv' })
const second = new File(['c'], 'c.csv', { type: 'text/csv' })

const zone = () => {
  const onFiles = vi.fn<(files: readonly File[]) => void>()
  const onText = vi.fn<(text: string) => void>()
  const view = render(
    <>
      <DropZone label="Measurements" choose="Choose a file…" accept=".csv" onFiles={onFiles} onText={onText} />
      <input aria-label="Elsewhere" />
    </>,
  )
  return { onFiles, onText, ...view }
}

const transfer = (files: readonly File[], text = '') => ({ files, getData: () => text })

const paste = (target: Element, clipboardData: unknown) => {
  const event = createEvent.paste(target)
  Object.assign(event, { clipboardData })
  fireEvent(target, event)
}

it('opens the file field by its button and hands over what is chosen', async () => {
  const { onFiles } = zone()
  const field = screen.getByLabelText('Measurements', { selector: 'input' })
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click')
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file…' }))
  expect(opened).toHaveBeenCalledOnce()
  await userEvent.upload(field, csv)
  expect(onFiles).toHaveBeenCalledWith([csv])
})

it('takes a dropped file, the first one where one is meant', () => {
  const { onFiles } = zone()
  fireEvent.drop(screen.getByRole('group', { name: 'Measurements' }), { dataTransfer: transfer([csv, second]) })
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([csv])
})

it('takes pasted text from anywhere but a field', () => {
  const { onText } = zone()
  paste(screen.getByLabelText('Elsewhere'), transfer([], 'typed'))
  expect(onText).not.toHaveBeenCalled()
  paste(document.body, transfer([], 'time,good\n1,2'))
  expect(onText).toHaveBeenCalledExactlyOnceWith('time,good\n1,2')
})

it('stops listening when it leaves the page', () => {
  const { onText, unmount } = zone()
  unmount()
  paste(document.body, transfer([], 'late'))
  expect(onText).not.toHaveBeenCalled()
})
