import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { leversCsv } from '../../../src/views/charts/levers-csv.ts'
import { LeversFigure } from '../../../src/views/charts/levers-figure.tsx'
import { layOutLevers } from '../../../src/views/charts/levers-layout.ts'
import { near } from '../../support/near.ts'
import { aLeversPicture } from './delivery-pictures.ts'

const words = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

describe('the layout', () => {
  const { rows, todayX, leftX, plot } = layOutLevers(aLeversPicture, 1_000)

  it('draws less and more around today, as far as the spend moves', () => {
    const [rate, detect] = rows
    near((rate?.less?.x as number) + (rate?.less?.width as number), todayX)
    near(rate?.more?.x as number, todayX)
    // A quarter of the swing of the failure rate.
    near((detect?.more?.width as number) * 4, rate?.more?.width as number)
  })

  it('puts what is left between the ends: 70 % is a quarter of the way from 60 % to 100 %', () => {
    const low = rows[0]?.less?.x as number
    const high = (rows[0]?.more?.x as number) + (rows[0]?.more?.width as number)
    near(leftX as number, low + (high - low) / 4)
  })

  it('has no bar where no alert would notice, and words outside of the bars', () => {
    expect(rows[2]?.less).toBeNull()
    expect(rows[0]?.less?.text).toBe('−25\u00a0%: 60\u00a0%')
    expect(rows[0]?.less?.anchor).toBe('end')
    expect(rows[0]?.more?.anchor).toBe('start')
  })

  it.each([320, 1_000])('stays within %d pixels, the last row above the axis', (width) => {
    const layout = layOutLevers(aLeversPicture, width)
    const last = layout.rows.at(-1)
    expect(last?.barY).toBeLessThan(layout.plot.top + layout.plot.height)
    expect((layout.rows[0]?.more?.textX as number) + 40).toBeLessThan(width)
    expect(plot.left).toBeGreaterThanOrEqual(0)
  })

  it('has room for a lone point where nothing moves it', () => {
    const [lever] = aLeversPicture.levers
    const still = { mean: 0.8, chance: 0.6 }
    const layout = layOutLevers(
      { ...aLeversPicture, levers: lever === undefined ? [] : [{ ...lever, less: still, more: still, swing: 0 }] },
      600,
    )
    expect(Number.isFinite(layout.todayX)).toBe(true)
    expect(layout.rows[0]?.less?.width).toBe(0)
  })
})

describe('the figure', () => {
  const draw = () => render(<LeversFigure picture={aLeversPicture} summary="The rate." fileName="levers" />)

  it('is one image with every lever by name', async () => {
    draw()
    const figure = screen.getByRole('figure', { name: 'What buys most' })
    const image = await within(figure).findByRole('img', { name: 'What buys most' })
    for (const name of ['Change failure rate', 'Time to detect', 'Users exposed', 'today', 'left for change']) {
      expect(within(image).getByText(name)).toBeInTheDocument()
    }
  })

  it('opens spend and chance at both ends as a table', async () => {
    draw()
    await userEvent.click(screen.getByRole('button', { name: 'Show lever data' }))
    const rows = within(screen.getByRole('table', { name: 'What buys most data' })).getAllByRole('row')
    expect(rows.slice(1).map(words)).toEqual([
      'Change failure rate60 %100 %80 %50 %',
      'Time to detect75 %85 %70 %60 %',
      'Users exposedunnoticed80 %unnoticed65 %',
    ])
  })

  it('saves both ends of every lever', () => {
    expect(leversCsv(aLeversPicture).split('\r\n').slice(0, 6)).toEqual([
      'input,change,expected_spend,chance_inside',
      'Change failure rate,-0.25,0.6,0.8',
      'Change failure rate,0.25,1,0.5',
      'Time to detect,-0.25,0.75,0.7',
      'Time to detect,0.25,0.85,0.6',
      'Users exposed,-0.25,,',
    ])
  })
})
