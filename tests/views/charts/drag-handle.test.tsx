import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { DragHandle } from '../../../src/views/charts/drag-handle.tsx'

const HOUR = 3_600_000
const DAY = 24 * HOUR

beforeEach(() => {
  // jsdom has no pointer capture; the events are sent to the handle itself.
  Element.prototype.setPointerCapture = () => undefined
})

const shown = () => Number(screen.getByRole('slider').getAttribute('aria-valuenow')) / HOUR

const Handle = ({ start, onEnd }: { readonly start: number; readonly onEnd?: () => void }) => {
  const [value, setValue] = useState(start)
  return (
    <DragHandle
      label="Now"
      className={undefined}
      style={{ left: 0 }}
      value={value}
      min={0}
      max={30 * DAY}
      valueText={`hour ${value / HOUR}`}
      perPixel={0.9 * HOUR}
      origin={0}
      dragStep={HOUR}
      keySteps={{ arrow: HOUR, shift: 10 * HOUR, page: DAY }}
      onValue={setValue}
      onEnd={onEnd}
    />
  )
}

const focusHandle = () => screen.getByRole('slider', { name: 'Now' }).focus()

it('is a slider with its ends and its value in words', () => {
  render(<Handle start={5 * HOUR} />)
  const slider = screen.getByRole('slider', { name: 'Now' })
  expect(slider).toHaveAttribute('aria-valuemin', '0')
  expect(slider).toHaveAttribute('aria-valuemax', String(30 * DAY))
  expect(slider).toHaveAttribute('aria-valuetext', 'hour 5')
})

it.each([
  ['{ArrowRight}', 101],
  ['{ArrowUp}', 101],
  ['{ArrowLeft}', 99],
  ['{ArrowDown}', 99],
  ['{Shift>}{ArrowRight}{/Shift}', 110],
  ['{Shift>}{ArrowLeft}{/Shift}', 90],
  ['{PageUp}', 124],
  ['{PageDown}', 76],
  ['{Home}', 0],
  ['{End}', 720],
])('moves on %s from hour 100 to hour %i', async (keys, hour) => {
  render(<Handle start={100 * HOUR} />)
  focusHandle()
  await userEvent.keyboard(keys)
  expect(shown()).toBe(hour)
})

it('lets keys with Ctrl through: they belong to the browser and to undo', async () => {
  render(<Handle start={100 * HOUR} />)
  focusHandle()
  await userEvent.keyboard('{Control>}{ArrowRight}{/Control}')
  expect(shown()).toBe(100)
})

it('lands on round values by its arrows, also from one that is not', async () => {
  render(<Handle start={100.4 * HOUR} />)
  focusHandle()
  await userEvent.keyboard('{ArrowRight}')
  expect(shown()).toBe(101)
})

it('stops at its ends', async () => {
  render(<Handle start={2 * HOUR} />)
  focusHandle()
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(shown()).toBe(0)
})

it('follows a drag by its distance, in round steps, and tells when it was let go', () => {
  const onEnd = vi.fn<() => void>()
  render(<Handle start={100 * HOUR} onEnd={onEnd} />)
  const slider = screen.getByRole('slider')
  fireEvent.pointerMove(slider, { clientX: 900 })
  expect(shown()).toBe(100)
  fireEvent.pointerDown(slider, { clientX: 505, button: 0, pointerId: 1 })
  fireEvent.pointerMove(slider, { clientX: 507, pointerId: 1 })
  fireEvent.pointerMove(slider, { clientX: 515, pointerId: 1 })
  expect(shown()).toBe(109) // 10 px × 0.9 h
  expect(onEnd).not.toHaveBeenCalled()
  fireEvent.pointerUp(slider, { clientX: 515, pointerId: 1 })
  fireEvent.pointerMove(slider, { clientX: 600, pointerId: 1 })
  expect(shown()).toBe(109)
  expect(onEnd).toHaveBeenCalledOnce()
})
