import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { BurnDownFigure } from '../../../src/views/charts/burn-down-figure.tsx'
import type { BurnDownFigureProps } from '../../../src/views/charts/burn-down-figure.tsx'
import { aForecast, aPicture } from './a-picture.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

const draw = async (props: Partial<BurnDownFigureProps> = {}) => {
  render(<BurnDownFigure picture={aPicture()} summary="Half of the budget is left." fileName="checkout" {...props} />)
  await screen.findByRole('img', undefined, { timeout: 5000 })
}

const figure = () => screen.getByRole('figure', { name: 'Budget burn-down' })

it('is a figure with a heading and a summary, also before its chart has come', () => {
  render(<BurnDownFigure picture={aPicture()} summary="Half of the budget is left." fileName="checkout" />)
  expect(figure()).toHaveAccessibleDescription('Half of the budget is left.')
  expect(within(figure()).getByRole('heading', { level: 2, name: 'Budget burn-down' })).toBeVisible()
})

it('draws one static image with its words on it', async () => {
  await draw()
  const image = within(figure()).getByRole('img', { name: /Budget burn-down/ })
  expect(image).not.toHaveAttribute('tabindex')
  for (const words of ['Bad deploy', 'even burn', 'if nothing else fails', 'now, 50 %', '100 %', '1 Nov']) {
    expect(within(image).getByText(words)).toBeInTheDocument()
  }
  expect(within(image).queryByText('overspent')).not.toBeInTheDocument()
})

it('names the overspent zone when there is one', async () => {
  const { past } = aPicture()
  await draw({
    picture: aPicture({ past: { ...past, remaining: Float64Array.of(1, 1, -0.8, -0.8) }, remainingNow: -0.8 }),
  })
  expect(screen.getByText('overspent')).toBeInTheDocument()
  expect(screen.getByText('now, −80 %')).toBeInTheDocument()
})

it('has no handles when nothing can be changed', async () => {
  await draw()
  expect(screen.queryByRole('slider')).not.toBeInTheDocument()
})

it('moves now by keyboard, in hours, and says it in the words it is given', async () => {
  const onNow = vi.fn<(now: number) => void>()
  await draw({ onNow, nowText: () => 'the 16th, half is left' })
  const now = screen.getByRole('slider', { name: 'Now' })
  expect(now).toHaveAttribute('aria-valuetext', 'the 16th, half is left')
  now.focus()
  await userEvent.keyboard('{PageUp}')
  expect(onNow).toHaveBeenLastCalledWith(Date.parse('2026-11-17T00:00Z'))
})

it('moves the end of a counted band by minutes, and of no other', async () => {
  const onBandEnd = vi.fn<(id: string, end: number) => void>()
  const { bands, from } = aPicture()
  const outside = { id: 'x', label: 'Elsewhere', from, to: from + 1e8, kind: 'outside' } as const
  await draw({ picture: aPicture({ bands: [...bands, outside] }), onBandEnd })
  const [handle, ...others] = screen.getAllByRole('slider')
  expect(others).toEqual([])
  expect(handle).toHaveAccessibleName('End of Bad deploy')
  expect(handle).toHaveAttribute('aria-valuetext', '4 Nov 12:20')
  handle?.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(onBandEnd).toHaveBeenLastCalledWith('deploy', Date.parse('2026-11-04T12:21Z'))
  await userEvent.keyboard('{Home}')
  expect(onBandEnd).toHaveBeenLastCalledWith('deploy', Date.parse('2026-11-04T12:01Z'))
})

it('opens the same points as a table, and closes it again', async () => {
  await draw()
  const show = screen.getByRole('button', { name: 'Show data' })
  await userEvent.click(show)
  expect(show).toHaveAttribute('aria-expanded', 'true')
  const table = await screen.findByRole('table', { name: 'Budget burn-down data' })
  expect(within(table).getByRole('row', { name: '4 Nov 12:20 50\u00a0% 88.3\u00a0% so far' })).toBeVisible()
  expect(within(table).getByRole('row', { name: '1 Dec 00:00 25\u00a0% 0\u00a0% if nothing else fails' })).toBeVisible()
  await userEvent.click(show)
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
})

it('draws a forecast with its names on it, and has it in the table', async () => {
  await draw({ picture: aPicture({ forecast: aForecast() }) })
  const image = within(figure()).getByRole('img', { name: /Budget burn-down/ })
  for (const words of ['calm 0.2×', 'trend 1×', 'worst 5×']) expect(within(image).getByText(words)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  const row = '1 Dec 00:00 25\u00a0% 0\u00a0% 40\u00a0% 0\u00a0% −200\u00a0% if nothing else fails'
  expect(within(await screen.findByRole('table')).getByRole('row', { name: row })).toBeVisible()
  expect(screen.getByRole('columnheader', { name: 'Forecast, worst' })).toBeVisible()
})

it('saves the points as a file', async () => {
  const made = vi.fn<(blob: Blob) => string>(() => 'blob:x')
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined })
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await draw()
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }))
  expect(saved).toEqual(['checkout.csv'])
  expect(made.mock.calls[0]?.[0].type).toBe('text/csv;charset=utf-8')
})
