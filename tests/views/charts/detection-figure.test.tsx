import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { detectionCsv } from '../../../src/views/charts/detection-csv.ts'
import { DetectionFigure } from '../../../src/views/charts/detection-figure.tsx'
import type { DetectionCurve } from '../../../src/views/charts/detection-picture.ts'
import { aCurve, workbookCurves } from './workbook-curves.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

const incidents = [{ id: 'deploy', label: 'Bad deploy', errorRatio: 1, lasted: 20 * MINUTE }]

const draw = async (curves: readonly DetectionCurve[] = workbookCurves()) => {
  render(<DetectionFigure curves={curves} incidents={incidents} summary="The worse, the sooner." fileName="times" />)
  await screen.findByRole('img', undefined, { timeout: 5000 })
}

const figure = () => screen.getByRole('figure', { name: 'Detection time' })

const cells = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))

it('is a figure with a heading and a summary, also before its chart has come', () => {
  render(<DetectionFigure curves={[]} incidents={[]} summary="No rules." fileName="times" />)
  expect(figure()).toHaveAccessibleDescription('No rules.')
  expect(within(figure()).getByRole('heading', { level: 2, name: 'Detection time' })).toBeInTheDocument()
})

it('draws one static image with every rule and every incident by name', async () => {
  await draw()
  const image = within(figure()).getByRole('img', { name: 'Detection time' })
  for (const words of ['1h / 5m', '3d / 6h', 'Bad deploy', '0.1 %', '10m', 'error ratio']) {
    expect(within(image).getByText(words)).toBeInTheDocument()
  }
  expect(image.querySelectorAll('polyline')).toHaveLength(4)
})

it('turns to reset times, in the same figure', async () => {
  await draw()
  const group = within(figure()).getByRole('group', { name: 'Show' })
  expect(within(group).getByRole('radio', { name: 'Detection time' })).toBeChecked()
  await userEvent.click(within(group).getByRole('radio', { name: 'Reset time' }))
  expect(await within(figure()).findByRole('img', { name: 'Reset time' })).toBeInTheDocument()
  expect(within(figure()).getByText(/after the last error/)).toBeVisible()
})

it('opens the times as a table at the ratios people compare, and says never', async () => {
  await draw()
  await userEvent.click(within(figure()).getByRole('button', { name: 'Show data' }))
  const [head, page, , , ticket] = cells('Detection time data')
  expect(head?.slice(0, 4)).toEqual(['Rule', 'Severity', '100\u00a0%', '50\u00a0%'])
  expect(head?.at(-1)).toBe('0.1\u00a0%')
  // 1 h × 0.0144: 51.84 s over the error ratio; at 2 % 2,592 s; never at 1 %.
  const times = ['51.8s', '1m 43.7s', '4m 19.2s', '8m 38.4s', '17m 16.8s', '43m 12s']
  expect(page).toEqual(['1h / 5m', 'page', ...times, 'never', 'never', 'never', 'never'])
  // 3 d × 0.001: 259.2 s over the error ratio, 36 h at 0.2 %; strictly above 0.1 % only.
  expect(ticket?.slice(-2)).toEqual(['1d 12h', 'never'])
  expect(cells('Incidents in the picture')).toEqual([
    ['Incident', 'Error ratio', 'Lasted'],
    ['Bad deploy', '100\u00a0%', '20m'],
  ])
})

it('has the reset times in the table when it shows them', async () => {
  await draw()
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Reset time' }))
  // 5 min × (1 − 0.0144) = 295.68 s at 100 %, and × (1 − 0.0144 / 0.02) = 84 s at 2 %.
  const page = cells('Reset time data')[1]
  expect([page?.[2], page?.[7]]).toEqual(['4m 55.7s', '1m 24s'])
})

it('has columns for lower ratios as far as a rule fires, and one more', async () => {
  await draw([aCurve('1h', 'page', HOUR, MINUTE, 0.000144)])
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  const [head, row] = cells('Detection time data')
  expect(head?.slice(-2)).toEqual(['0.02\u00a0%', '0.01\u00a0%'])
  expect(row?.at(-1)).toBe('never')
})

it('says never throughout for a rule that cannot fire', async () => {
  await draw([aCurve('1h', 'page', DAY, HOUR, 1.44)])
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  expect(new Set(cells('Detection time data')[1]?.slice(2))).toEqual(new Set(['never']))
})

it('writes every point of every curve into its file', () => {
  const curve: DetectionCurve = {
    ...aCurve('1h / 5m, 14.4×', 'page', HOUR, 5 * MINUTE, 0.0144),
    errorRatios: Float64Array.of(0.5, 1),
    detection: Float64Array.of(103_680, 51_840),
    reset: Float64Array.of(Number.NaN, 295_680),
  }
  expect(detectionCsv([curve]).split('\r\n')).toEqual([
    'rule,severity,error_ratio,detection_seconds,reset_seconds',
    '"1h / 5m, 14.4×",page,0.5,103.68,',
    '"1h / 5m, 14.4×",page,1,51.84,295.68',
    '',
  ])
})

it('saves them', async () => {
  const made = vi.fn<(blob: Blob) => string>(() => 'blob:x')
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined })
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await draw()
  await userEvent.click(screen.getByRole('button', { name: 'Show data' }))
  await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }))
  expect(saved).toEqual(['times.csv'])
})
