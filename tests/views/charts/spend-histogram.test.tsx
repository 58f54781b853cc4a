import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { spendHistogramCsv } from '../../../src/views/charts/spend-histogram-csv.ts'
import { SpendHistogramFigure } from '../../../src/views/charts/spend-histogram-figure.tsx'
import { layOutSpendHistogram } from '../../../src/views/charts/spend-histogram-layout.ts'
import { near } from '../../support/near.ts'
import { aHistogram } from './delivery-pictures.ts'

const WIDE = { width: 866, height: 342 }
const PHONE = { width: 288, height: 240 }

const words = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

describe('the layout', () => {
  // The plot is 866 − 48 − 18 = 800 wide for one and a half budgets, and 342 − 56 − 46 = 240 high.
  const layout = layOutSpendHistogram(aHistogram, WIDE)

  it('puts the limit and the mean where they are of the budget', () => {
    near(layout.limit as number, 48 + 400)
    near(layout.mean as number, 48 + 320)
  })

  it('draws bars as high as their share of the windows', () => {
    const [first, second, third] = layout.bars
    near((second?.height as number) * 3, first?.height as number)
    near((third?.height as number) * 6, first?.height as number)
    near((layout.untouched as number) * 6, (first?.height as number) * 4)
  })

  it('breaks a first bar that dwarfs all others', () => {
    const { bars } = layOutSpendHistogram(
      { ...aHistogram, bins: { width: 0.5, counts: [900, 50, 25], over: 25 } },
      WIDE,
    )
    expect(bars.map(({ broken }) => broken)).toEqual([true, false, false])
    expect(bars[0]?.height).toBe(240)
    // An eighth over the highest of the others stays free: 240 ÷ 1.08.
    near(bars[1]?.height as number, 240 / 1.08)
  })

  it('leaves out a limit that lies outside of the picture', () => {
    expect(layOutSpendHistogram({ ...aHistogram, left: -0.2 }, WIDE).limit).toBeNull()
    expect(layOutSpendHistogram({ ...aHistogram, left: 4 }, WIDE).limit).toBeNull()
  })

  it.each([WIDE, PHONE])('keeps its words within a chart of $width pixels', (chart) => {
    const { labels } = layOutSpendHistogram(aHistogram, chart)
    expect(labels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['limit', 'inside', 'outside']))
    for (const { x } of labels) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(chart.width)
    }
  })
})

describe('the figure', () => {
  const draw = () =>
    render(
      <SpendHistogramFigure picture={aHistogram} summary="Mostly inside." fileName="spend">
        <p>As simulated</p>
      </SpendHistogramFigure>,
    )

  it('is one image with its limit by name', async () => {
    draw()
    const figure = screen.getByRole('figure', { name: 'Budget spent by change' })
    expect(figure).toHaveAccessibleDescription('Mostly inside.')
    const image = await within(figure).findByRole('img', { name: 'Budget spent by change' })
    expect(within(image).getByText('left for change: 75 %')).toBeInTheDocument()
    expect(within(image).getByText('30 % over')).toBeInTheDocument()
    // By formula, not the 40 % that were drawn.
    expect(within(image).getByText('no failed change: 39 %')).toBeInTheDocument()
  })

  it('opens every bin as a table, with the windows without a failure on their own', async () => {
    draw()
    await userEvent.click(screen.getByRole('button', { name: 'Show spend data' }))
    const rows = within(screen.getByRole('table', { name: 'Budget spent by change data' })).getAllByRole('row')
    expect(rows.map(words)).toEqual([
      'Budget spent by changeSLO windowsShare of them',
      'nothing: no change failed40040 %',
      'something, up to 50 %20020 %',
      'above 50 %, up to 100 %20020 %',
      'above 100 %, up to 150 %10010 %',
      'above 150 %10010 %',
    ])
  })

  it('saves every bin, the last without an end', () => {
    expect(spendHistogramCsv(aHistogram).split('\r\n')).toEqual([
      'spent_above,spent_up_to,windows',
      '0,0.5,600',
      '0.5,1,200',
      '1,1.5,100',
      '1.5,,100',
      '',
    ])
  })
})
