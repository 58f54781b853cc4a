import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { embeddedFont } from '../../../../src/views/charts/picture/embedded-font.ts'
import { PictureMenu } from '../../../../src/views/charts/picture/picture-menu.tsx'
import type { PictureSheetProps } from '../../../../src/views/charts/picture/picture-sheet.tsx'

// Nothing is laid out here, so the sheet only notes what it is given: the browser specs draw for real.
const drawn: PictureSheetProps[] = []
vi.mock('../../../../src/views/charts/picture/picture-sheet.tsx', () => ({
  PictureSheet: (props: PictureSheetProps) => {
    drawn.push(props)
    return null
  },
}))
vi.mock('../../../../src/views/charts/picture/embedded-font.ts', () => ({
  embeddedFont: vi.fn<() => Promise<string>>(async () => ''),
}))

const saved: string[] = []

beforeEach(() => {
  drawn.length = 0
  saved.length = 0
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})

afterEach(() => vi.restoreAllMocks())

const show = (close = () => undefined) =>
  render(
    <PictureMenu title="Spent" summary="All of it." fileName="Berlin checkout Spent" drawing={null} close={close} />,
  )

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

it('fetches the font when it opens, so that a press only draws', () => {
  show()
  expect(embeddedFont).toHaveBeenCalledOnce()
  expect(drawn).toEqual([])
})

it('says that it draws before it begins to, and cannot be pressed twice meanwhile', async () => {
  const close = vi.fn<() => undefined>()
  show(close)
  // Frames come when the test says so.
  const frames: FrameRequestCallback[] = []
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
  await press('Save SVG')
  expect(screen.getByRole('status')).toHaveTextContent('Drawing the picture…')
  expect(screen.getByRole('button', { name: 'Save PNG' }).parentElement).toHaveAttribute('aria-busy', 'true')
  expect(drawn).toEqual([])
  await press('Save SVG')
  await press('Save PNG')
  expect(frames).toHaveLength(1)

  await act(async () => frames[0]?.(0))
  await vi.waitFor(() => expect(drawn).toHaveLength(1))
  await act(async () => drawn[0]?.onSvg('<svg/>'))
  expect(saved).toEqual(['berlin-checkout-spent.svg'])
  expect(close).toHaveBeenCalledOnce()
})

it('says in words when it cannot draw, and tries the same again', async () => {
  show()
  await press('Save SVG')
  await vi.waitFor(() => expect(drawn).toHaveLength(1))
  await act(async () => drawn[0]?.onFailed())
  expect(screen.getByRole('status')).toHaveTextContent('The picture could not be drawn.')
  expect(saved).toEqual([])

  drawn.length = 0
  await press('Try again')
  expect(screen.getByRole('status')).toHaveTextContent('Drawing the picture…')
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save SVG' })).toHaveFocus()
  await vi.waitFor(() => expect(drawn.length).toBeGreaterThan(0))
  await act(async () => drawn.at(-1)?.onSvg('<svg/>'))
  expect(saved).toEqual(['berlin-checkout-spent.svg'])
})
